import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keepNotesIn, type Notes } from "@beckon/kit/signal/page.ts";
import { LinkNotes } from "./link-notes.ts";

/** What a browser keeps, by name. */
class Kept extends Map<string, string> implements Notes {
  read(key: string): string | null {
    return this.get(key) ?? null;
  }

  write(key: string, value: string | null): void {
    if (value === null) this.delete(key);
    else this.set(key, value);
  }
}

let lasting: Kept;
let page: Kept;

beforeEach(() => {
  lasting = new Kept();
  page = new Kept();
  keepNotesIn(page);
});

const open = () => new LinkNotes("a-ticket-of-more-than-twenty-four-characters", lasting);

test("a browser that joined by a link is the same at each visit, and another link's is another", () => {
  assert.equal(open().browser, null);
  const browser = open().keep();
  assert.equal(open().browser, browser);
  assert.equal(open().keep(), browser);
  assert.notEqual(new LinkNotes("another-ticket-of-more-than-24-characters", lasting).keep(), browser);
});

test("a link that serves no more leaves nothing in the browser", () => {
  const notes = open();
  notes.keep();
  notes.leftUntil = 5_000;
  assert.equal(open().leftUntil, 5_000);
  assert.equal(notes.clear(), true);
  assert.deepEqual([lasting.size, page.size], [0, 0]);
  assert.equal(open().clear(), false);
});

test("the page whose call is over comes back with its own secret where that is taken back", () => {
  const notes = open();
  const browser = notes.keep();
  notes.clear();
  assert.equal(notes.browser, browser);
  assert.equal(lasting.size, 0);
  assert.equal(notes.keep(), browser);
  assert.equal(open().browser, browser);
});
