import type { Snapshot } from "../model/shutter.ts";

/** From good to what still shows the thing, until it is small enough. */
const QUALITIES = [0.92, 0.8, 0.6, 0.4];

/** A picture of what a stream shows now: at its own size, as the other side sees itself to others, never mirrored. */
export async function snapshot(stream: MediaStream, mostBytes: number): Promise<Snapshot> {
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  try {
    await video.play();
    const { videoWidth: width, videoHeight: height } = video;
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext("2d")?.drawImage(video, 0, 0);
    let blob = await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITIES[0] as number });
    for (const quality of QUALITIES.slice(1)) {
      if (blob.size <= mostBytes) break;
      blob = await canvas.convertToBlob({ type: "image/jpeg", quality });
    }
    return { blob, width, height };
  } finally {
    video.srcObject = null;
  }
}
