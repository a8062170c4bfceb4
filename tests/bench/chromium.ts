import { chromiumOptions } from "../e2e/support/browsers.ts";

/** A Chromium whose camera has 30 pictures a second, as cameras have. */
export const CHROMIUM = chromiumOptions("permits", { frames: 30 });
