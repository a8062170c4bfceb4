import assert from "node:assert/strict";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, describe, test } from "node:test";
import { gzipSync } from "node:zlib";

import type { PageChecked } from "@beckon/kit/protocol.ts";

import { type SignedIn, TestBrand } from "./support/brand.ts";
import { type Answer, codeOf, post } from "./support/http.ts";
import { freePort } from "./support/ports.ts";
import { Edge } from "./support/workerd.ts";

type Answers = (request: IncomingMessage, answer: ServerResponse) => void;

/** A brand's own site on this machine, which hears what it is asked. */
class Site {
  readonly asked: IncomingMessage[] = [];
  answers: Answers = () => {};
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, answer) => {
      this.asked.push(request);
      this.answers(request, answer);
    });
  }

  static async open(): Promise<Site> {
    const site = new Site();
    await new Promise<void>((ready) => site.#server.listen(0, "127.0.0.1", ready));
    return site;
  }

  /** As allowed domains name it, under another name of this machine. */
  on(name = "127.0.0.1"): string {
    return `${name}:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((done) => this.#server.close(() => done()));
  }
}

const html = (answer: ServerResponse, head: string, headers: Record<string, string | string[]> = {}) =>
  answer
    .writeHead(200, { "content-type": "text/html", ...headers })
    .end(`<!doctype html><html><head>${head}</head></html>`);

describe("the check of a page", () => {
  let edge: Edge;
  let site: Site;
  let other: Site;
  before(async () => {
    [edge, site, other] = await Promise.all([Edge.start(), Site.open(), Site.open()]);
  });
  after(() => Promise.all([edge?.stop(), site?.close(), other?.close()]));
  beforeEach(() => {
    site.asked.length = 0;
    other.asked.length = 0;
  });

  /** A brand of its own for each test: a brand's checks are counted. */
  const administered = async (allowedDomains = [site.on()]) => {
    const brand = await TestBrand.seed(edge, { allowedDomains });
    return brand.signIn(brand.ada);
  };
  const check = (ada: SignedIn, url = `http://${site.on()}/`) => ada.ask("POST", "/api/installation/check", { url });
  const found = (answer: Answer) => {
    assert.equal(answer.status, 200, answer.text);
    return JSON.parse(answer.text) as PageChecked;
  };
  const codes = (answer: Answer) => found(answer).findings.map(({ code }) => code);

  test("finds all well where the page has the tag that the dashboard shows", async () => {
    const ada = await administered();
    assert.match(ada.me.tag, /^<script async src="http:\/\/window\.beckon\.test\/tag\.js" data-brand="brd_/);
    site.answers = (_, answer) => html(answer, ada.me.tag);
    const url = `http://${site.on()}/tents?size=2`;
    assert.deepEqual(found(await check(ada, `${url}#top`)), { url, findings: [] });
    const [asked] = site.asked;
    assert.equal(asked?.url, "/tents?size=2");
    assert.equal(asked?.headers["user-agent"], "BeckonInstallationCheck/1 (+http://app.beckon.test)");
    assert.equal(asked?.headers.cookie, undefined);
  });

  test("reads a page that comes compressed", async () => {
    const ada = await administered();
    site.answers = (_, answer) =>
      answer.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(gzipSync(ada.me.tag));
    assert.deepEqual(codes(await check(ada)), []);
  });

  test("names the header that keeps the devices from calls, and the one that would be right", async () => {
    const ada = await administered();
    site.answers = (_, answer) =>
      html(answer, ada.me.tag, { "permissions-policy": ["camera=(), geolocation=()", "microphone=(self)"] });
    const { findings } = found(await check(ada));
    assert.deepEqual(findings, [
      {
        code: "capture_forbidden",
        severity: "fails",
        features: ["camera", "microphone"],
        seen: "Permissions-Policy: camera=(), geolocation=(), microphone=(self)",
        remedy:
          'Permissions-Policy: camera=(self "http://window.beckon.test"), geolocation=(), microphone=(self "http://window.beckon.test")',
      },
    ]);
    const [, right = ""] = findings[0]?.remedy?.split("Permissions-Policy: ") ?? [];
    site.answers = (_, answer) => html(answer, ada.me.tag, { "permissions-policy": right });
    assert.deepEqual(codes(await check(ada)), []);
  });

  test("looks at policies of headers and of the page itself", async () => {
    const ada = await administered();
    const head = `<meta http-equiv="Content-Security-Policy" content="frame-src 'self'">`;
    site.answers = (_, answer) => html(answer, head, { "content-security-policy": "default-src *; script-src 'self'" });
    assert.deepEqual(codes(await check(ada)), ["script_blocked", "frame_blocked", "no_tag"]);
  });

  test("asks for nothing but pages of the brand's own domains", async () => {
    const ada = await administered();
    for (const [url, code] of [
      [`http://${other.on()}/`, "domain_not_allowed"],
      [`http://localhost:${other.on().split(":")[1]}/`, "domain_not_allowed"],
      [`http://${site.on()}@${other.on()}/`, "domain_not_allowed"],
      ["file:///etc/passwd", "address_invalid"],
      [site.on(), "address_invalid"],
      ["", "address_invalid"],
      [`http://${site.on()}/${"a".repeat(2048)}`, "address_invalid"],
    ] as const) {
      assert.equal(codeOf(await check(ada, url)), code, url);
    }
    assert.equal(codeOf(await ada.ask("POST", "/api/installation/check", { page: "/" })), "malformed");
    assert.deepEqual([...site.asked, ...other.asked], []);
  });

  test("follows redirects on the brand's own domains, and says where others lead without asking there", async () => {
    const ada = await administered([site.on(), site.on("localhost")]);
    const lead = (answer: ServerResponse, location: string) => answer.writeHead(302, { location }).end();
    site.answers = ({ url, headers }, answer) => {
      if (headers.host === site.on()) lead(answer, `http://${site.on("localhost")}/new`);
      else if (url === "/new") lead(answer, "/newer");
      else html(answer, ada.me.tag);
    };
    assert.deepEqual(found(await check(ada)), { url: `http://${site.on("localhost")}/newer`, findings: [] });
    assert.equal(site.asked.length, 3);

    site.answers = (_, answer) => lead(answer, `http://${other.on()}/away`);
    const [away] = found(await check(ada)).findings;
    assert.equal(away?.code, "domain_not_allowed");
    assert.equal(away?.seen, `http://${other.on()}/away`);
    assert.equal(away?.remedy, other.on());
    assert.deepEqual(other.asked, []);

    site.asked.length = 0;
    site.answers = (_, answer) => lead(answer, "/again");
    assert.deepEqual(codes(await check(ada)), ["too_many_redirects"]);
    assert.equal(site.asked.length, 6);
  });

  test("reads the beginning of a page without end", async () => {
    const ada = await administered();
    site.answers = (_, answer) => {
      answer.writeHead(200, { "content-type": "text/html" });
      answer.write(ada.me.tag);
      const more = () => {
        while (!answer.destroyed && answer.write(" ".repeat(16 * 1024)));
      };
      answer.on("drain", more);
      more();
    };
    assert.deepEqual(codes(await check(ada)), []);
  });

  test("says why there was no page", async () => {
    const nobody = `127.0.0.1:${await freePort()}`;
    const ada = await administered([site.on(), nobody]);
    assert.deepEqual(codes(await check(ada, `http://${nobody}/`)), ["not_reached"]);
    site.answers = (_, answer) => answer.writeHead(404, { "permissions-policy": "camera=()" }).end();
    const [gone, ...more] = found(await check(ada)).findings;
    assert.deepEqual([gone?.code, gone?.seen, more], ["bad_status", "404", []]);
    site.answers = () => {};
    const began = Date.now();
    assert.deepEqual(codes(await check(ada)), ["too_slow"]);
    assert.ok(Date.now() - began < 15_000, "it does not wait for ever");
  });

  test("knows names of this machine that browsers alone know, in development", async () => {
    const ada = await administered([site.on("site.localhost")]);
    site.answers = (_, answer) => html(answer, ada.me.tag);
    assert.deepEqual(codes(await check(ada, `http://${site.on("site.localhost")}/`)), []);
  });

  test("is for administrators, from the dashboard's own pages", async () => {
    const brand = await TestBrand.seed(edge, { allowedDomains: [site.on()] });
    assert.equal(codeOf(await check(await brand.signIn(brand.ana))), "not_permitted");
    const body = { url: `http://${site.on()}/` };
    assert.equal(codeOf(await post(edge.port, "app", "/api/installation/check", body)), "sign_in_required");
    const { cookie } = await brand.signIn(brand.ada);
    const headers = { cookie, origin: "http://shop.beckon.test" };
    assert.equal(codeOf(await post(edge.port, "app", "/api/installation/check", body, headers)), "foreign_origin");
    const ada = await brand.signIn(brand.ada);
    assert.equal(codeOf(await ada.ask("GET", "/api/installation/check")), "method_not_allowed");
    assert.deepEqual(site.asked, []);
  });

  test("may be made ten times in a minute, by each brand", async () => {
    const ada = await administered();
    site.answers = (_, answer) => html(answer, ada.me.tag);
    for (let at = 0; at < 10; at += 1) assert.deepEqual(codes(await check(ada)), [], `${at}`);
    assert.equal(codeOf(await check(ada)), "too_many_checks");
    assert.deepEqual(codes(await check(await administered())), ["other_brand"]);
    assert.equal(site.asked.length, 11);
  });

  test("reaches nothing in private networks where it is deployed", async () => {
    const names = [site.on(), site.on("localhost"), site.on("site.localhost")];
    const ada = await administered(names);
    await edge.kill();
    await edge.resume({ ENVIRONMENT: "production" });
    try {
      for (const name of names) assert.equal(codeOf(await check(ada, `http://${name}/`)), "address_invalid", name);
      assert.deepEqual(site.asked, []);
    } finally {
      await edge.kill();
      await edge.resume();
    }
  });
});
