import { type ReadonlySignal, signal } from "@preact/signals";

/** A part of the app that is loaded when it is first wanted, and stays. */
export interface Later<Part> {
  /** Nothing before it is there. */
  readonly part: ReadonlySignal<Part | null>;
  /** It did not come; {@link load} tries again. */
  readonly failed: ReadonlySignal<boolean>;
  /** Loads it, unless it is there or on its way. */
  readonly load: () => void;
}

export function later<Part extends object>(fetch: () => Promise<Part>, mend = lostStyles): Later<Part> {
  const part = signal<Part | null>(null);
  const failed = signal(false);
  let loading = false;
  const load = () => {
    if (loading || part.peek() !== null) return;
    loading = true;
    const again = failed.peek();
    failed.value = false;
    Promise.all([fetch(), again && mend()])
      .then(
        ([loaded]) => {
          part.value = loaded;
        },
        () => {
          failed.value = true;
        },
      )
      .finally(() => {
        loading = false;
      });
  };
  return { part, failed, load };
}

/** A part that the page has from the start, for what takes one that is loaded. */
export function there<Part>(part: Part): Later<Part> {
  return { part: signal(part), failed: signal(false), load: () => {} };
}

/** Styles that did not come. Their elements do not tell: where one failed, Chromium shows an empty sheet. */
const lost = new Set<HTMLLinkElement>();
globalThis.document?.addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === "stylesheet") lost.add(target);
  },
  true,
);

/** The build asks for a part's styles once only. Asks again for those that did not come. */
function lostStyles(): Promise<unknown> {
  const again = [...lost].map(
    (link) =>
      new Promise((loaded, failed) => {
        const next = link.cloneNode() as HTMLLinkElement;
        next.addEventListener("load", loaded);
        next.addEventListener("error", failed);
        link.replaceWith(next);
      }),
  );
  lost.clear();
  return Promise.all(again);
}
