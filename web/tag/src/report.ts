// What the tag tells the page's developers: each fact once, on the console, under a code that stays the same. Nothing of the
// tag ever throws into the page.

const SAID = {
  no_brand: "The script has no data-brand, so it does nothing. Copy the whole line from the dashboard.",
  no_origin:
    "The script has no address, so it does nothing. Copy the whole line from the dashboard, and not what is in the file.",
  not_topmost: "The script is in a frame, so it does nothing here. Put it on the page that people open.",
  insecure_page: "The page is not served over HTTPS. Browsers allow no calls here, and the window may not be shown.",
  second_tag: "The script is on this page more than once. The first one works, the others do nothing.",
  window_missing: "The window does not come. Name its origin in frame-src, and this page's domain in the dashboard.",
  capture_forbidden:
    "This page's Permissions-Policy keeps microphone, camera or screen from the window. Calls open in a page of their own.",
  thrown_out: "The page throws the tag out again and again, so it stays away until the next page.",
  broken: "Something did not work. The page itself is not affected.",
};

/** A code of {@link report}. */
export type TagCode = keyof typeof SAID;

const told: Partial<Record<TagCode, true>> = Object.create(null);
// Taken while the page is as the browser made it, like everything that a page might replace later.
const { console } = window;

/** Tells a fact, the first time that it is one. */
export function report(code: TagCode, ...about: unknown[]): void {
  if (told[code]) return;
  told[code] = true;
  try {
    console.warn(`Beckon tag: ${code}. ${SAID[code]}`, ...about);
  } catch {
    // The page has no console to speak of.
  }
}

/** The same function, whose errors are told on the console instead of thrown into the page. */
export function guarded<Given extends unknown[]>(run: (...given: Given) => void): (...given: Given) => void {
  return (...given) => {
    try {
      run(...given);
    } catch (error) {
      report("broken", error);
    }
  };
}
