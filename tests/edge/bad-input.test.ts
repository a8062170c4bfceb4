import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { fresh, PASSWORD, TestBrand } from "./support/brand.ts";
import { type Asking, ask, codeOf } from "./support/http.ts";
import { Line } from "./support/line.ts";
import type { Origin } from "./support/origins.ts";
import { description, hostCandidate } from "./support/sdp.ts";
import { callOf, invite, type Talk, talk } from "./support/story.ts";
import { Edge } from "./support/workerd.ts";

const KIB = 1024;

describe("a request that cannot be taken", () => {
  let edge: Edge;
  let brand: TestBrand;
  before(async () => {
    edge = await Edge.start();
    brand = await TestBrand.seed(edge);
  });
  after(() => edge?.stop());

  const json = { "content-type": "application/json" };
  const signIn = (asking: Asking): [Origin, string, Asking] => ["app", "/api/sign-in", { method: "POST", ...asking }];
  const start = (asking: Asking): [Origin, string, Asking] => [
    "window",
    "/api/window/start",
    { method: "POST", ...asking },
  ];
  const person = { email: "a@b.example", password: PASSWORD };

  const table: [string, string, () => [Origin, string, Asking]][] = [
    ["a body that is no JSON", "malformed", () => signIn({ body: "{", headers: json })],
    ["a body of another shape", "malformed", () => signIn({ body: { password: 1 } })],
    ["an id of another kind", "malformed", () => signIn({ body: { ...person, brand: "cnv_1" } })],
    [
      "a body that is not declared as JSON",
      "not_json",
      () => signIn({ body: "{}", headers: { "content-type": "text/plain" } }),
    ],
    ["a body without a type", "not_json", () => signIn({ body: "{}", headers: { "content-type": null } })],
    ["a body beyond its limit", "too_large", () => signIn({ body: { ...person, email: "x".repeat(65 * KIB) } })],
    [
      "a body that hides its length",
      "too_large",
      () => signIn({ body: "x".repeat(200 * KIB), headers: { ...json, "transfer-encoding": "chunked" } }),
    ],
    [
      "a request of another site",
      "foreign_origin",
      () => signIn({ body: person, headers: { origin: "https://evil.example" } }),
    ],
    ["a request of a sandboxed page", "foreign_origin", () => signIn({ body: person, headers: { origin: "null" } })],
    ["a request that hides its site", "foreign_origin", () => signIn({ body: person, headers: { origin: null } })],
    [
      "a request of our own other origin",
      "foreign_origin",
      () => signIn({ body: person, headers: { origin: "http://window.beckon.test" } }),
    ],
    [
      "a beacon of another site",
      "foreign_origin",
      () => [
        "window",
        "/api/window/leaving",
        { method: "POST", body: {}, headers: { origin: "https://evil.example" } },
      ],
    ],
    ["a method that the route does not have", "method_not_allowed", () => ["app", "/api/sign-in", {}]],
    ["a route that does not exist", "not_found", () => ["app", "/api/nothing", {}]],
    ["a route of the other origin", "not_found", () => ["app", "/api/window/start", { method: "POST", body: {} }]],
    ["a route of the app on the window's origin", "not_found", () => ["window", "/api/me", {}]],
    ["a socket's route without a socket", "upgrade_required", () => ["app", "/api/desk/socket", {}]],
    ["a window's socket without a socket", "upgrade_required", () => ["window", "/api/window/socket", {}]],
    ["a brand that does not exist", "unknown_brand", () => start({ body: { brand: "brd_nobody" } })],
    ["a brand's id that is none", "malformed", () => start({ body: { brand: "Northwind" } })],
    [
      "a page that leaves with a ticket of ours that is not ours",
      "ticket_refused",
      () => ["window", "/api/window/leaving", { method: "POST", body: { ticket: "a.b", tab: "tab_1", call: "cal_1" } }],
    ],
  ];
  for (const [what, code, asking] of table) {
    test(`with ${what} reads ${code}`, async () => {
      const [origin, path, rest] = asking();
      const answer = await ask(edge.port, origin, path, rest);
      assert.equal(codeOf(answer), code);
      const problem = JSON.parse(answer.text);
      assert.equal(problem.status, answer.status);
      assert.equal(problem.type, `/codes#${code}`);
      assert.ok(problem.title && problem.remedy);
    });
  }

  test("for a report of days that cannot be reads span_invalid", async () => {
    const ada = await brand.signIn(brand.ada);
    for (const span of [
      "from=2026-02-30&to=2026-03-01",
      "from=2026-03-02&to=2026-03-01",
      "from=2026-01-01&to=2026-12-31",
      "from=x&to=y",
      "",
    ]) {
      assert.equal(codeOf(await ada.ask("GET", `/api/reports/calls?${span}`)), "span_invalid", span);
    }
  });

  test("of an unknown host is answered with nothing of ours", async () => {
    const answer = await ask(edge.port, "app", "/api/health", { headers: { host: "elsewhere.example" } });
    assert.equal(codeOf(answer), "not_found");
  });
});

