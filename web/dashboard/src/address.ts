// The address is the state: which page, and its filters. The browser's own Back and Forward work.

import { type ReadonlySignal, signal } from "@preact/signals";

/** The pages, by their part of the address. */
export const PAGES = ["calls", "relay", "nodes", "profiles", "installation", "report"] as const;
export type PageId = (typeof PAGES)[number];

const ROOT = "/dashboard/";

const current = signal(new URL(location.href));
addEventListener("popstate", () => {
  current.value = new URL(location.href);
});

/** The address now. */
export const address: ReadonlySignal<URL> = current;

/** The page that an address names; the first where it names none. */
export function pageOf({ pathname }: URL): PageId {
  const name = pathname.startsWith(ROOT) ? pathname.slice(ROOT.length).replace(/\/$/, "") : "";
  return PAGES.find((page) => page === name) ?? PAGES[0];
}

/** The address of a page. */
export const hrefOf = (page: PageId, search = ""): string => `${ROOT}${page}${search}`;

/** Goes to an address within the app. */
export function go(href: string): void {
  history.pushState(null, "", href);
  current.value = new URL(location.href);
}

/** Follows a link without loading the page, unless it was pressed for a tab of its own. */
export function follow(event: MouseEvent, href: string): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(href);
}
