import assert from "node:assert/strict";
import { test } from "node:test";
import { FakePage } from "../testing/page.ts";
import { ANA } from "../testing/views.ts";
import { endedWell, inviterOf } from "./how-ended.ts";

test("a call ends well where somebody meant it to, and in no other way", () => {
  assert.ok(endedWell("hung_up"));
  assert.ok(endedWell("conversation_closed"));
  for (const reason of ["alone", "page_closed", "nobody_left", "could_not_connect"] as const) {
    assert.equal(endedWell(reason), false, reason);
  }
});

test("who called is who invited to this very call", async () => {
  const page = await new FakePage("consumer").join();
  const invited = (seq: number, invitation: string, name: string) => ({
    seq,
    at: seq,
    content: { type: "invited", invitation, kind: "voice", by: { ...ANA, name } } as const,
  });
  await page.entries(invited(1, "inv_1", "Ana Silva"), invited(2, "inv_2", "Ana of Northwind"));
  const lines = page.conversation.lines.value;
  assert.equal(inviterOf("cal_1", lines)?.name, "Ana Silva");
  assert.equal(inviterOf("cal_2", lines)?.name, "Ana of Northwind");
  assert.equal(inviterOf("cal_3", lines), null);
});
