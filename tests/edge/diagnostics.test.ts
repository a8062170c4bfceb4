import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import type { Diagnosis, Diagnostics, DiagnosticsLink, Door } from "@beckon/kit/protocol.ts";

import { fresh, type SignedIn } from "./support/brand.ts";
import { type Answer, ask, codeOf, post } from "./support/http.ts";
import { ORIGINS } from "./support/origins.ts";
import { call as callIn, type Talk, talk } from "./support/story.ts";
import { Edge } from "./support/workerd.ts";

const DAY_MS = 24 * 3600 * 1000;

/** What a page noticed; `door`: by which its consumer came. */
const noticed = (browser: string, door?: Door): Diagnosis => ({
  ...(door && { door }),
  browser,
  system: "macOS 15",
  phone: false,
  steps: [{ at: 1_764_370_000_000, type: "permission", device: "camera", permission: "denied" }],
  pairs: [
    {
      local: "relayed",
      remote: "server_reflexive",
      tcp: false,
      relay: "tls",
      state: "succeeded",
      used: true,
      unanswered: 0,
      rtt_ms: 41,
    },
  ],
  samples: [
    { at: 1_764_370_005_000, in_kbps: 800, out_kbps: 600, loss_permille: 4, rtt_ms: 41, jitter_ms: 2, fps: null },
  ],
  layout: [{ kind: "own", x: 700, y: 700, width: 250, height: 200 }],
});

describe("a diagnostics link", () => {
  let edge: Edge;
  before(async () => {
    edge = await Edge.start();
  });
  after(() => edge?.stop());

  /** A call that Ana and Maya are in. */
  async function calling(): Promise<Talk & { call: string }> {
    const there = await talk(edge);
    const call = await callIn(there);
    return { ...there, call };
  }

  const link = (person: SignedIn, { maya, call }: Pick<Talk, "maya"> & { call: string }): Promise<Answer> =>
    person.ask("POST", `/api/conversations/${maya.conversation}/calls/${call}/diagnostics`, {});
  const open = (ticket: string): Promise<Answer> => post(edge.port, "app", "/api/diagnostics", { ticket });
  const ticketOf = ({ text }: Answer) => new URL((JSON.parse(text) as DiagnosticsLink).url).hash.slice(1);

  test("is made where both pages were asked, and opens what they said without a session", async () => {
    const there = await calling();
    const { agent, consumer, ana, call, brand, maya } = there;
    assert.equal(codeOf(await link(ana, there)), "nothing_kept");
    assert.equal(await agent.does({ type: "diagnose", call }), null);
    for (const page of [agent, consumer]) await page.sees("diagnose", (frame) => frame.call === call);
    assert.equal(await agent.does({ type: "diagnosis", call, diagnosis: noticed("Chrome 148") }), null);
    assert.equal(await consumer.does({ type: "diagnosis", call, diagnosis: noticed("Firefox 153", "link") }), null);
    assert.equal(await consumer.does({ type: "end", call }), null);

    const made = await link(ana, there);
    assert.equal(made.status, 200);
    assert.equal(made.headers["cache-control"], "no-store");
    const { url, expires_at } = JSON.parse(made.text) as DiagnosticsLink;
    assert.equal(url.split("#")[0], `${ORIGINS.app}/diagnostics`);
    assert.ok(Math.abs(expires_at - Date.now() - 7 * DAY_MS) < 60_000);

    const opened = await open(ticketOf(made));
    assert.equal(opened.status, 200);
    assert.equal(opened.headers["cache-control"], "no-store");
    const kept = JSON.parse(opened.text) as Diagnostics;
    assert.deepEqual(
      [kept.brand, kept.conversation, kept.call, kept.agent, kept.consumer],
      [brand.id, maya.conversation, call, brand.ana.id, maya.started.me.id],
    );
    assert.deepEqual(kept.agents, { ...noticed("Chrome 148"), door: null });
    assert.deepEqual(kept.consumers, noticed("Firefox 153", "link"));
    assert.deepEqual(
      kept.timeline.map(({ type, by }) => [type, by]),
      [
        ["invited", "agent"],
        ["invitation_ended", "consumer"],
        ["started", null],
      ],
    );
    assert.ok(Math.abs(kept.kept_until - Date.now() - 30 * DAY_MS) < 60_000);
    for (const secret of ["Ana Silva", maya.started.me.name, "My tent pole broke", "candidate:"])
      assert.ok(!opened.text.includes(secret), `${secret} is not told`);
  });

  test("is made for the agent who has the conversation alone, and for nobody without a session", async () => {
    const there = await calling();
    const { agent, brand, maya, call } = there;
    assert.equal(await agent.does({ type: "diagnosis", call, diagnosis: noticed("Chrome 148") }), null);
    const ben = await brand.signIn(brand.ben);
    assert.equal(codeOf(await link(ben, there)), "unknown_conversation");
    const other = await talk(edge);
    assert.equal(codeOf(await link(other.ana, there)), "unknown_conversation");
    const path = `/api/conversations/${maya.conversation}/calls/${call}/diagnostics`;
    assert.equal(codeOf(await post(edge.port, "app", path, {})), "sign_in_required");
    assert.equal(codeOf(await ask(edge.port, "app", path)), "method_not_allowed");
  });

  test("that was changed opens nothing, and neither does a ticket for something else", async () => {
    const there = await calling();
    const { agent, ana, maya, call } = there;
    assert.equal(await agent.does({ type: "diagnosis", call, diagnosis: noticed("Chrome 148") }), null);
    const ticket = ticketOf(await link(ana, there));
    const changed = `${ticket.slice(0, 12)}${ticket[12] === "A" ? "B" : "A"}${ticket.slice(13)}`;
    for (const wrong of [changed, ticket.slice(0, -4), "", maya.started.ticket])
      assert.equal(codeOf(await open(wrong)), "link_invalid");
  });

  test("opens nothing of a call of which nothing is kept", async () => {
    const there = await calling();
    assert.equal(codeOf(await link(there.ana, { maya: there.maya, call: fresh("cal") })), "nothing_kept");
    assert.equal(await there.consumer.does({ type: "diagnose", call: there.call }), "wrong_side");
  });
});
