// What ears must hear although no focus moves there. Two live regions stand in the page from its start, because
// a region that appears together with its words is not read by every screen reader.

import { signal } from "@preact/signals";
import { useLayoutEffect, useState } from "preact/hooks";

const polite = signal("");
const assertive = signal("");

/** The announcers in the page, the innermost last: a modal dialog silences all that stand around it. */
const announcers = signal<readonly symbol[]>([]);

/** How long the words stay in the page for a slow reader. Longer, and they would be found by walking through it. */
const STAY_MS = 5000;

const clearing = new Map<typeof polite, ReturnType<typeof setTimeout>>();

/** Says `text` once: *polite* when there is a pause, *assertive* at once. */
export function announce(text: string, how: "polite" | "assertive" = "polite"): void {
  const region = how === "polite" ? polite : assertive;
  // The same words twice in a row are no change; a trailing no-break space makes them one.
  region.value = region.value === text ? `${text}\u00a0` : text;
  clearTimeout(clearing.get(region));
  clearing.set(
    region,
    setTimeout(() => {
      region.value = "";
    }, STAY_MS),
  );
}

/** Another announcer speaks from now on. What the last one has said is not said once more by it. */
function handOver(to: readonly symbol[]): void {
  polite.value = "";
  assertive.value = "";
  announcers.value = to;
}

/** The regions that `announce` speaks through. Each app renders one; a dialog brings its own, and then it alone speaks. */
export function Announcer() {
  const [self] = useState(() => Symbol());
  useLayoutEffect(() => {
    handOver([...announcers.value, self]);
    return () => handOver(announcers.value.filter((each) => each !== self));
  }, [self]);
  const speaks = announcers.value.at(-1) === self;
  return (
    <>
      <div class="ui-unseen" role="status">
        {speaks && polite}
      </div>
      <div class="ui-unseen" role="alert">
        {speaks && assertive}
      </div>
    </>
  );
}
