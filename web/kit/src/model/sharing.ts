import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { CallId, CallView, Side } from "../protocol.ts";
import type { Notes } from "../signal/page.ts";
import { Refused } from "../signal/refused.ts";
import type { CallMedia } from "./call-media.ts";
import type { OwnShare, ShareKind, ShareWish, Surface } from "./share-wish.ts";

const KEY = "beckon-share";

/** What sharing needs of its call. */
export interface SharingOptions {
  side: Side;
  /** The media of the call that this page is in. */
  media: () => CallMedia | null;
  running: ReadonlySignal<CallId | null>;
  own: ReadonlySignal<OwnShare | null>;
  otherShares: ReadonlySignal<boolean>;
  refuse: (thrown: unknown) => void;
  notes: Notes;
}

/**
 * The one screen that is shared in a call, as one side steers it.
 *
 *   nothing ─toggle→ mine ─toggle→ nothing
 *   theirs ─toggle→ asks ─take→ mine        the other side's share makes way once something was chosen
 *   mine ─a page load→ again ─toggle→ mine  the browser lets no share live on
 */
export class Sharing {
  /** The other side shares: whether this side's screen is to be shown instead. */
  readonly asks: ReadonlySignal<boolean>;
  /** This side's share ended with its page: whether it is to be shared again. */
  readonly again: ReadonlySignal<boolean>;
  /** The other side's share ended with its page; that side is asked whether to share again. */
  readonly otherLost: ReadonlySignal<boolean>;
  /** This side's share made way for the other side's. */
  readonly taken: ReadonlySignal<boolean>;
  readonly wish: ReadonlySignal<ShareWish>;
  readonly own: ReadonlySignal<OwnShare | null>;

  readonly #options: SharingOptions;
  readonly #asks = signal(false);
  readonly #again = signal(false);
  readonly #otherLost = signal(false);
  readonly #taken = signal(false);
  readonly #wish: Signal<ShareWish>;

  constructor(options: SharingOptions) {
    const { own, otherShares } = options;
    this.#options = options;
    this.own = own;
    this.asks = computed(() => this.#asks.value && otherShares.value);
    this.again = computed(() => this.#again.value && own.value === null && !otherShares.value);
    this.otherLost = computed(() => this.#otherLost.value && own.value === null && !otherShares.value);
    this.taken = computed(() => this.#taken.value && own.value === null);
    this.#wish = signal({ surface: null, kind: "detail", sound: true, here: options.side === "consumer" });
    this.wish = this.#wish;
    let before: OwnShare | null = null;
    own.subscribe((share) => {
      if ((share === null) !== (before === null)) this.#note(share !== null);
      before = share;
    });
  }

  /** Shares, stops, or asks to take over. In the click's own task. */
  toggle(): void {
    if (this.own.peek() !== null) this.stop();
    else this.start(this.#wish.peek().surface);
  }

  /** Shares this kind of surface; while one is shared already, instead of it. In the click's own task. */
  start(surface: Surface | null): void {
    this.#wish.value = { ...this.#wish.peek(), surface };
    if (this.#options.otherShares.peek()) this.#asks.value = true;
    else this.#share(false);
  }

  /** Yes, this side's screen instead. In the click's own task. */
  take(): void {
    this.#asks.value = false;
    this.#share(true);
  }

  /** No, the other side's screen stays. */
  leave(): void {
    this.#asks.value = false;
  }

  stop(): void {
    this.#options.media()?.stopShare();
  }

  /** Text or motion, from now on. */
  setKind(kind: ShareKind): void {
    this.#wish.value = { ...this.#wish.peek(), kind };
    if (this.own.peek() !== null) this.#options.media()?.setShareKind(kind);
  }

  /** Whether a tab's sound is asked for with the next share. */
  setSound(sound: boolean): void {
    this.#wish.value = { ...this.#wish.peek(), sound };
  }

  /** What there was to say of a share that ended has been read. */
  dismiss(): void {
    this.#options.notes.write(KEY, null);
    this.#again.value = false;
    this.#taken.value = false;
    this.#otherLost.value = false;
  }

  /** The other side shares instead: the server said so. */
  makeWay(): void {
    if (this.own.peek() === null) return;
    this.stop();
    this.#taken.value = true;
  }

  /** This page is in the call again after it was loaded anew. */
  rejoined(call: CallId): void {
    this.#again.value = this.#options.notes.read(KEY) === call;
  }

  /** The call went on from one state to the next. */
  follow(before: CallView | null, view: CallView): void {
    const others = this.#options.side === "agent" ? "consumer" : "agent";
    if (view[others].sends.screen) this.#otherLost.value = false;
    else if (before?.id === view.id && before[others].sends.screen) this.#otherLost.value = anew(before, view, others);
  }

  /** The call is over. */
  over(): void {
    this.dismiss();
    this.#asks.value = false;
  }

  async #share(take: boolean): Promise<void> {
    this.dismiss();
    const refusal = (await this.#options.media()?.share(this.#wish.peek(), take)) ?? null;
    if (refusal === null) return;
    // Both began at once, and the other side was first.
    if (refusal.code === "share_taken") this.#asks.value = true;
    else this.#options.refuse(new Refused(refusal));
  }

  /** A note for the next page of this tab, as long as this one shares. */
  #note(shares: boolean): void {
    this.#options.notes.write(KEY, shares ? this.#options.running.peek() : null);
  }
}

/** Whether a person's page was loaded anew between two states of the call, or went away. */
function anew(before: CallView, view: CallView, side: Side): boolean {
  return (
    view.generation > before.generation || view[side].presence !== "present" || view[side].tab !== before[side].tab
  );
}
