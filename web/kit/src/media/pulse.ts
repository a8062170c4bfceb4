/** How often a pulse beats. */
export const PULSE_MS = 250;

/** Calls back at each beat of a Worker's timer, also while the page is hidden. The answer stops it. */
export function startPulse(beat: () => void): () => void {
  try {
    const worker = new Worker(new URL("./pulse.worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = beat;
    return () => worker.terminate();
  } catch {
    // Where workers are forbidden, a hidden page reports less often.
    const id = setInterval(beat, PULSE_MS);
    return () => clearInterval(id);
  }
}