describe("a socket that cannot be opened", () => {
  let edge: Edge;
  let brand: TestBrand;
  before(async () => {
    edge = await Edge.start();
    brand = await TestBrand.seed(edge);
  });
  after(() => edge?.stop());

  const ended = async (
    origin: Origin,
    path: string,
    rest: { protocols?: string[]; headers?: Record<string, string> } = {},
  ) => {
    const line = await Line.open({ port: edge.port, origin, path, ...rest });
    return line.ending();
  };

  test("without a session, without a ticket, or from another site closes with the code's status", async () => {
    assert.deepEqual(await ended("app", "/api/desk/socket"), { code: 4401, reason: "sign_in_required" });
    assert.deepEqual(await ended("window", "/api/window/socket"), { code: 4401, reason: "ticket_refused" });
    const ana = await brand.signIn(brand.ana);
    const foreign = { cookie: ana.cookie, origin: "https://evil.example" };
    assert.deepEqual(await ended("app", "/api/desk/socket", { headers: foreign }), {
      code: 4403,
      reason: "foreign_origin",
    });
  });

  test("in a version that nobody here speaks closes with unknown_version", async () => {
    const ana = await brand.signIn(brand.ana);
    const old = { protocols: ["beckon.v0"], headers: { cookie: ana.cookie } };
    assert.deepEqual(await ended("app", "/api/desk/socket", old), { code: 4400, reason: "unknown_version" });
  });

  test("for a conversation that does not exist closes as for another's", async () => {
    const ana = await brand.signIn(brand.ana);
    const line = await ana.line(fresh("cnv"));
    line.say({ type: "hello", tab: "tab_1", after: 0, visible: true, can_call: true });
    assert.deepEqual(await line.ending(), { code: 4404, reason: "unknown_conversation" });
  });
});

