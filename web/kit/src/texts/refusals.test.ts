import assert from "node:assert/strict";
import { test } from "node:test";
import { refusalLine, refusalWords } from "./refusals.ts";
import { setLanguage } from "./texts.ts";

const refusal = { code: "call_over", message: "The call has ended.", remedy: "Start a new one." } as const;

test("a refusal is said in the page's language, and in the server's words where that has none", () => {
  assert.equal(refusalLine(refusal), "The call has ended. Start a new one.");
  setLanguage("cs", ["refused-call_over = Hovor skončil.\n    .remedy = Začněte nový."]);
  assert.equal(refusalLine(refusal), "Hovor skončil. Začněte nový.");
  assert.deepEqual(refusalWords({ ...refusal, code: "malformed" }), {
    message: refusal.message,
    remedy: refusal.remedy,
  });
  setLanguage("en", []);
});
