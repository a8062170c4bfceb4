import type { Inviting } from "@beckon/kit/model/call.ts";
import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { DeskModel } from "@beckon/kit/model/desk.ts";
import { isHopeless, warningOf } from "@beckon/kit/model/ready.ts";
import type { SessionModel } from "@beckon/kit/model/session.ts";
import type { CallKind, Refusal } from "@beckon/kit/protocol.ts";
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { CallLayout } from "./call-layout.ts";
import { type CallPlace, callPlace } from "./call-place.ts";
import { Drafts } from "./drafts.ts";
import { OwnReady } from "./own-ready.ts";
import { PopOut } from "./pop-out.ts";
import { Start } from "./start.ts";

/** Everything an agent's desk is made of, in one page. */
export class Workplace {
  readonly session: SessionModel;
  readonly desk: DeskModel;
  readonly drafts = new Drafts();
  readonly layout = new CallLayout();
  readonly start = new Start();
  readonly popOut = new PopOut();
  readonly own: OwnReady;
  /** Whether this agent's camera is on when a video call begins: as the person wishes, where the brand does not begin without. */
  readonly camera: ReadonlySignal<boolean>;
  /** A call waits for a *yes*, because the consumer's browser makes none. */
  readonly asksToCall: ReadonlySignal<CallKind | null>;
  /** Whether leaving would end or abandon a call. */
  readonly inCall: ReadonlySignal<boolean>;
  /** Whether the chat is in sight: no call lies over the whole page. */
  readonly inView: ReadonlySignal<boolean>;
  /** Signing out waits for a *yes*, because of a call. */
  readonly asksToLeave: ReadonlySignal<boolean>;
  /** Why signing out did not work. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  readonly #asksToCall: Signal<CallKind | null> = signal(null);
  readonly #asksToLeave = signal(false);
  readonly #refusal: Signal<Refusal | null> = signal(null);

  constructor(session: SessionModel, desk: DeskModel) {
    this.session = session;
    this.desk = desk;
    this.own = new OwnReady(desk);
    this.inCall = computed(() => {
      const calling = desk.calling.value;
      const place = calling === null ? null : this.placeOf(calling);
      return place !== null && place !== "farewell";
    });
    this.inView = computed(() => {
      const calling = desk.calling.value;
      return calling === null || this.layout.docked.value || this.placeOf(calling) !== "stage";
    });
    this.camera = computed(() => this.start.camera.value && this.#camerasBegin);
    this.asksToCall = this.#asksToCall;
    this.asksToLeave = this.#asksToLeave;
    this.refusal = this.#refusal;
  }

  /** Where a call is shown. */
  placeOf({ call, view }: ConversationModel): CallPlace {
    const page = this.popOut.page.value;
    const apart = page !== null && page.conversation === view.value?.id;
    return callPlace(call.state.value, { waiting: call.link.waiting.value, apart });
  }

  /** Starts a call in the selected conversation, out of the button's press; asks first where it could not even start. */
  call(kind: CallKind): void {
    if (!this.asksFirst(kind)) void this.callAnyway(kind);
  }

  /** Asks before a call of this kind, where it could not even start. Whether it does. */
  asksFirst(kind: CallKind): boolean {
    const ready = this.desk.current.peek()?.readiness.ready.peek() ?? null;
    const asks = ready !== null && isHopeless(warningOf(ready, kind));
    if (asks) this.#asksToCall.value = kind;
    return asks;
  }

  /**
   * Starts a call, whatever is known of the consumer's browser, as the desk's switches say where `how` does not. What is left of the
   * last call goes. Resolves when the invitation is sent or refused.
   */
  async callAnyway(kind: CallKind, how: Inviting = {}): Promise<void> {
    const { calling, current } = this.desk;
    const last = calling.peek();
    if (last !== null && last !== current.peek() && last.call.state.peek().phase === "ended") last.call.dismiss();
    const { microphone, camera } = this.start;
    const wish = { muted: !microphone.peek(), camera: camera.peek(), ...how };
    await current.peek()?.call.invite(kind, { ...wish, camera: wish.camera && this.#camerasBegin });
  }

  /** Does not call after all. */
  callNot(): void {
    this.#asksToCall.value = null;
  }

  /** Asks whether calls can go through the consumer's network, where a call could be started. */
  checkNetwork(): void {
    const { voice, video } = this.desk.buttons.peek();
    const current = this.desk.current.peek();
    if (current?.view.peek()?.consumer_online && (voice === null || video === null)) current.readiness.ask();
  }

  /** Signs out, asking first in a call. */
  leave(): void {
    if (this.inCall.peek()) this.#asksToLeave.value = true;
    else void this.#signOut();
  }

  /** Stays after all. */
  stay(): void {
    this.#asksToLeave.value = false;
  }

  /** Signs out and ends the call. */
  leaveAnyway(): void {
    this.#asksToLeave.value = false;
    const calling: ConversationModel | null = this.desk.calling.peek();
    const phase = calling?.call.state.peek().phase;
    if (phase === "ringing" || phase === "preparing") calling?.call.cancel();
    else calling?.call.end();
    void this.#signOut();
  }

  /** Whether the brand lets an agent's camera be on when a call begins. */
  get #camerasBegin(): boolean {
    return this.desk.permissions.value?.camera_off !== true;
  }

  async #signOut(): Promise<void> {
    this.#refusal.value = null;
    this.#refusal.value = await this.session.signOut();
  }
}
