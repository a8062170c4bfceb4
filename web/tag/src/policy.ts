import type { Capture } from "@beckon/kit/signal/tag-words.ts";

/** What Chromium's browsers tell of a frame's permissions policy; the others tell nothing. */
interface Policed {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

/** What the page's `Permissions-Policy` keeps from the window's frame, as far as the browser tells. */
export function forbiddenTo(frame: HTMLIFrameElement & Policed): Capture[] {
  const { featurePolicy } = frame;
  if (featurePolicy === undefined) return [];
  const wanted: Capture[] = ["microphone", "camera", "display-capture"];
  return wanted.filter((feature) => !featurePolicy.allowsFeature(feature));
}
