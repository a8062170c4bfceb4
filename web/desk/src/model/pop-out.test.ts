import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { settled } from "@beckon/kit/testing/fakes.ts";
import { bePopOut, callPage, PopOut, whyNotApart } from "./pop-out.ts";

type Hear = (event: object) => void;

/** Locks as pages of one browser have them: in turn, until their work is done or their page has crashed. */
class FakeLocks {
  #held = new Set<string>();
  #asked: { name: string; work: () => unknown }[] = [];

  async request(name: string, { signal }: { signal: AbortSignal }, work: () => unknown): Promise<void> {
    const one = { name, work };
    this.#asked.push(one);
    signal.addEventListener("abort", () => this.#drop(one));
    this.#next(name);
  }

  /** Takes it from the page that has it, as when that crashes. */
  free(name: string): void {
    this.#held.delete(name);
    this.#next(name);
  }

  #next(name: string): void {
    const one = this.#asked.find((each) => each.name === name);
    if (one === undefined || this.#held.has(name)) return;
    this.#drop(one);
    this.#held.add(name);
    void Promise.resolve(one.work()).then(() => this.free(name));
  }

  #drop(one: object): void {
    this.#asked = this.#asked.filter((other) => other !== one);
  }
}

/** What stands in for the browser: one storage, its locks, and pages that hear of both. */
let kept: Map<string, string>;
let locks: FakeLocks;
let heard: [type: string, hear: Hear][];
let opens: { posted: unknown[] } | null;

const tell = (type: string, event: object = {}) => {
  for (const [of, hear] of heard) if (of === type) hear(event);
};
const stored = () => tell("storage", { key: "beckon-desk-call-page" });

beforeEach(() => {
  kept = new Map();
  locks = new FakeLocks();
  heard = [];
  opens = { posted: [] };
  const browser = {
    navigator: { locks },
    location: { search: "?brand=brd_1", origin: "https://app.example" },
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => kept.set(key, text),
      removeItem: (key: string) => kept.delete(key),
    },
    addEventListener: (type: string, hear: Hear) => heard.push([type, hear]),
    removeEventListener: (_: string, hear: Hear) => {
      heard = heard.filter(([, other]) => other !== hear);
    },
    window: { open: () => opens && { focus: () => {}, postMessage: (said: unknown) => opens?.posted.push(said) } },
  };
  for (const [name, value] of Object.entries(browser)) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
});

test("the page's address names the conversation where no server reads it, and the brand", () => {
  assert.equal(callPage("cnv_1"), "/desk/call?brand=brd_1#cnv_1");
});

test("a window that the browser does not open is told of until it is there by another way", () => {
  const popOut = new PopOut();
  opens = null;
  popOut.open("cnv_1");
  assert.equal(popOut.blocked.value, "cnv_1");
  bePopOut({ tab: "tab_1", conversation: "cnv_1" }, () => {});
  stored();
  assert.equal(popOut.blocked.value, null);
});

test("other pages know the page of a call alone while it is there", () => {
  const popOut = new PopOut();
  assert.equal(popOut.page.value, null);
  const page = { tab: "tab_1", conversation: "cnv_1" };
  bePopOut(page, () => {});
  stored();
  assert.deepEqual(popOut.page.value, page);
  assert.deepEqual(new PopOut().page.value, page, "also where they are loaded later");
  tell("pagehide");
  stored();
  assert.equal(popOut.page.value, null);
});

test("a page that the browser brings back is known again", async () => {
  const popOut = new PopOut();
  const page = { tab: "tab_1", conversation: "cnv_1" };
  bePopOut(page, () => {});
  tell("pagehide");
  await settled();
  tell("pageshow", { persisted: true });
  stored();
  assert.deepEqual(popOut.page.value, page);
});

test("a page that crashes is known no more, and leaves nothing", () => {
  const popOut = new PopOut();
  bePopOut({ tab: "tab_1", conversation: "cnv_1" }, () => {});
  stored();
  locks.free("beckon-desk-call-page-tab_1");
  assert.deepEqual([popOut.page.value, kept.size], [null, 0]);
});

test("a page that crashed with its browser is not taken for one that is there", () => {
  kept.set("beckon-desk-call-page", JSON.stringify({ tab: "tab_1", conversation: "cnv_1" }));
  assert.deepEqual([new PopOut().page.value, kept.size], [null, 0]);
});

test("a page that goes leaves another's word alone", () => {
  const popOut = new PopOut();
  const stop = bePopOut({ tab: "tab_1", conversation: "cnv_1" }, () => {});
  bePopOut({ tab: "tab_2", conversation: "cnv_2" }, () => {});
  stop();
  stored();
  assert.equal(popOut.page.value?.tab, "tab_2");
});

test("a press reaches the page that was there already, and no other site's word does", () => {
  const popOut = new PopOut();
  let taken = 0;
  bePopOut({ tab: "tab_1", conversation: "cnv_1" }, () => {
    taken += 1;
  });
  popOut.open("cnv_1");
  const [said] = opens?.posted ?? [];
  tell("message", { origin: "https://elsewhere.example", data: said });
  assert.equal(taken, 0);
  tell("message", { origin: "https://app.example", data: said });
  assert.equal(taken, 1);
});

test("there is a way apart where a call can be started, or runs", () => {
  assert.equal(whyNotApart({ voice: null, video: "video_off", screen: "screen_off" }), null);
  assert.equal(whyNotApart({ voice: "call_in_progress", video: "call_in_progress", screen: "screen_off" }), null);
  assert.equal(whyNotApart({ voice: "busy", video: "video_off", screen: "screen_off" }), "busy");
});
