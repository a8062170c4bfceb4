import assert from "node:assert/strict";
import { test } from "node:test";
import type { ShareWish } from "../model/share-wish.ts";
import { FakeTimers, settled } from "../testing/fakes.ts";
import { ScreenShare } from "./share.ts";

const WISH: ShareWish = { surface: "window", kind: "detail", sound: true, here: true };

/** A track that a browser's chooser gave. */
class FakeTrack {
  muted = false;
  enabled = true;
  contentHint = "";
  stopped = false;
  onended: (() => void) | null = null;
  onmute: (() => void) | null = null;
  onunmute: (() => void) | null = null;
  readonly kind: string;

  constructor(kind: string) {
    this.kind = kind;
  }

  get readyState(): MediaStreamTrackState {
    return this.stopped ? "ended" : "live";
  }

  stop(): void {
    this.stopped = true;
  }

  getSettings(): MediaTrackSettings {
    return { displaySurface: "window" };
  }

  async applyConstraints(): Promise<void> {}

  hide(hidden: boolean): void {
    this.muted = hidden;
    (hidden ? this.onmute : this.onunmute)?.();
  }
}

class FakeStream {
  readonly tracks: FakeTrack[];

  constructor(tracks: FakeTrack[]) {
    this.tracks = tracks;
  }

  getTracks = () => this.tracks;
  getVideoTracks = () => this.tracks.filter(({ kind }) => kind === "video");
  getAudioTracks = () => this.tracks.filter(({ kind }) => kind === "audio");
}

/** A page whose browser's chooser answers as told. */
function page(answer: () => Promise<FakeStream>, constraints: Record<string, true> = {}) {
  const asked: Record<string, unknown>[] = [];
  const mediaDevices = {
    getSupportedConstraints: () => constraints,
    getDisplayMedia: (options: Record<string, unknown>) => {
      asked.push(options);
      return answer();
    },
  };
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { mediaDevices } });
  Object.defineProperty(globalThis, "MediaStream", { configurable: true, value: FakeStream });
  const timers = new FakeTimers();
  const changes: (string | null)[] = [];
  const share: ScreenShare = new ScreenShare(timers, () => changes.push(share.problem));
  return { share, timers, asked, changes };
}

const picked = () => new FakeStream([new FakeTrack("video"), new FakeTrack("audio")]);
const permit = async () => {};
const refusal = (name: string, message = "") => Promise.reject(Object.assign(new Error(message), { name }));

test("the browser is asked for what the person wishes", async () => {
  const { share, asked } = page(async () => picked());
  await share.start(WISH, permit);
  const video = asked[0]?.["video"] as MediaTrackConstraints | undefined;
  assert.equal(video?.displaySurface, "window");
  assert.equal(asked[0]?.["selfBrowserSurface"], "include");
  assert.deepEqual(share.view, { surface: "window", kind: "detail", sound: true, paused: false });
  await share.start({ ...WISH, sound: false, here: false }, permit);
  assert.equal(asked[1]?.["audio"], false);
  assert.equal(asked[1]?.["selfBrowserSurface"], "exclude");
});

test("a shared sound never brings the other side its own voice, however the browser keeps it out", async () => {
  const old = page(async () => picked());
  await old.share.start(WISH, permit);
  assert.deepEqual(old.asked[0]?.["audio"], { echoCancellation: true });
  const own = page(async () => picked(), { restrictOwnAudio: true });
  await own.share.start(WISH, permit);
  assert.deepEqual(own.asked[0]?.["audio"], { restrictOwnAudio: true });
  assert.equal(own.asked[0]?.["systemAudio"], "exclude");
});

test("what is not permitted is let go before anybody saw it", async () => {
  const stream = picked();
  const { share } = page(async () => stream);
  await share.start(WISH, () => refusal("Refused"));
  assert.equal(share.view, null);
  assert.equal(share.problem, null);
  assert.deepEqual(
    stream.tracks.map(({ stopped }) => stopped),
    [true, true],
  );
});

test("what ends before it is permitted is no share", async () => {
  const stream = picked();
  const { share } = page(async () => stream);
  await share.start(WISH, async () => stream.tracks[0]?.stop());
  assert.equal(share.view, null);
  assert.ok(stream.tracks.every(({ stopped }) => stopped));
});

test("what is chosen after the call has let go of everything is let go as it comes", async () => {
  const stream = picked();
  const { share } = page(async () => stream);
  const asking = share.start(WISH, permit);
  share.stop();
  await asking;
  assert.equal(share.view, null);
  assert.equal(stream.tracks[0]?.stopped, true);
});

test("another choice replaces the one that runs, and a chooser that is closed leaves it", async () => {
  const [first, second] = [picked(), picked()];
  const answers = [async () => first, async () => second, () => refusal("NotAllowedError", "Permission denied")];
  const { share, timers } = page(() => (answers.shift() ?? answers[0])?.() as Promise<FakeStream>);
  await share.start(WISH, permit);
  await share.start({ ...WISH, kind: "motion" }, permit);
  assert.equal(first.tracks[0]?.stopped, true);
  assert.equal(share.picture as unknown, second.tracks[0]);
  assert.equal(second.tracks[0]?.contentHint, "motion");
  await share.start(WISH, permit);
  assert.equal(share.picture as unknown, second.tracks[0]);
  assert.equal(share.problem, "dismissed");
  await timers.turn(12_000);
  assert.equal(share.problem, null);
});

test("a share without pictures is paused after a while, and goes on with the next", async () => {
  const stream = picked();
  const { share, timers, changes } = page(async () => stream);
  await share.start(WISH, permit);
  const [picture] = stream.tracks;
  picture?.hide(true);
  await timers.turn(1_000);
  picture?.hide(false);
  await timers.turn(2_000);
  assert.equal(share.view?.paused, false);
  picture?.hide(true);
  await timers.turn(1_500);
  assert.equal(share.view?.paused, true);
  assert.equal(changes.at(-1), "interrupted");
  picture?.hide(false);
  assert.equal(share.view?.paused, false);
  assert.equal(share.problem, null);
});

test("the browser's own Stop sharing ends it", async () => {
  const stream = picked();
  const { share, changes } = page(async () => stream);
  await share.start(WISH, permit);
  const before = changes.length;
  stream.tracks[0]?.onended?.();
  await settled();
  assert.equal(share.view, null);
  assert.equal(changes.length, before + 1);
  assert.equal(stream.tracks[1]?.stopped, true);
});

test("each way in which sharing does not work has its name", async () => {
  const ways: [string, string, string][] = [
    ["TypeError", "getDisplayMedia is not a function", "unsupported"],
    ["NotAllowedError", "Access denied by permissions policy", "forbidden_by_page"],
    ["NotAllowedError", "Permission denied by system", "denied_by_system"],
    ["NotAllowedError", "Permission denied", "dismissed"],
    ["AbortError", "", "unknown"],
  ];
  for (const [name, message, problem] of ways) {
    const { share } = page(() => refusal(name, message));
    await share.start(WISH, permit);
    assert.equal(share.problem, problem);
  }
});