describe("a frame that cannot be taken", () => {
  let edge: Edge;
  let story: Talk;
  before(async () => {
    edge = await Edge.start();
    story = await talk(edge);
  });
  after(() => edge?.stop());

  const rejected = async (text: string | Buffer) => {
    const page = await story.maya.page();
    page.line.socket.send(text);
    const frame = await page.sees("rejected");
    await page.line.close();
    return frame.refusal.code;
  };

  test("that is no frame reads malformed and leaves the socket open", async () => {
    for (const text of [
      "",
      "x",
      "{}",
      "[]",
      "null",
      `{"type":"nothing"}`,
      `{"type":"message","n":1}`,
      `{"type":"typing","typing":"yes"}`,
    ]) {
      assert.equal(await rejected(text), "malformed", text);
    }
    assert.equal(await rejected(Buffer.from([1, 2, 3])), "malformed");
  });

  test("that is no frame but has a number gets that number back", async () => {
    const page = await story.maya.page();
    assert.equal(await page.does({ type: "nothing" }), "malformed");
    assert.equal(await page.does({ type: "message", id: "cnv_1", text: "x" }), "malformed");
  });

  test("beyond the limit closes its socket with too_large", async () => {
    const page = await story.maya.page();
    page.line.say({ type: "message", n: 1, id: fresh("msg"), text: "x".repeat(65 * KIB) });
    assert.deepEqual(await page.line.ending(), { code: 4413, reason: "too_large" });
  });

  test("before hello closes its socket; a second hello is refused", async () => {
    const line = await story.maya.line();
    line.say({ type: "typing", typing: true });
    assert.deepEqual(await line.ending(), { code: 4400, reason: "hello_first" });
    const page = await story.maya.page();
    page.line.say({ type: "hello", tab: page.tab, after: 0, visible: true, can_call: true });
    assert.equal((await page.sees("rejected")).refusal.code, "hello_twice");
    const desk = await Line.open({
      port: edge.port,
      origin: "app",
      path: "/api/desk/socket",
      headers: { cookie: story.ana.cookie },
    });
    desk.say({ type: "status", status: "away" });
    assert.deepEqual(await desk.ending(), { code: 4400, reason: "hello_first" });
  });

  test("on the desk is refused in the same words", async () => {
    const desk = await story.ana.desk();
    desk.socket.send("x");
    const frame = await desk.first((each) => each.type === "rejected");
    assert.equal(frame.type === "rejected" && frame.refusal.code, "malformed");
  });

  test("of the other side reads wrong_side", async () => {
    const invitation = fresh("inv");
    const offer = description("offer");
    assert.equal(await story.consumer.does({ type: "invite", invitation, kind: "video", offer }), "wrong_side");
    assert.equal(await story.consumer.does({ type: "close", comment: "" }), "wrong_side");
    assert.equal(await story.agent.does({ type: "accept", invitation }), "wrong_side");
    assert.equal(await story.agent.does({ type: "decline", invitation }), "wrong_side");
  });

  test("with an empty or too long text is refused and nothing is written", async () => {
    const { consumer } = story;
    const before = await consumer.write("the last one");
    assert.equal(await consumer.write("  \n "), "empty");
    assert.equal(await consumer.write("x".repeat(8 * KIB + 1)), "too_large");
    assert.equal(await consumer.write("the next one"), Number(before) + 1);
  });

  test("for a call or an invitation that is not there says which", async () => {
    const { agent, consumer } = story;
    const call = "cal_nothing";
    const media = { audio: true, video: false, screen: false };
    assert.equal(await consumer.does({ type: "accept", invitation: "inv_nothing" }), "unknown_invitation");
    assert.equal(await agent.does({ type: "cancel", invitation: "inv_nothing" }), "unknown_invitation");
    for (const frame of [
      { type: "end", call },
      { type: "sends", call, media },
      { type: "join", call, secret: null, take: true },
      { type: "describe", call, generation: 1, description: description("offer") },
      { type: "candidate", call, generation: 1, candidate: hostCandidate() },
    ]) {
      assert.equal(await agent.does(frame), "unknown_call", frame.type);
    }
  });

  test("with a description that does not fit the call is refused", async () => {
    const { agent } = story;
    const offer = (change: (sdp: string) => string, kind: "voice" | "video" = "video") => {
      const { type, sdp } = description("offer", kind);
      return { type: "invite", invitation: fresh("inv"), kind, offer: { type, sdp: change(sdp) } };
    };
    assert.equal(await agent.does(offer(() => "hello")), "description_refused");
    assert.equal(await agent.does(offer((sdp) => sdp.replaceAll("a=fingerprint", "a=x"))), "description_refused");
    assert.equal(
      await agent.does(offer((sdp) => sdp.replaceAll("UDP/TLS/RTP/SAVPF", "RTP/AVP"))),
      "description_refused",
    );
    assert.equal(await agent.does(offer(() => description("offer", "video").sdp, "voice")), "description_refused");
    assert.equal(await agent.does(offer((sdp) => sdp + "a=x\r\n".repeat(8000))), "too_large");
  });

  test("of an old connection, out of turn, or beyond a generation's candidates is refused", async () => {
    const { agent, consumer } = await talk(edge);
    const invitation = await invite(agent);
    const call = callOf(invitation);
    await consumer.sees("negotiate");
    const describe_ = (type: "offer" | "answer", generation: number) => ({
      type: "describe",
      call,
      generation,
      description: description(type),
    });
    assert.equal(await consumer.does(describe_("answer", 7)), "wrong_generation");
    assert.equal(await consumer.does(describe_("offer", 1)), "out_of_turn");
    const candidates = Array.from({ length: 140 }, (_, index) =>
      agent.does({ type: "candidate", call, generation: 1, candidate: hostCandidate(40_000 + index) }),
    );
    assert.ok((await Promise.all(candidates)).includes("too_many_candidates"));
    assert.equal(await agent.does({ type: "cancel", invitation }), null);
  });

  test("of a camera in a voice call reads no_camera_in_voice", async () => {
    const { agent, consumer } = await talk(edge);
    const invitation = await invite(agent, "voice");
    await consumer.does({ type: "accept", invitation });
    const media = { audio: true, video: true, screen: false };
    assert.equal(await consumer.does({ type: "sends", call: callOf(invitation), media }), "no_camera_in_voice");
  });

  test("on one socket more than a participant may have closes the oldest", async () => {
    const { maya } = await talk(edge);
    const pages = [];
    for (let count = 0; count < 8; count += 1) pages.push(await maya.page());
    const closed = pages.map((page) => page.line.ending());
    await maya.page();
    await maya.page();
    const ending = await Promise.race(closed);
    assert.ok(ending.code >= 4400, `closed with ${ending.code}`);
  });
});
