import assert from "node:assert/strict";
import { test } from "node:test";
import { signal } from "@preact/signals";
import type { CallView, Media } from "../protocol.ts";
import { refusalOf } from "../signal/refused.ts";
import { FakeMedia } from "../testing/media.ts";
import { ANA, call, inCall, MAYA } from "../testing/views.ts";
import { NO_MEDIA } from "./call-media.ts";
import type { OwnShare } from "./share-wish.ts";
import { Sharing } from "./sharing.ts";

const SHARE: OwnShare = { surface: "window", kind: "detail", sound: false, paused: false };
const SENDS: Media = { audio: true, video: true, screen: false };
const TAKEN = { code: "share_taken", message: "", remedy: "" } as const;

/** Maya's side of sharing, in a page that keeps `kept`. */
function page(kept = new Map<string, string>()) {
  const media = new FakeMedia({ changed: () => {} } as unknown as ConstructorParameters<typeof FakeMedia>[0]);
  const running = signal<string | null>("cal_1");
  const own = signal<OwnShare | null>(null);
  const otherShares = signal(false);
  const refused: string[] = [];
  const sharing = new Sharing({
    side: "consumer",
    media: () => media,
    running,
    own,
    otherShares,
    refuse: (thrown) => void refused.push(refusalOf(thrown).code),
    notes: {
      read: (key) => kept.get(key) ?? null,
      write: (key, value) => void (value === null ? kept.delete(key) : kept.set(key, value)),
    },
  });
  return { media, running, own, otherShares, refused, sharing };
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

function anaShares(screen: boolean, differences: Partial<CallView> = {}): CallView {
  const agent = inCall(ANA, "tab_ana", { sends: { ...SENDS, screen } });
  return call({ agent, consumer: inCall(MAYA, "tab_maya"), ...differences });
}

test("a press shares in its own task, and the next one stops", () => {
  const { media, own, sharing } = page();
  sharing.toggle();
  assert.deepEqual(media.told, ["share null detail"]);
  own.value = SHARE;
  sharing.toggle();
  assert.deepEqual(media.told, ["share null detail", "stopShare"]);
});

test("the browser's chooser opens where the person shared last", () => {
  const { media, sharing } = page();
  sharing.start("window");
  sharing.setKind("motion");
  sharing.toggle();
  assert.deepEqual(media.told, ["share window detail", "share window motion"]);
});

test("what is shared may turn from text to motion while it runs", () => {
  const { media, own, sharing } = page();
  own.value = SHARE;
  sharing.setKind("motion");
  assert.deepEqual(media.told, ["setShareKind motion"]);
});

test("while the other side shares, it is asked whether to show this side's instead", () => {
  const { media, otherShares, sharing } = page();
  otherShares.value = true;
  sharing.toggle();
  assert.equal(sharing.asks.value, true);
  assert.deepEqual(media.told, []);
  sharing.leave();
  assert.equal(sharing.asks.value, false);
  sharing.toggle();
  sharing.take();
  assert.equal(sharing.asks.value, false);
  assert.deepEqual(media.told, ["share null detail take"]);
});

test("the question goes with the share that it is about", () => {
  const { otherShares, sharing } = page();
  otherShares.value = true;
  sharing.toggle();
  otherShares.value = false;
  assert.equal(sharing.asks.value, false);
});

test("who began a moment too late is asked as well", async () => {
  const { media, otherShares, sharing, refused } = page();
  media.refusal = TAKEN;
  sharing.toggle();
  otherShares.value = true;
  await turn();
  assert.equal(sharing.asks.value, true);
  assert.deepEqual(refused, []);
});

test("any other refusal is told", async () => {
  const { media, sharing, refused } = page();
  media.refusal = { code: "call_over", message: "", remedy: "" };
  sharing.toggle();
  await turn();
  assert.deepEqual(refused, ["call_over"]);
});

test("a share that made way says so until this side shares again", () => {
  const { media, own, sharing } = page();
  own.value = SHARE;
  sharing.makeWay();
  assert.deepEqual(media.told, ["stopShare"]);
  own.value = null;
  assert.equal(sharing.taken.value, true);
  sharing.toggle();
  assert.equal(sharing.taken.value, false);
});

test("nothing makes way where nothing is shared", () => {
  const { media, sharing } = page();
  sharing.makeWay();
  assert.deepEqual(media.told, []);
  assert.equal(sharing.taken.value, false);
});

test("after a page load sharing again is offered, once and in the same call alone", () => {
  const kept = new Map<string, string>();
  page(kept).own.value = SHARE;
  const { media, own, sharing } = page(kept);
  sharing.rejoined("cal_2");
  assert.equal(sharing.again.value, false);
  sharing.rejoined("cal_1");
  assert.equal(sharing.again.value, true);
  sharing.toggle();
  assert.deepEqual(media.told, ["share null detail"]);
  own.value = SHARE;
  assert.equal(sharing.again.value, false);
});

test("a share that was stopped is not offered again", () => {
  const kept = new Map<string, string>();
  const { own } = page(kept);
  own.value = SHARE;
  own.value = null;
  const { sharing } = page(kept);
  sharing.rejoined("cal_1");
  assert.equal(sharing.again.value, false);
});

test("a share that ends with its page is told to the other side, one that is stopped is not", () => {
  const { sharing } = page();
  sharing.follow(anaShares(true), anaShares(false));
  assert.equal(sharing.otherLost.value, false);
  sharing.follow(anaShares(true), anaShares(false, { generation: 2 }));
  assert.equal(sharing.otherLost.value, true);
  sharing.follow(anaShares(false, { generation: 2 }), anaShares(true, { generation: 2 }));
  assert.equal(sharing.otherLost.value, false);
});

test("with the call all of it is over", () => {
  const kept = new Map<string, string>();
  const { own, otherShares, sharing } = page(kept);
  own.value = SHARE;
  otherShares.value = true;
  sharing.toggle();
  sharing.over();
  assert.equal(sharing.asks.value, false);
  assert.equal(kept.size, 0);
  assert.equal(NO_MEDIA.own.share, null);
});
