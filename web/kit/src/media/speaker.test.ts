import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { settled } from "../testing/fakes.ts";
import { Speaker } from "./speaker.ts";

/** An element that plays, unless its browser waits for a press: of this element, as Safari does where nobody captures. */
class FakeAudio {
  static made: FakeAudio[] = [];
  static held = false;
  static pressed = false;
  freed = false;
  paused = true;
  muted = false;
  volume = 1;
  srcObject: unknown = null;
  onpause: (() => void) | null = null;
  played = 0;

  constructor() {
    FakeAudio.made.push(this);
  }

  async play(): Promise<void> {
    this.played += 1;
    this.freed ||= FakeAudio.pressed;
    if (FakeAudio.held && !this.freed) throw Object.assign(new Error(), { name: "NotAllowedError" });
    this.paused = false;
  }

  pause(): void {
    this.paused = true;
    this.onpause?.();
  }
}

class FakeStream {
  readonly tracks: { id: string }[];

  constructor(tracks: { id: string }[]) {
    this.tracks = tracks;
  }

  getTrackById = (id: string) => this.tracks.find((track) => track.id === id) ?? null;
}

const track = (id: string) => ({ id }) as MediaStreamTrack;

beforeEach(() => {
  FakeAudio.made = [];
  FakeAudio.held = false;
  Object.assign(globalThis, { Audio: FakeAudio, MediaStream: FakeStream });
});

/** A call's speaker that plays the other side's voice. */
async function playing() {
  const changes: boolean[] = [];
  const speaker: Speaker = new Speaker(() => changes.push(speaker.blocked));
  speaker.take([track("voice")]);
  speaker.play();
  await settled();
  return { speaker, changes, element: FakeAudio.made[0] as FakeAudio };
}

test("all sound of a call goes through one element, whatever connection it comes over", async () => {
  const { speaker, element } = await playing();
  const film = track("a film");
  speaker.take([track("voice of the next connection"), film]);
  await settled();
  assert.equal(FakeAudio.made.length, 1);
  assert.equal(element.played, 2, "what comes anew plays at once");
  speaker.take([film]);
  assert.equal(element.played, 2, "what is there already goes on");
});

test("sound that a telephone call or another app has stopped plays again by itself, and after the end no more", async () => {
  const { speaker, element } = await playing();
  element.pause();
  await settled();
  assert.equal(speaker.output, "played");
  speaker.close();
  await settled();
  assert.equal(element.paused, true);
});

test("sound that the browser holds back is said so, and plays from the press on", async () => {
  FakeAudio.held = true;
  const { speaker, changes } = await playing();
  assert.deepEqual([speaker.blocked, speaker.output], [true, "held_back"]);
  FakeAudio.held = false;
  speaker.play();
  await settled();
  assert.deepEqual([speaker.blocked, speaker.output], [false, "played"]);
  assert.deepEqual(changes, [true, false]);
});

test("the press that accepts is for the sound, too, that comes after it", async () => {
  FakeAudio.held = true;
  const speaker = new Speaker(() => {});
  FakeAudio.pressed = true;
  speaker.play();
  FakeAudio.pressed = false;
  await settled();
  speaker.take([track("voice")]);
  await settled();
  assert.deepEqual([speaker.blocked, speaker.output], [false, "played"]);

  const unpressed = new Speaker(() => {});
  unpressed.play();
  await settled();
  assert.equal(unpressed.blocked, false, "there is nothing to hear yet");
  unpressed.take([track("voice")]);
  await settled();
  assert.equal(unpressed.blocked, true);
});

test("sound that is turned down is said so", async () => {
  const { speaker, element } = await playing();
  element.volume = 0;
  assert.equal(speaker.output, "turned_down");
});
