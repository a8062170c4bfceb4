import { type BrowserKind, browserKind } from "../model/browser-kind.ts";

/** This browser and its system, for words alone. */
export const thisBrowser = (): BrowserKind => browserKind(navigator);
