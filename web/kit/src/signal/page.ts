import { browserKind } from "../model/browser-kind.ts";
import type { TabId } from "../protocol.ts";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const TAB = "beckon-tab";

/** A new id of the given kind: `newId("msg")`. */
export function newId(prefix: "msg" | "inv" | "tab" | "lks"): string {
  const bytes = crypto.getRandomValues(new Uint8Array(26));
  return `${prefix}_${Array.from(bytes, (byte) => ALPHABET[byte & 31]).join("")}`;
}

/** What a page may keep over its reloads: `sessionStorage`, or nothing where the browser forbids it. */
export interface Notes {
  read(key: string): string | null;
  write(key: string, value: string | null): void;
}

let elsewhere: Notes | null = null;

/** Keeps the page's notes elsewhere: where the browser denies storage to a framed page, its host page keeps them. */
export function keepNotesIn(notes: Notes): void {
  elsewhere = notes;
}

/** The page's `sessionStorage`, partitioned by the browser where the page is framed. */
export const pageNotes: Notes = {
  read(key) {
    if (elsewhere !== null) return elsewhere.read(key);
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  },
  write(key, value) {
    if (elsewhere !== null) return elsewhere.write(key, value);
    try {
      if (value === null) {
        sessionStorage.removeItem(key);
      } else {
        sessionStorage.setItem(key, value);
      }
    } catch {
      // Without storage the page works, and a reload is a new page.
    }
  },
};

let tab: TabId | null = null;

/**
 * This page's id, kept over reloads.
 *
 * It lies in storage only while no page uses it: a duplicated tab copies the storage of a living page, finds nothing, and
 * is a tab of its own.
 */
export function tabId(): TabId {
  if (tab === null) {
    const mine = pageNotes.read(TAB) ?? newId("tab");
    tab = mine;
    pageNotes.write(TAB, null);
    globalThis.addEventListener?.("pagehide", () => pageNotes.write(TAB, mine));
    globalThis.addEventListener?.("pageshow", () => pageNotes.write(TAB, null));
  }
  return tab;
}

/** Tells now, at each change and at each use whether the page is visible. The answer stops it. */
export function watchVisibility(tell: (visible: boolean) => void): () => void {
  const now = () => tell(document.visibilityState === "visible");
  document.addEventListener("visibilitychange", now);
  window.addEventListener("focus", now);
  now();
  return () => {
    document.removeEventListener("visibilitychange", now);
    window.removeEventListener("focus", now);
  };
}

/** Calls back when the page becomes visible or is used. The answer stops it. */
export function watchUse(used: () => void): () => void {
  const shown = () => document.visibilityState === "visible" && used();
  globalThis.document?.addEventListener("visibilitychange", shown);
  for (const use of USES) globalThis.addEventListener?.(use, used);
  return () => {
    globalThis.document?.removeEventListener("visibilitychange", shown);
    for (const use of USES) globalThis.removeEventListener?.(use, used);
  };
}

/** How a page is used: one that has the focus already hears of presses and keys alone. */
const USES = ["focus", "pointerdown", "keydown"] as const;

/** Whether it runs on a phone or tablet, whose hidden pages sleep. */
export function isPhone(): boolean {
  const { system } = browserKind(navigator);
  return system === "android" || system === "ios";
}

/** Whether this browser can make calls at all (S4-72). Permission and devices are another question. */
export function canCall(): boolean {
  return typeof RTCPeerConnection !== "undefined" && globalThis.navigator?.mediaDevices?.getUserMedia !== undefined;
}
