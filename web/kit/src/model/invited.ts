import { type Signal, signal } from "@preact/signals";
import type { CallId, InvitationView, Side } from "../protocol.ts";
import { callOf } from "./call-screen.ts";

/** The invitation of a conversation, as the server last told of it; what it said of its call is kept while that runs. */
export class Invited {
  /** The invitation, until its call is there. */
  readonly view: Signal<InvitationView | null> = signal(null);
  readonly #side: Side;
  #last: InvitationView | null = null;

  constructor(side: Side) {
    this.#side = side;
  }

  /** The server's word of it, or that its call has taken its place. */
  take(view: InvitationView | null): void {
    this.view.value = view;
    if (view !== null) this.#last = view;
  }

  /** The invitation, where it waits for its answer. */
  get pending(): InvitationView | null {
    const view = this.view.peek();
    return view?.outcome === null ? view : null;
  }

  /** Whether it is the invitation to this call. */
  isOf(call: CallId): boolean {
    const view = this.view.peek();
    return view !== null && callOf(view.id) === call;
  }

  /** Whether this side's camera is on when the call begins, where nobody turns it off (S4-20, S4-21). */
  cameraBegins(call: CallId): boolean {
    const last = this.#last;
    return last === null || callOf(last.id) !== call || last.cameras[this.#side];
  }
}
