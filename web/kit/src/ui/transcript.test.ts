import assert from "node:assert/strict";
import { test } from "node:test";
import { blocksOf, type Line, lastOwn, type MessageLine, piecesOf } from "./transcript.ts";

const noon = new Date(2026, 10, 23, 12, 0, 0).getTime();
const DAY = 86_400_000;
let ids = 0;

function message(at: number, mine: boolean, more: Partial<MessageLine> = {}): MessageLine {
  ids += 1;
  return { kind: "message", id: `m${ids}`, at, mine, name: mine ? "Maya" : "Ana", text: "Hello", ...more };
}

function check(lines: Line[], expected: string[]) {
  const shown = blocksOf(lines, noon).map((block) =>
    block.kind === "group" ? `${block.messages[0].name} ${block.messages.length}` : block.kind,
  );
  assert.deepEqual(shown, expected);
}

test("nothing shows nothing", () => check([], []));

test("messages of one person within a minute stand together", () =>
  check([message(noon, true), message(noon + 20_000, true), message(noon + 59_999, true)], ["day", "Maya 3"]));

test("the next minute begins a group", () =>
  check([message(noon + 59_000, true), message(noon + 60_000, true)], ["day", "Maya 1", "Maya 1"]));

test("the other person begins a group", () =>
  check([message(noon, true), message(noon, false), message(noon, true)], ["day", "Maya 1", "Ana 1", "Maya 1"]));

test("a line of the system parts two groups", () =>
  check(
    [message(noon, true), { kind: "system", id: "s", at: noon, text: "Ana joined." }, message(noon, true)],
    ["day", "Maya 1", "system", "Maya 1"],
  ));

test("each day has its divider", () => {
  const lines = [message(noon - DAY, true), message(noon, true)];
  check(lines, ["day", "Maya 1", "day", "Maya 1"]);
  const days = blocksOf(lines, noon).flatMap((block) => (block.kind === "day" ? [block.label] : []));
  assert.deepEqual(days, ["Yesterday", "Today"]);
});

test("the last own message is the one whose state is told", () => {
  const own = message(noon, true, { state: "read" });
  assert.equal(lastOwn([message(noon, true), own, message(noon, false)]), own);
  assert.equal(lastOwn([message(noon, false)]), undefined);
});

test("web addresses can be opened, and the sentence's end is not part of them", () => {
  assert.deepEqual(piecesOf("See https://a.example/x?y=1, or (http://b.example)."), [
    { text: "See " },
    { text: "https://a.example/x?y=1", href: "https://a.example/x?y=1" },
    { text: ", or (" },
    { text: "http://b.example", href: "http://b.example" },
    { text: ")." },
  ]);
});

test("nothing but a web address becomes a link", () => {
  for (const text of ["", "javascript:alert(1)", "data:text/html,x", "www.a.example", "https://"])
    assert.deepEqual(
      piecesOf(text).filter((piece) => piece.href !== undefined),
      [],
    );
});
