import assert from "node:assert/strict";
import { test } from "node:test";
import type { DeskServer, Row } from "../protocol.ts";
import { FakeNetwork, FakeTimers, settled } from "../testing/fakes.ts";
import { FakeStudio } from "../testing/media.ts";
import { ANA, call, MAYA, welcome } from "../testing/views.ts";
import { DeskModel } from "./desk.ts";

const row = (id: string, version = 1): Row => ({
  id,
  consumer: MAYA,
  agent: ANA.id,
  status: "open",
  since: 0,
  last_text: "",
  last_at: 0,
  consumer_messages: 0,
  unread: 0,
  request: null,
  version,
});

async function opened(differences: Partial<Extract<DeskServer, { type: "welcome" }>> = {}) {
  const network = new FakeNetwork();
  const desk = new DeskModel({
    origin: "ws://app",
    loadMedia: new FakeStudio().load,
    visible: true,
    timers: new FakeTimers(),
    supported: true,
    connect: network.connect,
  });
  desk.open();
  await settled();
  const line = network.last;
  const say = async (frame: DeskServer) => {
    line.say(frame);
    await settled();
  };
  line.accept();
  await say({
    type: "welcome",
    me: ANA,
    role: "agent",
    brand: "Northwind",
    status: "available",
    permissions: { voice: null, video: null, screen: null, beside: { voice: 3, video: 3, screen: 3 } },
    conversations: [row("cnv_1"), row("cnv_2")],
    waiting: 3,
    busy: null,
    ...differences,
  });
  const urls = () => network.sockets.filter(({ readyState }) => readyState !== 3).map(({ address }) => address.url);
  return { network, desk, say, line, urls };
}

test("rows are replaced in their place, added behind, and leave", async () => {
  const { desk, say } = await opened();
  await say({ type: "conversation", row: { ...row("cnv_1", 2), last_text: "Hi" } });
  await say({ type: "conversation", row: row("cnv_3") });
  await say({ type: "conversation", row: row("cnv_1", 1) });
  await say({ type: "gone", conversation: "cnv_2" });
  assert.deepEqual(
    desk.rows.value.map(({ id, last_text }) => [id, last_text]),
    [
      ["cnv_1", "Hi"],
      ["cnv_3", ""],
    ],
  );
});

test("one conversation's socket is open: the selected one's", async () => {
  const { desk, urls } = await opened();
  desk.select("cnv_1");
  await settled();
  desk.select("cnv_2");
  await settled();
  assert.deepEqual(urls(), ["ws://app/api/desk/socket", "ws://app/api/conversations/cnv_2/socket"]);
  desk.select(null);
  assert.deepEqual(urls(), ["ws://app/api/desk/socket"]);
  assert.equal(desk.current.value, null);
});

test("a conversation with a call stays when another is selected", async () => {
  const { desk, network, urls } = await opened();
  desk.select("cnv_1");
  await settled();
  network.last.accept();
  network.last.say(welcome({ you: ANA.id, call: call() }));
  await settled();
  desk.select("cnv_2");
  await settled();
  assert.equal(urls().length, 3);
  assert.equal(desk.calling.value?.call.state.value.phase, "elsewhere");
  assert.notEqual(desk.calling.value, desk.current.value);
});

test("what the agent is busy with opens its conversation by itself", async () => {
  const busy = { conversation: "cnv_2", invitation: "inv_1", kind: "voice" } as const;
  const { desk, say, urls } = await opened({ busy });
  assert.deepEqual(urls().slice(1), ["ws://app/api/conversations/cnv_2/socket"]);
  await say({ type: "busy", busy: null });
  assert.equal(desk.busy.value, null);
  assert.equal(urls().length, 1);
});

test("a switch turned off disables the button at once", async () => {
  const { desk, network, say } = await opened();
  desk.select("cnv_1");
  await settled();
  network.last.accept();
  network.last.say(welcome({ you: ANA.id }));
  assert.deepEqual(desk.buttons.value, { voice: null, video: null, screen: null });
  const off = { code: "video_off", message: "", remedy: "" } as const;
  await say({
    type: "permissions",
    permissions: { voice: null, video: off, screen: null, beside: { voice: 3, video: 3, screen: 3 } },
  });
  assert.deepEqual(desk.buttons.value, { voice: null, video: "video_off", screen: null });
});

test("the chosen status is told and shown", async () => {
  const { desk, line } = await opened();
  desk.setStatus("away");
  assert.equal(desk.status.value, "away");
  assert.deepEqual(line.sent.at(-1), { type: "status", status: "away" });
});

test("signed out, no conversation goes on behind the sign-in", async () => {
  const { desk, line, urls } = await opened();
  desk.select("cnv_1");
  await settled();
  line.end(4401, "sign_in_required");
  assert.equal(desk.refusedWith.value, "sign_in_required");
  assert.deepEqual(urls(), []);
});
