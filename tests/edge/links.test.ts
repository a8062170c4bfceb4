import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import type { Diagnostics, DiagnosticsLink, LinkJoined, LinkLooked } from "@beckon/kit/protocol.ts";

import { Consumer, fresh } from "./support/brand.ts";
import { type Answer, ask, codeOf, post } from "./support/http.ts";
import { ORIGINS } from "./support/origins.ts";
import { description } from "./support/sdp.ts";
import { callOf, type Talk, talk } from "./support/story.ts";
import { Edge } from "./support/workerd.ts";

/** A link that Ana made, with what she sees of it. */
interface Linked extends Talk {
  invitation: string;
  url: string;
  ticket: string;
}

/** What a ticket says, without a look at its signature. */
function claimsOf(ticket: string): { link?: string; expires: number } {
  return JSON.parse(Buffer.from(ticket.split(".")[0] ?? "", "base64url").toString());
}

describe("a call link", () => {
  let edge: Edge;
  before(async () => {
    edge = await Edge.start();
  });
  after(() => edge?.stop());

  async function linked(): Promise<Linked> {
    const there = await talk(edge);
    const invitation = fresh("inv");
    const offer = description("offer");
    assert.equal(await there.agent.does({ type: "invite", invitation, kind: "video", offer, link: true }), null);
    const { url } = await there.agent.sees("link");
    return { ...there, invitation, url, ticket: new URL(url).hash.slice(1) };
  }

  const look = (ticket: string, browser?: string): Promise<Answer> =>
    post(edge.port, "window", "/api/links/look", { ticket, ...(browser !== undefined && { browser }) });
  const join = (ticket: string, browser: string, name?: string): Promise<Answer> =>
    post(edge.port, "window", "/api/links/join", { ticket, browser, ...(name !== undefined && { name }) });

  test("is given to its maker alone, leads to the window origin, and lasts as long as the brand says", async () => {
    const { agent, consumer, url } = await linked();
    assert.equal(url.split("#")[0], `${ORIGINS.window}/call`);
    const { invitation: card } = await agent.sees("invitation");
    assert.equal(card.expires_at - card.sent_at, 30 * 60_000);
    await consumer.sees("invitation");
    assert.ok(!consumer.line.frames.some((frame) => frame.type === "link"));
    assert.ok(!edge.stored().includes(new URL(url).hash.slice(1)), "what is signed is not stored");
  });

  test("tells whoever looks who waits, and the agent that somebody looked", async () => {
    const { brand, agent, ticket } = await linked();
    const answer = await look(ticket);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers["cache-control"], "no-store");
    const { brand: of, look: style, link } = JSON.parse(answer.text) as LinkLooked;
    assert.equal(of, brand.id);
    assert.equal(style.name, "Northwind Outdoor");
    assert.equal(link.agent.name, "Ana Silva");
    assert.deepEqual(
      [link.kind, link.cameras, link.joined, link.running],
      ["video", { agent: true, consumer: true }, false, false],
    );
    await agent.sees("invitation", ({ invitation }) => invitation.link?.opened_at != null && !invitation.link.used);
  });

  test("is bound to the browser that joins, which is the consumer under its own name and may come back", async () => {
    const { agent, ticket, invitation } = await linked();
    const browser = fresh("lks");
    const answer = await join(ticket, browser, "Maya Costa");
    assert.equal(answer.status, 200);
    const joined = JSON.parse(answer.text) as LinkJoined;
    assert.equal(joined.invitation, invitation);
    assert.equal(joined.me.name, "Maya Costa");
    assert.equal(codeOf(await join(ticket, fresh("lks"))), "link_used");

    const page = await new Consumer(edge, joined).page();
    await agent.sees("conversation", ({ conversation }) => conversation.consumer.name === "Maya Costa");
    assert.equal(await page.does({ type: "accept", invitation }), null);
    await agent.sees("invitation", (frame) => frame.invitation.outcome === "accepted");
    const again = JSON.parse((await look(ticket, browser)).text) as LinkLooked;
    assert.deepEqual([again.link.joined, again.link.running], [true, true]);
    assert.equal((await join(ticket, browser)).status, 200);
    assert.equal(codeOf(await join(ticket, fresh("lks"))), "link_used");

    assert.equal(await agent.does({ type: "end", call: callOf(invitation) }), null);
    assert.equal(codeOf(await join(ticket, browser)), "call_over");
    assert.equal(codeOf(await look(ticket)), "call_over");
  });

  test("opens the conversation as long as its call lasts, and makes nobody a consumer of the brand", async () => {
    const { agent, brand, ticket, invitation } = await linked();
    const joined = JSON.parse((await join(ticket, fresh("lks"))).text) as LinkJoined;
    const page = await new Consumer(edge, joined).page();
    assert.equal(await page.does({ type: "accept", invitation }), null);

    // A reconnect gets the same for no longer, and a new conversation nothing at all of it.
    const again = await brand.consumer({ ticket: joined.ticket });
    assert.deepEqual(claimsOf(again.started.ticket), claimsOf(joined.ticket));
    assert.equal(claimsOf(joined.ticket).link, invitation);
    const other = await brand.consumer({ ticket: joined.ticket, fresh: true });
    assert.notEqual(other.started.me.id, joined.me.id);
    assert.equal(claimsOf(other.started.ticket).link, undefined);

    // It is another call now.
    assert.equal(await agent.does({ type: "end", call: callOf(invitation) }), null);
    await page.sees("call", ({ call }) => call?.state === "ended");
    assert.equal(await page.does({ type: "message", id: fresh("msg"), text: "Thank you" }), null);
    const offer = description("offer");
    const next = fresh("inv");
    assert.equal(await agent.does({ type: "invite", invitation: next, kind: "video", offer }), null);
    assert.deepEqual(await page.line.ending(), { code: 4401, reason: "ticket_refused" });
    const late = await new Consumer(edge, joined).line();
    assert.deepEqual(await late.ending(), { code: 4401, reason: "ticket_refused" });
    const picture = { headers: { authorization: `Bearer ${joined.ticket}` } };
    assert.equal(codeOf(await ask(edge.port, "window", `/api/files/${fresh("fil")}`, picture)), "ticket_refused");
  });

  test("is told in the call's diagnostics by its hours and its door, never itself", async () => {
    const { ana, maya, ticket, invitation, url } = await linked();
    assert.equal((await look(ticket)).status, 200);
    const joined = JSON.parse((await join(ticket, fresh("lks"))).text) as LinkJoined;
    const page = await new Consumer(edge, joined).page();
    assert.equal(await page.does({ type: "accept", invitation }), null);
    const call = callOf(invitation);
    const diagnosis = { browser: "Firefox 153", system: "iOS 26", phone: true, door: "link" };
    const nothing = { steps: [], pairs: [], samples: [], layout: [] };
    assert.equal(await page.does({ type: "diagnosis", call, diagnosis: { ...diagnosis, ...nothing } }), null);

    const made = await ana.ask("POST", `/api/conversations/${maya.conversation}/calls/${call}/diagnostics`, {});
    const opens = new URL((JSON.parse(made.text) as DiagnosticsLink).url).hash.slice(1);
    const opened = await post(edge.port, "app", "/api/diagnostics", { ticket: opens });
    const { link, consumers } = JSON.parse(opened.text) as Diagnostics;
    assert.equal(consumers?.door, "link");
    assert.ok(link !== null && link.opened_at !== null && link.joined_at !== null && link.sent_at === null);
    assert.ok(link.made_at <= link.opened_at && link.opened_at <= link.joined_at);
    for (const secret of [ticket, url, joined.ticket]) assert.ok(!opened.text.includes(secret));
  });

  test("says so when it was withdrawn, changed, of another kind, or not ours", async () => {
    const { agent, ticket, invitation, maya } = await linked();
    for (const foreign of [
      "",
      "x.y",
      `${ticket}x`,
      ticket.replace(/^./, (first) => (first === "a" ? "b" : "a")),
      maya.started.ticket,
    ]) {
      assert.equal(codeOf(await look(foreign)), "link_invalid", foreign);
      assert.equal(codeOf(await join(foreign, fresh("lks"))), "link_invalid", foreign);
    }
    await agent.does({ type: "cancel", invitation });
    assert.equal(codeOf(await look(ticket)), "link_revoked");
    assert.equal(codeOf(await join(ticket, fresh("lks"))), "link_revoked");
  });

  test("changes nothing for a messenger that previews it", async () => {
    const { agent, ticket } = await linked();
    for (const method of ["GET", "HEAD"]) {
      for (const path of ["/call", "/api/links/look", "/api/links/join"])
        await ask(edge.port, "window", path, { method });
    }
    assert.equal((await ask(edge.port, "window", "/api/links/join", { method: "GET" })).status, 405);
    assert.equal((await look(ticket)).status, 200);
    const views = agent.line.frames.filter((frame) => frame.type === "invitation");
    assert.ok(views.every((frame) => frame.type !== "invitation" || frame.invitation.link?.used === false));
  });

  test("takes nothing from another site's page", async () => {
    const { ticket } = await linked();
    const foreign = { method: "POST", body: { ticket }, headers: { origin: ORIGINS.app } };
    assert.equal(codeOf(await ask(edge.port, "window", "/api/links/look", foreign)), "foreign_origin");
  });

  test("is posted into the conversation once, without its address", async () => {
    const { agent, consumer, invitation, ticket } = await linked();
    for (const _ of [1, 2]) assert.equal(await agent.does({ type: "send_link", invitation }), null);
    const entry = await consumer.entry("call_link");
    assert.equal(entry?.content.type === "call_link" && entry.content.invitation, invitation);
    assert.ok(!JSON.stringify(entry).includes(ticket));
    assert.equal(await consumer.does({ type: "send_link", invitation }), "not_owner");
  });
});
