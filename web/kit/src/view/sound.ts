import { useEffect, useState } from "preact/hooks";
import { copyOf } from "../media/copies.ts";
import { samplesOf } from "../ui/ring-tone.ts";

/** How often a level is read. A meter that moves more often is only restless. */
const EVERY_MS = 80;
/** A voice close to the microphone is about this loud, of 1: the meter's end. */
const LOUD = 0.35;

/** How loud a microphone is, from 0 to 1. A copy of the track is measured, so that a muted one moves too; it goes nowhere. */
export function useLevel(track: MediaStreamTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    setLevel(0);
    if (track === null || typeof AudioContext === "undefined") return;
    const copy = copyOf(track);
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 2048;
    context.createMediaStreamSource(new MediaStream([copy])).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      setLevel((before) => Math.max(Math.min(1, peak / LOUD), before * 0.7));
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      copy.stop();
      context.close().catch(() => {});
    };
  }, [track]);
  return level;
}

/** Plays a short sound through an output; resolves when it is over. Call it in a click's own task. */
export async function playTest(output: string): Promise<void> {
  const context = new AudioContext();
  const samples = samplesOf("incoming", context.sampleRate);
  const buffer = context.createBuffer(1, samples.length, context.sampleRate);
  buffer.copyToChannel(samples, 0);
  const source = context.createBufferSource();
  const into = context.createMediaStreamDestination();
  source.buffer = buffer;
  source.connect(into);
  const element = new Audio();
  element.srcObject = into.stream;
  try {
    if (output !== "") await element.setSinkId(output);
    await element.play();
    await new Promise((over) => {
      source.onended = over;
      source.start();
    });
  } finally {
    element.srcObject = null;
    await context.close();
  }
}
