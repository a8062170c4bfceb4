import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { PASSWORD, TestBrand } from "./support/brand.ts";
import { codeOf, get, post } from "./support/http.ts";
import { talk } from "./support/story.ts";
import { Edge } from "./support/workerd.ts";

describe("sign-in", () => {
  let edge: Edge;
  let brand: TestBrand;
  const signIn = (body: object) => post(edge.port, "app", "/api/sign-in", body);

  before(async () => {
    edge = await Edge.start();
    brand = await TestBrand.seed(edge);
  });
  after(() => edge?.stop());

  test("opens a session in a cookie that scripts and other sites cannot use", async () => {
    const answer = await signIn({ brand: brand.id, email: brand.ana.email, password: PASSWORD });
    assert.equal(answer.status, 200);
    const cookie = answer.headers["set-cookie"]?.[0] ?? "";
    for (const part of ["HttpOnly", "SameSite=Strict", "Path=/", "Max-Age="]) assert.ok(cookie.includes(part), part);
    const me = JSON.parse(answer.text);
    assert.equal(me.member.id, brand.ana.id);
    assert.equal(me.brand, brand.id);
    assert.equal(me.brand_name, "Northwind Outdoor");
  });

  test("takes the e-mail address in any case", async () => {
    const answer = await signIn({ brand: brand.id, email: brand.ben.email.toUpperCase(), password: PASSWORD });
    assert.equal(answer.status, 200);
  });

  test("says who is signed in, until signing out ends the session for good", async () => {
    const ana = await brand.signIn(brand.ana);
    const me = await ana.ask("GET", "/api/me");
    assert.equal(JSON.parse(me.text).member.name, "Ana Silva");
    assert.equal((await ana.ask("POST", "/api/sign-out", {})).status, 204);
    assert.equal(codeOf(await ana.ask("GET", "/api/me")), "sign_in_required");
    const ended = await (await ana.line("cnv_any")).ending();
    assert.deepEqual(ended, { code: 4401, reason: "sign_in_required" });
  });

  test("ends with every open socket of the session when somebody signs out, and with no other", async () => {
    const { brand: other, ana, desk, agent, maya, consumer } = await talk(edge);
    const second = await ana.desk();
    const elsewhere = await other.signIn(other.ana);
    const [kept, keptPage] = [await elsewhere.desk(), await elsewhere.page(maya.conversation)];
    assert.equal((await ana.ask("POST", "/api/sign-out", {})).status, 204);
    const signedOut = { code: 4401, reason: "sign_in_required" };
    for (const line of [desk, second, agent.line]) assert.deepEqual(await line.ending(), signedOut);
    kept.say({ type: "status", status: "away" });
    await kept.first((frame) => frame.type === "status" && frame.status === "away");
    await consumer.write("Are you there?");
    await keptPage.sees("entries", (frame) => JSON.stringify(frame).includes("Are you there?"));
  });

  test("does not say whether the address or the password was wrong", async () => {
    const wrong = await signIn({ brand: brand.id, email: brand.ada.email, password: "guess" });
    const unknown = await signIn({ brand: brand.id, email: "nobody@nowhere.example", password: "guess" });
    assert.equal(codeOf(wrong), "wrong_password");
    assert.equal(wrong.text, unknown.text);
  });

  test("makes a guesser wait, whether anyone has the address or not", async () => {
    const other = await TestBrand.seed(edge);
    for (const email of [other.ana.email, "nobody@nowhere.example"]) {
      const codes = new Set<string>();
      for (let attempt = 0; attempt < 12 && !codes.has("too_many_attempts"); attempt += 1) {
        codes.add(codeOf(await post(edge.port, "app", "/api/sign-in", { brand: other.id, email, password: "guess" })));
      }
      assert.ok(codes.has("too_many_attempts"), email);
    }
    const right = await post(edge.port, "app", "/api/sign-in", {
      brand: other.id,
      email: other.ana.email,
      password: PASSWORD,
    });
    assert.equal(codeOf(right), "too_many_attempts");
    assert.equal((await other.signIn(other.ben)).me.member.id, other.ben.id);
  });

  test("names a brand that does not exist as unknown, and lets nobody in", async () => {
    const answer = await signIn({ brand: "brd_nobody", email: brand.ana.email, password: PASSWORD });
    assert.ok(["unknown_brand", "wrong_password"].includes(codeOf(answer)), codeOf(answer));
  });

  test("is needed for everything of the app", async () => {
    for (const path of ["/api/me", "/api/settings", "/api/reports/calls?from=2026-01-01&to=2026-01-02"]) {
      assert.equal(codeOf(await get(edge.port, "app", path)), "sign_in_required", path);
    }
    const forged = await get(edge.port, "app", "/api/me", { cookie: "beckon_session=abc.def" });
    assert.equal(codeOf(forged), "sign_in_required");
  });

  test("gives administrators what agents may not have", async () => {
    const ana = await brand.signIn(brand.ana);
    assert.equal(codeOf(await ana.ask("GET", "/api/settings")), "not_permitted");
    assert.equal(codeOf(await ana.ask("PUT", "/api/settings", brand.settings)), "not_permitted");
    assert.equal(codeOf(await ana.ask("GET", "/api/reports/calls?from=2026-01-01&to=2026-01-02")), "not_permitted");
    const ada = await brand.signIn(brand.ada);
    assert.equal((await ada.ask("GET", "/api/settings")).status, 200);
  });
});
