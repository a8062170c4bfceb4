import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { TestBrand } from "./support/brand.ts";
import { Harness } from "./support/harness.ts";
import { codeOf, get, post } from "./support/http.ts";

describe("origins", () => {
  let edge: Harness;
  let brand: TestBrand;
  before(async () => {
    edge = await Harness.start();
    brand = await TestBrand.seed(edge, { allowedDomains: ["shop.beckon.test", "*.northwind.example"] });
  });
  after(() => edge?.stop());

  const csp = (answer: { headers: Record<string, unknown> }) => String(answer.headers["content-security-policy"] ?? "");

  test("the app's root leads to the desk", async () => {
    const answer = await get(edge.port, "app", "/");
    assert.ok([301, 302, 303, 307, 308].includes(answer.status), `${answer.status}`);
    assert.match(answer.headers.location ?? "", /\/desk\/?$/);
  });

  test("the app is framed by nobody", async () => {
    for (const path of ["/desk", "/desk/", "/dashboard", "/desk/conversations/cnv_1", "/help"]) {
      const answer = await get(edge.port, "app", path);
      assert.equal(answer.status, 200, path);
      assert.match(answer.headers["content-type"] ?? "", /text\/html/, path);
      assert.match(csp(answer), /frame-ancestors 'none'/, path);
      assert.equal(answer.headers["x-content-type-options"], "nosniff", path);
    }
  });

  test("the window's page tells what the brand lets consumers read", async () => {
    const german = await TestBrand.seed(edge, { language: "de" });
    const [chosen, free] = [german, brand].map(({ id }) => get(edge.port, "window", `/window/?brand=${id}`));
    const answer = await chosen;
    assert.match(answer?.text ?? "", /<html data-language="de"/);
    assert.match(answer?.headers["content-type"] ?? "", /text\/html/);
    assert.match(csp(answer as NonNullable<typeof answer>), /frame-ancestors [^;]*shop\.beckon\.test/);
    assert.doesNotMatch((await free)?.text ?? "", /data-language/);
  });

  test("the window is framed by the brand's allowed domains alone", async () => {
    const answer = await get(edge.port, "window", `/window/?brand=${brand.id}`);
    assert.equal(answer.status, 200);
    assert.match(csp(answer), /frame-ancestors [^;]*shop\.beckon\.test/);
    assert.match(csp(answer), /frame-ancestors [^;]*\*\.northwind\.example/);
    assert.ok(!csp(answer).includes("frame-ancestors *;"), csp(answer));
    assert.equal(answer.headers["x-frame-options"], undefined, "it would forbid what the policy allows");
    const none = await TestBrand.seed(edge, { allowedDomains: [] });
    assert.match(csp(await get(edge.port, "window", `/window/?brand=${none.id}`)), /frame-ancestors 'none'/);
  });

  test("the window of a brand that does not exist is shown, to say so, and starts nothing", async () => {
    assert.equal((await get(edge.port, "window", "/window/?brand=brd_nobody")).status, 200);
    assert.equal(
      codeOf(await post(edge.port, "window", "/api/window/start", { brand: "brd_nobody" })),
      "unknown_brand",
    );
  });

  test("a page's own files are kept by browsers for as long as their names, and the page itself is not", async () => {
    const page = await get(edge.port, "app", "/desk/");
    const asset = /(?:src|href)="(\/desk\/assets\/[^"]+)"/.exec(page.text)?.[1];
    assert.ok(asset, "the page names a hashed asset");
    const file = await get(edge.port, "app", asset);
    assert.equal(file.status, 200);
    assert.match(file.headers["cache-control"] ?? "", /immutable/);
    assert.ok(!/immutable/.test(page.headers["cache-control"] ?? ""));
    assert.equal((await get(edge.port, "app", "/desk/assets/nothing-12345678.js")).status, 404);
  });

  test("a browser that was here over HTTPS comes over nothing else", async () => {
    for (const [origin, path] of [
      ["app", "/desk"],
      ["window", `/window/?brand=${brand.id}`],
      ["window", "/call"],
    ] as const) {
      const answer = await get(edge.port, origin, path);
      assert.match(String(answer.headers["strict-transport-security"]), /^max-age=\d{8}$/, path);
    }
  });

  test("a browser can install the desk as an app of its own", async () => {
    const page = await get(edge.port, "app", "/desk");
    const asked = /rel="manifest" href="([^"]+)"/.exec(page.text)?.[1];
    assert.equal(asked, "/desk/manifest.webmanifest");
    const manifest = JSON.parse((await get(edge.port, "app", asked)).text);
    assert.equal((await get(edge.port, "app", manifest.start_url)).status, 200);
    assert.ok(manifest.start_url.startsWith(manifest.scope));
    for (const { src } of manifest.icons) {
      const icon = await get(edge.port, "app", src);
      assert.equal(icon.headers["content-type"], "image/png", src);
      assert.ok(!/immutable/.test(icon.headers["cache-control"] ?? ""), "the name of an icon stays");
    }
  });

  test("each origin serves its own alone, and none sets a cookie on the window's", async () => {
    const tag = await get(edge.port, "window", "/tag.js");
    assert.equal(tag.status, 200);
    assert.match(tag.headers["content-type"] ?? "", /javascript/);
    assert.equal(tag.headers["set-cookie"], undefined);
    assert.equal((await get(edge.port, "window", "/desk/")).status, 404);
    assert.equal((await get(edge.port, "app", "/tag.js")).status, 404);
    assert.equal((await get(edge.port, "app", `/window/?brand=${brand.id}`)).status, 404);
  });

  test("the shop carries the tag of this deployment's window origin", async () => {
    const answer = await get(edge.port, "shop", "/");
    assert.equal(answer.status, 200);
    assert.ok(answer.text.includes("http://window.beckon.test/tag.js"));
    assert.ok(!answer.text.includes("{{WINDOW_ORIGIN}}"));
  });
});
