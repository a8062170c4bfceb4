import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import type { SettingsPage } from "@beckon/kit/protocol.ts";

import { expectStatus, type SignedIn, TestBrand } from "./support/brand.ts";
import { get } from "./support/http.ts";
import { Line } from "./support/line.ts";
import { type Talk, talk } from "./support/story.ts";
import { Edge } from "./support/workerd.ts";

describe("another brand", () => {
  let edge: Edge;
  let theirs: Talk;
  let stranger: SignedIn;
  before(async () => {
    edge = await Edge.start();
    theirs = await talk(edge);
    const other = await TestBrand.seed(edge);
    stranger = await other.signIn(other.ada);
  });
  after(() => edge?.stop());

  test("cannot open a conversation by its id", async () => {
    const line = await stranger.line(theirs.maya.conversation);
    line.say({ type: "hello", tab: "tab_1", after: 0, visible: true, can_call: true });
    assert.deepEqual(await line.ending(), { code: 4404, reason: "unknown_conversation" });
    assert.deepEqual(line.frames, []);
  });

  test("is not told of anything on its desk", async () => {
    const desk = await stranger.available();
    await theirs.consumer.write("Hello again");
    const welcome = desk.frames.find((frame) => frame.type === "welcome");
    assert.ok(welcome?.type === "welcome");
    assert.deepEqual([welcome.conversations, welcome.waiting], [[], 0]);
    assert.ok(!desk.frames.some((frame) => frame.type === "conversation"));
  });

  test("reads and writes its own settings alone", async () => {
    const page = JSON.parse((await stranger.ask("GET", "/api/settings")).text) as SettingsPage;
    const names = page.members.map((member) => member.id);
    assert.ok(!names.includes(theirs.brand.ana.id));
    expectStatus(
      await stranger.ask("PUT", "/api/settings", { ...page.settings, switches: { voice: false, video: false } }),
      200,
    );
    const ada = await theirs.brand.signIn(theirs.brand.ada);
    const kept = JSON.parse((await ada.ask("GET", "/api/settings")).text) as SettingsPage;
    assert.deepEqual(kept.settings.switches, { voice: true, video: true, screen: true });
  });

  test("cannot sign in with a password of this one", async () => {
    const other = await TestBrand.seed(edge);
    await assert.rejects(other.signIn(theirs.brand.ana), /wrong_password/);
  });

  test("gets nowhere with headers that only the edge itself may set", async () => {
    const admission = {
      person: { id: theirs.brand.ana.id, name: "Ana Silva" },
      conversation: theirs.maya.conversation,
    };
    const forged = {
      "beckon-admission": JSON.stringify(admission),
      "beckon-brand": theirs.brand.id,
      "beckon-member": JSON.stringify(theirs.brand.ana),
      cookie: stranger.cookie,
    };
    const conversation = await Line.open({
      port: edge.port,
      origin: "app",
      path: `/api/conversations/${theirs.maya.conversation}/socket`,
      headers: forged,
    });
    conversation.say({ type: "hello", tab: "tab_1", after: 0, visible: true, can_call: true });
    assert.equal((await conversation.ending()).code, 4404);
    const desk = await Line.open({ port: edge.port, origin: "app", path: "/api/desk/socket", headers: forged });
    desk.say({ type: "hello" });
    const welcome = (await desk.first((frame) => frame.type === "welcome")) as unknown as { me: { id: string } };
    assert.equal(welcome.me.id, stranger.me.member.id);
    for (const path of ["/say", "/socket"]) {
      assert.equal((await get(edge.port, "app", path, forged)).status, 404, path);
    }
  });

  test("cannot use a session as a consumer's ticket, nor a ticket as a session", async () => {
    const session = theirs.ana.cookie.split("=")[1] ?? "";
    const socket = await Line.open({
      port: edge.port,
      origin: "window",
      path: "/api/window/socket",
      protocols: ["beckon.v1", `ticket.${session}`],
    });
    assert.deepEqual(await socket.ending(), { code: 4401, reason: "ticket_refused" });
    const name = theirs.ana.cookie.split("=")[0];
    const answer = await get(edge.port, "app", "/api/me", { cookie: `${name}=${theirs.maya.started.ticket}` });
    assert.equal(answer.status, 401);
  });

  test("does not carry a consumer over: a ticket of one brand starts a new consumer at another", async () => {
    const other = await TestBrand.seed(edge);
    const maya = await other.consumer({ ticket: theirs.maya.started.ticket });
    assert.notEqual(maya.started.me.id, theirs.maya.started.me.id);
    assert.notEqual(maya.conversation, theirs.maya.conversation);
  });
});
