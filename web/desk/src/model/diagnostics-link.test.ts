import assert from "node:assert/strict";
import { test } from "node:test";
import type { Code, DiagnosticsLink } from "@beckon/kit/protocol.ts";
import { Refused } from "@beckon/kit/signal/refused.ts";
import { type CopyOptions, DiagnosticsCopy } from "./diagnostics-link.ts";

const LINK: DiagnosticsLink = { url: "https://app.example/diagnostics#ticket", expires_at: 1 };

function copying(differences: Partial<CopyOptions> = {}) {
  const did: string[] = [];
  const copy = new DiagnosticsCopy({
    conversation: "cnv_1",
    call: "cal_1",
    write: async (text) => void did.push(`write ${text}`),
    ask: async (path) => {
      did.push(`ask ${path}`);
      return LINK;
    },
    ...differences,
  });
  return { copy, did };
}

test("in a running call both pages are asked before the link is made and copied", async () => {
  const did: string[] = [];
  const { copy } = copying({
    diagnose: async () => void did.push("diagnose"),
    ask: async (path) => {
      did.push(path);
      return LINK;
    },
    write: async (text) => void did.push(text),
  });
  await copy.copy();
  assert.deepEqual(did, ["diagnose", "/api/conversations/cnv_1/calls/cal_1/diagnostics", LINK.url]);
  assert.deepEqual(copy.state.value, { phase: "copied", link: LINK });
});

test("a second press while the link is made asks nothing twice", async () => {
  const { copy, did } = copying();
  await Promise.all([copy.copy(), copy.copy()]);
  assert.equal(did.filter((each) => each.startsWith("ask")).length, 1);
});

test("where the browser keeps the clipboard from the page, the link is shown to be copied by hand", async () => {
  const { copy } = copying({ write: () => Promise.reject(new Error("NotAllowedError")) });
  await copy.copy();
  assert.deepEqual(copy.state.value, { phase: "shown", link: LINK });
});

test("where nothing is kept the refusal is told, and it can be tried again", async () => {
  const refusal = { code: "nothing_kept" as Code, message: "Nothing is kept of this call.", remedy: "" };
  let refuses = true;
  const { copy } = copying({
    ask: async () => {
      if (refuses) throw new Refused(refusal);
      return LINK;
    },
  });
  await copy.copy();
  assert.deepEqual(copy.state.value, { phase: "refused", refusal });
  refuses = false;
  await copy.copy();
  assert.equal(copy.state.value.phase, "copied");
});
