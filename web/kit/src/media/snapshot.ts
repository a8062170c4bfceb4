import type { Snapshot } from "../model/shutter.ts";

/** From good to what still shows the thing, until it is small enough: how well it is kept, and at which part of its size. */
const WAYS = [
  [0.92, 1],
  [0.8, 1],
  [0.6, 1],
  [0.4, 1],
  [0.6, 1 / 2],
  [0.6, 1 / 4],
] as const;

/** How long a stream may take to show anything: one whose network is away shows nothing, and says nothing either. */
const SHOWS_WITHIN_MS = 3_000;

/**
 * A picture of what a stream shows now, in no more than `mostBytes`: at its own size where that fits, as the other side sees itself
 * to others, never mirrored. Throws where nothing comes within three seconds.
 */
export async function snapshot(stream: MediaStream, mostBytes: number): Promise<Snapshot> {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  try {
    await Promise.race([video.play(), nothing()]);
    const whole = drawn(video, video.videoWidth, video.videoHeight);
    let taken: Snapshot | null = null;
    for (const [quality, scale] of WAYS) {
      const canvas =
        scale === 1 ? whole : drawn(whole, Math.ceil(whole.width * scale), Math.ceil(whole.height * scale));
      const blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
      taken = { blob, width: canvas.width, height: canvas.height };
      if (blob.size <= mostBytes) break;
    }
    return taken as Snapshot;
  } finally {
    video.srcObject = null;
  }
}

function nothing(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error("the stream shows nothing")), SHOWS_WITHIN_MS);
  });
}

function drawn(picture: CanvasImageSource, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext("2d")?.drawImage(picture, 0, 0, width, height);
  return canvas;
}
