/** The browsers whose settings people are led through; the rest are told in general words. */
export type BrowserName = "chrome" | "edge" | "firefox" | "safari" | "other";

/** The systems whose settings people are led through. */
export type SystemName = "windows" | "macos" | "linux" | "android" | "ios" | "other";

/** Which browser runs where, as far as it tells. */
export interface BrowserKind {
  browser: BrowserName;
  system: SystemName;
}

/** What a page knows of its browser. */
export interface BrowserMarks {
  userAgent: string;
  /** An iPad that asks for desktop pages calls itself a Mac; a Mac has no touch screen. */
  maxTouchPoints: number;
}

/** The systems by what their user agents name, the more exact first: Android names Linux too. */
const SYSTEMS: [SystemName, RegExp][] = [
  ["ios", /iPhone|iPad|iPod/],
  ["android", /Android/],
  ["windows", /Windows/],
  ["macos", /Macintosh|Mac OS X/],
  ["linux", /Linux|CrOS|X11/],
];

/** The browsers likewise: each later one's name is in an earlier one's user agent. */
const BROWSERS: [BrowserName, RegExp][] = [
  ["edge", /Edg(e|A|iOS)?\//],
  ["other", /OPR\/|SamsungBrowser\/|; wv\)|FBAN|FBAV|Instagram/],
  ["firefox", /Firefox\/|FxiOS\//],
  ["chrome", /Chrome\/|CriOS\/|Chromium\//],
  ["safari", /Safari\//],
];

/** Reads the browser and its system from what it tells of itself. It chooses words; nothing is refused by it. */
export function browserKind({ userAgent, maxTouchPoints }: BrowserMarks): BrowserKind {
  const named = <Name extends string>(table: [Name, RegExp][]): Name | "other" =>
    table.find(([, mark]) => mark.test(userAgent))?.[0] ?? "other";
  const system = named(SYSTEMS);
  return { browser: named(BROWSERS), system: system === "macos" && maxTouchPoints > 1 ? "ios" : system };
}
