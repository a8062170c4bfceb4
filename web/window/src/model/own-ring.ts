import { t } from "@beckon/kit/texts/texts.ts";
import "@beckon/kit/texts/window.ts";
import { isLookedAt } from "@beckon/kit/view/attention.ts";
import { BrowserNotices } from "@beckon/kit/view/notices.ts";
import { PageRing } from "@beckon/kit/view/page-ring.ts";

const KEY = "beckon-ring";

/** How a window rings that is a page of its own: in the title, by vibration, and by a notification while nobody looks. */
export class OwnRing {
  readonly notices = new BrowserNotices();
  readonly #page = new PageRing();
  #name: string | null = null;

  /** Somebody calls; no name: nobody does. `quiet`: it sounds no more, or was silenced. */
  show(name: string | null, quiet = false): void {
    const words = name === null ? null : t("window-calling", { name });
    this.#page.show(words, quiet);
    if (name === this.#name) return;
    this.#name = name;
    if (words === null) this.notices.close(KEY);
    else if (!isLookedAt()) this.notices.show(KEY, words, t("window-notice-body"), () => {});
  }
}
