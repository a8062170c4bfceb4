import { type Signal, signal } from "@preact/signals";
import type { CallId, CallKind, CallView, Code, InvitationId, RejoinSecret, Side, TabId } from "../protocol.ts";
import { refusalOf } from "../signal/refused.ts";
import type { CallMedia, CallSocket } from "./call-media.ts";
import { callOf } from "./call-screen.ts";
import type { MediaHost } from "./media-host.ts";
import type { RejoinNote } from "./rejoin.ts";

/** What this page is about: the call that it prepares, answers, rejoins or holds. */
export class CallPlace {
  /** The agent's call that is being prepared. */
  readonly preparing: Signal<{ call: CallId; kind: CallKind } | null> = signal(null);
  /** The invitation that this page accepted. */
  readonly answering: Signal<InvitationId | null> = signal(null);
  /** The call that this page is rejoining. */
  readonly joining: Signal<CallId | null> = signal(null);
  /** The call in which this page has its person's place, or is about to. */
  readonly held: Signal<CallId | null> = signal(null);
  readonly #media: MediaHost;
  readonly #socket: CallSocket;
  readonly #rejoin: RejoinNote;

  constructor(media: MediaHost, socket: CallSocket, rejoin: RejoinNote) {
    this.#media = media;
    this.#socket = socket;
    this.#rejoin = rejoin;
  }

  /** The media that the controls steer. */
  get media(): CallMedia | null {
    return this.#media.of(this.preparing.peek()?.call ?? this.held.peek());
  }

  /**
   * Asks for the place in a running call. `again`: this page was in it before; `take`: also from a page that has it. Throws what
   * refuses it.
   */
  async join({ id: call, kind }: CallView, again: boolean, take: boolean): Promise<void> {
    this.joining.value = call;
    const secret = again ? this.#rejoin.of(call) : null;
    await this.#media.begin(call, kind);
    await this.#socket.request({ type: "join", call, secret, take });
  }

  /** The server's word that this page has the place, and how it gets back into it. Whether it still wanted it. */
  joined(call: CallId, secret: RejoinSecret): boolean {
    this.#rejoin.keep(call, secret);
    if (this.joining.peek() !== call) return false;
    this.joining.value = null;
    this.held.value = call;
    return true;
  }

  /** Nothing to do with this call any more: what was captured for it is released. `over`: nobody else goes on with it either. */
  release(call: CallId, over: boolean): void {
    this.#media.end(call, over);
    if (this.held.peek() === call) this.held.value = null;
    if (this.joining.peek() === call) this.joining.value = null;
    if (this.preparing.peek()?.call === call) this.preparing.value = null;
    const answering = this.answering.peek();
    if (answering !== null && callOf(answering) === call) this.answering.value = null;
  }

  /** The call is over, or another page has it: no way back into it by a reload. */
  leave(call: CallId, over: boolean): void {
    this.#rejoin.forget();
    this.release(call, over);
  }

  /** Whether another page has taken this one's place while it was away. */
  lost(view: CallView, side: Side, tab: TabId): boolean {
    const { tab: holder } = view[side];
    return this.held.peek() === view.id && holder !== null && holder !== tab;
  }

  /**
   * Whether this page was in the call before its reload. A duplicated tab has the secret too, but not the id of the page that
   * is in the call.
   */
  was(view: CallView, side: Side, tab: TabId): boolean {
    const mine = view[side];
    return mine.tab === tab || (this.#rejoin.of(view.id) !== null && mine.presence !== "present");
  }
}

/** Refusals by which an invitation or a call is nobody's any more. */
const OVER: ReadonlySet<Code> = new Set<Code>([
  "already_declined",
  "already_cancelled",
  "already_expired",
  "unknown_invitation",
  "unknown_call",
  "call_over",
]);

/** Whether what was thrown says that there is no such call, and will be none. */
export function isOver(thrown: unknown): boolean {
  return OVER.has(refusalOf(thrown).code);
}
