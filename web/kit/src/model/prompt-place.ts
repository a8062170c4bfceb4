import type { BrowserKind } from "./browser-kind.ts";

export const isPhone = ({ system }: BrowserKind): boolean => system === "android" || system === "ios";

/** Where the browser asks: at the upper left of the page, or over its middle. */
export function promptPlace(kind: BrowserKind): "corner" | "middle" {
  return isPhone(kind) || kind.browser === "safari" ? "middle" : "corner";
}
