/** Whether the person can see this page, or the call's picture apart from it. */
export function visible(): boolean {
  return document.visibilityState === "visible" || document.pictureInPictureElement != null || apart();
}

/** Chromium's small window for a part of a page. */
function apart(): boolean {
  return (globalThis as { documentPictureInPicture?: { window: unknown } }).documentPictureInPicture?.window != null;
}
