import assert from "node:assert/strict";
import { test } from "node:test";
import { SessionModel } from "./session.ts";

const me = {
  member: { id: "agt_ana", name: "Ana", email: "ana@x", role: "agent" },
  brand: "brd_1",
  brand_name: "N",
  colour: "#1f6f54",
  tag: "<script></script>",
};
const refused = {
  code: "sign_in_required",
  title: "You are signed out.",
  remedy: "Sign in again.",
  status: 401,
  type: "",
};

/** Answers the requests in turn, and keeps what was asked. */
function server(...answers: [status: number, body: unknown][]): { path: string; body: unknown }[] {
  const asked: { path: string; body: unknown }[] = [];
  globalThis.fetch = async (path, init) => {
    asked.push({ path: String(path), body: init?.body ? JSON.parse(String(init.body)) : null });
    const [status, body] = answers.shift() ?? [500, {}];
    return new Response(status === 204 ? null : JSON.stringify(body), { status });
  };
  return asked;
}

test("whoever is signed in stays so over a reload", async () => {
  server([200, me]);
  const session = new SessionModel(null);
  await session.ask();
  assert.deepEqual(session.state.value, { phase: "in", me });
});

test("a server that does not answer is not a sign-out", async () => {
  server([502, "no"]);
  const session = new SessionModel(null);
  await session.ask();
  assert.equal(session.state.value.phase, "unknown");
});

test("a wrong password says so and the next sign-in forgets it", async () => {
  const asked = server([401, refused], [401, { ...refused, code: "wrong_password" }], [200, me]);
  const session = new SessionModel("brd_1");
  await session.ask();
  assert.deepEqual(session.state.value, { phase: "out", ended: false });
  await session.signIn(" ana@x ", "no");
  assert.equal(session.refusal.value?.code, "wrong_password");
  await session.signIn("ana@x", "yes");
  assert.equal(session.refusal.value, null);
  assert.equal(session.state.value.phase, "in");
  assert.deepEqual(asked[1]?.body, { brand: "brd_1", email: "ana@x", password: "no" });
});

test("a session that ends by itself says so, and a second word of it changes nothing", async () => {
  server([200, me]);
  const session = new SessionModel(null);
  await session.ask();
  session.expired();
  session.expired();
  assert.deepEqual(session.state.value, { phase: "out", ended: true });
});

test("signing out of a session that is over is signing out; of one that cannot be reached is not", async () => {
  server([200, me], [503, { ...refused, code: "unavailable" }], [401, refused]);
  const session = new SessionModel(null);
  await session.ask();
  assert.equal((await session.signOut())?.code, "unavailable");
  assert.equal(session.state.value.phase, "in");
  assert.equal(await session.signOut(), null);
  assert.equal(session.state.value.phase, "out");
});
