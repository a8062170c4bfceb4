// The beeps while somebody is waited for. One period is rendered as samples and looped by the audio thread,
// so that a hidden page with slow timers still rings in time.

import { effect, type ReadonlySignal } from "@preact/signals";
import { TOUCHED } from "../signal/tag-words.ts";
import { inTurn } from "../view/turn.ts";

/** *outgoing*: what the agent hears while it rings there. *incoming*: what the consumer hears. */
export type ToneKind = "outgoing" | "incoming";

/** One beep: when it begins and how long it lasts, in seconds, and the pitches that sound together, in hertz. */
interface Beep {
  readonly at: number;
  readonly length: number;
  readonly pitches: readonly number[];
}

interface Tone {
  readonly period: number;
  readonly loudness: number;
  readonly beeps: readonly Beep[];
}

const TONES: Record<ToneKind, Tone> = {
  outgoing: {
    period: 3,
    loudness: 0.08,
    beeps: [
      { at: 0, length: 0.4, pitches: [440, 480] },
      { at: 0.6, length: 0.4, pitches: [440, 480] },
    ],
  },
  incoming: {
    period: 2.4,
    loudness: 0.14,
    beeps: [
      { at: 0, length: 0.22, pitches: [659.26] },
      { at: 0.2, length: 0.22, pitches: [783.99] },
      { at: 0.4, length: 0.5, pitches: [1046.5] },
    ],
  },
};

/** How long a beep takes to come and go. Without it each edge clicks. */
const EDGE_S = 0.02;

/** The samples of one period, each within -1..1. */
export function samplesOf(kind: ToneKind, rate: number): Float32Array<ArrayBuffer> {
  const { period, loudness, beeps } = TONES[kind];
  const samples = new Float32Array(Math.round(period * rate));
  for (const { at, length, pitches } of beeps) {
    const [from, count] = [Math.round(at * rate), Math.round(length * rate)];
    for (let sample = 0; sample < count; sample += 1) {
      const time = sample / rate;
      const edge = Math.min(1, time / EDGE_S, (length - time) / EDGE_S);
      const waves = pitches.reduce((sum, pitch) => sum + Math.sin(2 * Math.PI * pitch * time), 0) / pitches.length;
      const index = from + sample;
      samples[index] = (samples[index] ?? 0) + waves * loudness * Math.max(0, edge);
    }
  }
  return samples;
}

/** A tone that is sounding or waits for leave to sound. */
export interface Ringing {
  /** Ends it. Harmless when repeated. */
  readonly stop: () => void;
}

/** How a tone rings. */
export interface RingOptions {
  /** After how many milliseconds it ends by itself, whatever becomes of this page's timers. */
  readonly lasts?: number;
  /** Of all pages of this browser that ring so, one sounds; when it stops or goes away, another. */
  readonly alone?: boolean;
  /** What its loudness is multiplied by, from 0 to 1, also while it sounds. */
  readonly loudness?: ReadonlySignal<number>;
  /** The browser keeps the page silent until it is touched. */
  readonly onBlocked?: () => void;
}

/**
 * What a browser takes for a person's leave to sound: a press, a key, or a finger once it is lifted. Of uses of the brand's page
 * around the window the tag tells.
 */
const GESTURES = ["pointerdown", "pointerup", "keydown", TOUCHED];

function loop(context: AudioContext, kind: ToneKind, into: AudioNode): AudioBufferSourceNode {
  const source = context.createBufferSource();
  const samples = samplesOf(kind, context.sampleRate);
  source.buffer = context.createBuffer(1, samples.length, context.sampleRate);
  source.buffer.copyToChannel(samples, 0);
  source.loop = true;
  source.connect(into);
  return source;
}

/**
 * Rings until stopped. A browser may keep a page silent until it is touched: then `onBlocked` is called,
 * and the tone begins with the next press or key, if it still rings.
 */
export function ring(kind: ToneKind, { lasts, alone = false, loudness, onBlocked }: RingOptions = {}): Ringing {
  const context = new AudioContext();
  const volume = context.createGain();
  volume.connect(context.destination);
  const unfollow = effect(() => {
    volume.gain.value = loudness?.value ?? 1;
  });
  const over = new AbortController();
  const ends = lasts === undefined ? null : performance.now() + lasts;
  const sound = () => {
    const left = ends === null ? null : (ends - performance.now()) / 1000;
    if (over.signal.aborted || (left !== null && left <= 0)) return;
    const source = loop(context, kind, volume);
    source.start();
    if (left !== null) source.stop(context.currentTime + left);
  };
  const resume = () => {
    context.resume().catch(() => undefined);
  };
  let begun = false;
  const begin = () => {
    if (begun || context.state !== "running") return;
    begun = true;
    forget();
    if (alone) inTurn(sound, over.signal);
    else sound();
  };
  const forget = () => {
    for (const gesture of GESTURES) removeEventListener(gesture, resume, true);
  };
  context.onstatechange = begin;
  begin();
  if (!begun) {
    for (const gesture of GESTURES) addEventListener(gesture, resume, true);
    resume();
    // Where it may sound, it does within a moment of being asked.
    setTimeout(() => over.signal.aborted || context.state === "running" || onBlocked?.(), 250);
  }
  return {
    stop: () => {
      if (over.signal.aborted) return;
      over.abort();
      unfollow();
      forget();
      context.close().catch(() => undefined);
    },
  };
}
