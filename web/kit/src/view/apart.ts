import { type ComponentChild, render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** Chromium's small window for a part of a page; in a frame it is there and refuses. */
interface PartInPicture {
  readonly window: Window | null;
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

const parts = (): PartInPicture | undefined =>
  window.parent === window
    ? (globalThis as { documentPictureInPicture?: PartInPicture }).documentPictureInPicture
    : undefined;

/** What such browsers ask. */
const LEAVES = "enterpictureinpicture" as MediaSessionAction;

const SIZE = { width: 384, height: 288 };

/** A call's picture in a small window of its own, above whatever else the person does. */
export interface Apart {
  /** Whether the browser gives one; it may refuse when asked. */
  readonly supported: boolean;
  readonly on: boolean;
  readonly toggle: () => void;
}

/**
 * Shows `view` in a small window, where the browser has one for parts of pages; else `video` alone, as it has for pictures. By a press, and
 * by itself when the page is left, where the browser does that.
 */
export function useApart(view: () => ComponentChild, video: HTMLVideoElement | null): Apart {
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState(false);
  const shown = useRef(view);
  shown.current = view;
  const part = parts();
  const plain = part === undefined && video !== null && document.pictureInPictureEnabled === true;
  const supported = !refused && (part !== undefined || plain);

  const open = async () => {
    try {
      if (part !== undefined) fill(await part.requestWindow(SIZE), shown.current(), setOn);
      else await video?.requestPictureInPicture();
    } catch {
      setRefused(true);
    }
  };
  const close = () => {
    part?.window?.close();
    if (document.pictureInPictureElement != null) document.exitPictureInPicture().catch(() => undefined);
  };
  const opened = useRef(open);
  opened.current = open;

  // What it shows there is what it would show here.
  useEffect(() => {
    const small = part?.window;
    if (on && small) render(shown.current(), small.document.body);
  });
  // The call is over, or this view of it.
  useEffect(() => close, []);
  useEffect(() => {
    if (supported) return onLeaving(() => void opened.current());
    return undefined;
  }, [supported]);
  useEffect(() => {
    if (video === null || !plain) return;
    const follow = () => setOn(document.pictureInPictureElement === video);
    video.addEventListener("enterpictureinpicture", follow);
    video.addEventListener("leavepictureinpicture", follow);
    follow();
    // What comes first in the call comes first there too; when it ends, the browser closes the small window with it.
    if (document.pictureInPictureElement != null) video.requestPictureInPicture().catch(() => undefined);
    return () => {
      video.removeEventListener("enterpictureinpicture", follow);
      video.removeEventListener("leavepictureinpicture", follow);
    };
  }, [video, plain]);
  return { supported, on, toggle: () => void (on ? close() : open()) };
}

/** Does it by itself when the person leaves the tab, in browsers that ask the page to. */
function onLeaving(open: () => void): (() => void) | undefined {
  try {
    navigator.mediaSession.setActionHandler(LEAVES, open);
    return () => navigator.mediaSession.setActionHandler(LEAVES, null);
  } catch {
    return undefined;
  }
}

/** Draws into the small window, which begins empty and without our styles. */
function fill(small: Window, view: ComponentChild, setOn: (on: boolean) => void): void {
  const { document: page } = small;
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style'))
    page.head.append(sheet.cloneNode(true));
  page.documentElement.lang = document.documentElement.lang;
  page.documentElement.dir = document.documentElement.dir;
  page.documentElement.style.cssText = document.documentElement.style.cssText;
  page.title = document.title;
  render(view, page.body);
  setOn(true);
  small.addEventListener("pagehide", () => {
    render(null, page.body);
    setOn(false);
  });
}
