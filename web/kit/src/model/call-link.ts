import { computed, effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { CallId, CallLink, InvitationId, InvitationView, Server, Timestamp } from "../protocol.ts";
import { callOf } from "./call-screen.ts";
import type { MediaHost } from "./media-host.ts";

/** The link of the pending invitation, for the agent's pages. */
export interface LinkState extends CallLink {
  /** The whole address; the page that made it alone knows it. */
  readonly url: string | null;
}

/** What the link of a call needs of it. */
export interface LinkOptions {
  invitation: ReadonlySignal<InvitationView | null>;
  /** Whether the agent waits for the answer. */
  ringing: ReadonlySignal<boolean>;
  /** Whether it can be heard. */
  sound: ReadonlySignal<boolean>;
  media: MediaHost;
}

/** How long the agent's page rings when somebody opens the link. */
const OPENED_RING_MS = 20_000;

/** Whether an invitation rings: until its sound stops, and once more when its link is opened. */
export function rings(invitation: InvitationView | null, now: Timestamp): boolean {
  if (invitation === null || invitation.outcome !== null) return false;
  const { sound_until, link } = invitation;
  return now < sound_until || (link?.opened_at != null && now < link.opened_at + OPENED_RING_MS);
}

/**
 * The link under which the agent's invitation can be answered too. Once the sound has stopped the call waits for it, perhaps for
 * long: no device is held meanwhile.
 */
export class LinkOfCall {
  /** The link, while it can be used. */
  readonly state: ReadonlySignal<LinkState | null>;
  /** The call makes no sound and waits. */
  readonly waiting: ReadonlySignal<boolean>;
  readonly #url: Signal<{ invitation: InvitationId; url: string } | null> = signal(null);
  readonly #media: MediaHost;
  readonly #stop: () => void;
  /** The call whose devices were given back. */
  #resting: CallId | null = null;

  constructor({ invitation, ringing, sound, media }: LinkOptions) {
    this.#media = media;
    this.state = computed(() => {
      const view = invitation.value;
      if (view === null || view.outcome !== null || view.link === null) return null;
      const known = this.#url.value;
      return { ...view.link, url: known?.invitation === view.id ? known.url : null };
    });
    this.waiting = computed(() => ringing.value && this.state.value !== null && !sound.value);
    this.#stop = effect(() => this.#rest(this.waiting.value, invitation.peek()));
  }

  receive({ invitation, url }: Extract<Server, { type: "link" }>): void {
    this.#url.value = { invitation, url };
  }

  dispose(): void {
    this.#stop();
  }

  #rest(waiting: boolean, invitation: InvitationView | null): void {
    if (waiting && invitation !== null) {
      this.#resting = callOf(invitation.id);
      this.#media.of(this.#resting)?.park();
    } else if (this.#resting !== null) {
      this.#media.of(this.#resting)?.unpark();
      this.#resting = null;
    }
  }
}
