import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type {
  CallId,
  CallKind,
  CallView,
  DeclineReason,
  DeviceProblem,
  InCall,
  InvitationId,
  InvitationView,
  Refusal,
  Server,
} from "../protocol.ts";
import { newId, pageNotes } from "../signal/page.ts";
import { refusalOf } from "../signal/refused.ts";
import { CallEnd } from "./call-end.ts";
import { LinkOfCall, rings } from "./call-link.ts";
import type { CallSocket, OwnMedia } from "./call-media.ts";
import type { CallOptions, OtherMedia } from "./call-options.ts";
import { fixOf, otherMedia } from "./call-other.ts";
import { CallPlace, isOver } from "./call-place.ts";
import { type CallScreen, callOf, callScreen, liveCall, type OtherWords, otherWords } from "./call-screen.ts";
import type { CallWish, Condition } from "./condition.ts";
import { Countdown, secondsLeft } from "./countdown.ts";
import type { DeviceChange } from "./device-choices.ts";
import type { FixDevice } from "./fix-steps.ts";
import { Invited } from "./invited.ts";
import { MediaHost } from "./media-host.ts";
import { RejoinNote } from "./rejoin.ts";
import { Sharing } from "./sharing.ts";
import { Upgrade } from "./upgrade.ts";

export type { OwnMedia } from "./call-media.ts";
export type { CallScreen, OtherWords } from "./call-screen.ts";

/** How an agent's call starts; {@link CallModel.invite} says what each means. */
export interface Inviting {
  muted?: boolean;
  camera?: boolean;
  link?: boolean;
  name?: string | null;
}

/** The invitation and the call of one conversation, as one page sees and steers them. */
export class CallModel {
  /** The one thing that views draw. */
  readonly state: ReadonlySignal<CallScreen>;
  readonly own: ReadonlySignal<OwnMedia>;
  readonly other: ReadonlySignal<OtherMedia>;
  /** The other person in the call. */
  readonly otherPerson: ReadonlySignal<InCall | null>;
  readonly otherWords: ReadonlySignal<OtherWords>;
  /** The one screen that is shared. */
  readonly share: Sharing;
  /** How the call goes. */
  readonly condition: ReadonlySignal<Condition>;
  /** Video in a voice call: asked for, answered, given up. */
  readonly upgrade: Upgrade;
  /** The device whose steps the agent sent here, until it works (N3). */
  readonly fix: ReadonlySignal<{ device: FixDevice; problem: DeviceProblem } | null>;
  /** Seconds until the invitation expires. */
  readonly timeLeft: ReadonlySignal<number>;
  /** Whether the invitation rings now. */
  readonly sound: ReadonlySignal<boolean>;
  /** The link of the agent's invitation. */
  readonly link: LinkOfCall;
  /** The call that can be joined now: it is offered, or runs. */
  readonly live: ReadonlySignal<CallId | null>;
  /** Seconds in which one may go back to the call. */
  readonly undoLeft: ReadonlySignal<number>;
  /** The running call that this page is in. */
  readonly running: ReadonlySignal<CallId | null>;
  /** Why the last action was refused. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** Whether this browser can make calls (S4-72). */
  readonly supported: boolean;

  readonly #options: CallOptions;
  readonly #media: MediaHost;
  readonly #end: CallEnd;
  readonly #invited: Invited;
  readonly #call: Signal<CallView | null> = signal(null);
  readonly #place: CallPlace;
  readonly #refusal: Signal<Refusal | null> = signal(null);

  constructor(options: CallOptions) {
    const { side, clock, timers } = options;
    this.#options = options;
    this.#invited = new Invited(side);
    this.supported = options.supported;
    this.#media = new MediaHost({ side, socket: options.socket, timers, clock, load: options.loadMedia });
    const place = new CallPlace(this.#media, options.socket, new RejoinNote(pageNotes));
    this.#place = place;
    this.#end = new CallEnd(clock, timers, (call) => place.leave(call, true));
    const media = this.#media.state;
    const others = side === "agent" ? "consumer" : "agent";
    const silent = computed(() => media.value.silent);
    const settled = computed(() => media.value.settled);
    this.state = computed(() =>
      callScreen({
        side,
        invitation: this.#invited.view.value,
        call: this.#call.value,
        ended: this.#end.shown.value,
        preparing: place.preparing.value?.kind ?? null,
        answering: place.answering.value,
        held: place.held.value,
        joining: place.joining.value,
        ending: this.#end.pressed.value,
        settled: settled.value,
        silent: silent.value,
      }),
    );
    this.own = computed(() => media.value.own);
    this.otherPerson = computed(() => (this.#call.value ?? this.#end.shown.value)?.[others] ?? null);
    this.other = computed(() => otherMedia(this.#call.value?.[others], media.value));
    this.otherWords = computed(() => otherWords(this.state.value, side, silent.value));
    this.condition = computed(() => media.value.condition);
    this.fix = computed(() => fixOf(this.#call.value?.[side], this.own.value.problems));
    this.running = computed(() => (this.#call.value?.id === place.held.value ? place.held.value : null));
    this.upgrade = new Upgrade({
      side,
      running: this.running,
      call: this.#call,
      media: () => place.media,
      ask: (body) => this.#ask(body),
    });
    this.share = new Sharing({
      side,
      media: () => place.media,
      running: this.running,
      own: computed(() => this.own.value.share),
      otherShares: computed(() => this.#call.value?.[others].sends.screen ?? false),
      refuse: (thrown) => this.#refuse(thrown),
      notes: pageNotes,
    });
    this.refusal = this.#refusal;
    const countdown = new Countdown(clock, timers);
    this.timeLeft = countdown.derive((now) => secondsLeft(this.#invited.view.value?.expires_at ?? now, now));
    const waits = computed(() => (side === "agent" ? place.held.value !== null : place.answering.value === null));
    this.sound = countdown.derive((now) => rings(this.#invited.view.value, now) && waits.value);
    const ringing = computed(() => this.state.value.phase === "ringing");
    this.link = new LinkOfCall({ invitation: this.#invited.view, ringing, sound: this.sound, media: this.#media });
    this.live = computed(() => liveCall(this.#invited.view.value, this.#call.value));
    this.undoLeft = countdown.derive((now) => secondsLeft(this.#end.shown.value?.ended?.undo_until ?? now, now));
  }

  /**
   * The agent starts a call: devices first, then the invitation leaves with its offer. `muted`, `camera`: how it starts (S3-27). `link`:
   * it can be answered by a link, too. `name`: the consumer sees this one in the call, instead of the agent's own.
   */
  async invite(kind: CallKind, how: Inviting = {}): Promise<void> {
    const { muted = false, camera = true, link = false, name = null } = how;
    const { phase } = this.state.peek();
    if (phase !== "none" && phase !== "ended") return;
    this.dismiss();
    const invitation = newId("inv");
    const call = callOf(invitation);
    this.#place.preparing.value = { call, kind };
    try {
      const media = await this.#media.begin(call, kind);
      const wish = { audio: kind !== "screen", video: kind === "video" && camera };
      if (!(await media?.capture(wish, muted)) || media === null) return;
      const offer = await media.offer();
      if (this.#place.preparing.peek()?.call !== call) return;
      this.#place.held.value = call;
      const besides = { ...(link && { link }), ...(name !== null && { name }) };
      await this.#options.socket.request({ type: "invite", invitation, kind, offer, ...besides });
    } catch (thrown) {
      // Who gave it up has wanted no answer.
      if (this.#place.preparing.peek()?.call === call) this.#refuse(thrown);
      this.#place.release(call, true);
    }
  }

  /** The agent withdraws the invitation, or gives up preparing it. */
  cancel(): void {
    const preparing = this.#place.preparing.peek();
    if (preparing !== null) {
      const sent = this.#place.held.peek() === preparing.call;
      this.#place.release(preparing.call, true);
      if (sent) this.#ask({ type: "cancel", invitation: invitationOf(preparing.call) });
      return;
    }
    const invitation = this.#invited.pending;
    if (invitation !== null) this.#ask({ type: "cancel", invitation: invitation.id });
  }

  /** The agent posts the invitation's link into the conversation. */
  postLink(): void {
    const invitation = this.#invited.pending;
    if (invitation !== null) this.#ask({ type: "send_link", invitation: invitation.id });
  }

  /** The card is on the page. */
  cardShown(): void {
    const invitation = this.#invited.pending;
    if (invitation !== null && !invitation.shown) this.#quietly({ type: "shown", invitation: invitation.id });
  }

  /** The consumer accepts; call it in the click's own task, so that devices and sound are asked for within the gesture. */
  accept({ camera = true, muted = false }: { camera?: boolean; muted?: boolean } = {}): void {
    const invitation = this.#invited.pending;
    if (invitation === null || this.#place.answering.peek() !== null || !this.supported) return;
    const call = callOf(invitation.id);
    this.dismiss();
    this.#place.answering.value = invitation.id;
    this.#place.held.value = call;
    const video = camera && invitation.kind === "video" && this.#invited.cameraBegins(call);
    this.#capture(call, invitation.kind, { audio: invitation.kind !== "screen", video }, muted);
    this.#options.socket.request({ type: "accept", invitation: invitation.id }).catch((thrown: unknown) => {
      this.#refuse(thrown);
      this.#place.release(call, isOver(thrown));
    });
  }

  /** The consumer declines, and may say why. */
  decline(reason?: DeclineReason): void {
    const invitation = this.#invited.pending;
    if (invitation === null) return;
    this.#ask({ type: "decline", invitation: invitation.id, ...(reason !== undefined && { reason }) });
  }

  /** Hangs up: this side's devices stop at once. */
  end(): void {
    const view = this.#call.peek();
    if (view === null || view.state === "ended") return;
    if (this.#place.held.peek() === view.id) {
      this.#media.of(view.id)?.park();
      this.#end.press(view, this.#options.side);
    }
    this.#ask({ type: "end", call: view.id });
  }

  /** Back to the call that this person has just ended; in the click's own task. */
  back(): void {
    const ended = this.#end.undo();
    if (ended === null) return;
    this.#media.of(ended.id)?.unpark();
    this.#options.socket.request({ type: "back_to_call", call: ended.id }).catch((thrown: unknown) => {
      this.#refuse(thrown);
      this.#end.close();
    });
  }

  /** Takes the call from the page that has it. */
  bringHere(): void {
    const view = this.#call.peek();
    if (view !== null) void this.#join(view, false, true);
  }

  toggleMicrophone(): void {
    this.#place.media?.toggleMicrophone();
  }

  toggleCamera(): void {
    this.#place.media?.toggleCamera();
  }

  /** Plays what the browser held back; in the click's own task. */
  hear(): void {
    this.#place.media?.hear();
  }

  /** Wishes something of the call from now on, or no longer. */
  toggle(wish: CallWish): void {
    this.#place.media?.toggle(wish);
  }

  /** Asks once more for the devices that failed. */
  tryDevicesAgain(): void {
    this.#place.media?.captureAgain();
  }

  /** Goes on with the devices there are: listen only. */
  goOnWithout(): void {
    this.#place.media?.goOnWithout();
  }

  /** Chooses among this side's devices and what they do. */
  changeDevice(change: DeviceChange): void {
    this.#place.media?.change(change);
  }

  /** The agent sends the consumer the steps that mend a device (N3). */
  sendFix(device: FixDevice): void {
    const view = this.#call.peek();
    if (view !== null) this.#ask({ type: "fix", call: view.id, device });
  }

  /** The consumer closes the steps. */
  dismissFix(): void {
    const view = this.#call.peek();
    if (view !== null) this.#quietly({ type: "dismiss_fix", call: view.id });
  }

  /** The agent asks what both pages noticed in the running call. Resolves when what this one noticed is with the server. */
  async diagnose(): Promise<void> {
    await this.#place.media?.diagnose();
  }

  /** Closes what is only to be read: a refusal, the end of a call. */
  dismiss(): void {
    this.#refusal.value = null;
    const call = this.#end.dismiss();
    if (call !== null) this.#quietly({ type: "end", call });
  }

  /** The page leaves the conversation. */
  dispose(): void {
    this.link.dispose();
    this.#end.dispose();
    this.#media.dispose();
  }

  /** A frame of the conversation's socket. */
  receive(frame: Server): void {
    switch (frame.type) {
      case "welcome":
        this.#onInvitation(frame.invitation, frame.call);
        this.#onCall(frame.call, true);
        return;
      case "invitation":
        this.#onInvitation(frame.invitation);
        return;
      case "call":
        this.#onCall(frame.call, false);
        return;
      case "link":
        this.link.receive(frame);
        return;
      case "joined":
        this.#onJoined(frame);
        return;
      case "elsewhere":
        this.#place.leave(frame.call, false);
        return;
      case "stop_share":
        if (frame.call === this.running.peek()) this.share.makeWay();
        return;
      case "negotiate":
      case "describe":
      case "candidate":
      case "ice":
      case "restart_ice":
      case "diagnose":
        this.#media.receive(frame);
        return;
      default:
    }
  }

  #onInvitation(view: InvitationView | null, call: CallView | null = null): void {
    const before = this.#invited.view.peek();
    // What made way for another, or for nothing, has become the call or is over.
    if (before !== null && before.id !== view?.id) this.#answered(before.id, call?.id !== callOf(before.id));
    this.#invited.take(view);
    if (view === null) return;
    const { side, tab } = this.#options;
    if (view.outcome === null) this.#asked(view);
    else if (view.outcome !== "accepted") this.#answered(view.id, true);
    else if (side !== "agent" && view.answered_in !== tab) this.#answered(view.id, false);
  }

  /** A pending invitation: the agent's own is on its way, the consumer's page readies itself on the card. */
  #asked(view: InvitationView): void {
    if (this.#place.preparing.peek()?.call === callOf(view.id)) this.#place.preparing.value = null;
    this.#end.close();
    if (this.#options.side === "consumer" && this.supported) {
      this.#media.begin(callOf(view.id), view.kind).catch(() => {});
    }
  }

  /** An invitation was not answered here. `over`: nor elsewhere, so that there is no call. */
  #answered(invitation: InvitationId, over: boolean): void {
    const call = callOf(invitation);
    if (this.#call.peek()?.id !== call && this.#place.joining.peek() !== call) this.#place.release(call, over);
  }

  #onCall(view: CallView | null, welcome: boolean): void {
    if (view === null) {
      this.#call.value = null;
      if (this.#end.shown.peek() === null) this.#gone();
      return;
    }
    if (this.#invited.isOf(view.id)) this.#invited.take(null);
    if (view.state === "ended") {
      this.#onEnded(view);
      return;
    }
    const before = this.#call.peek();
    this.share.follow(before, view);
    this.#call.value = view;
    this.#place.answering.value = null;
    if (this.#end.pressed.peek() === view.id) return;
    this.#end.forget();
    this.#follow(before, view, welcome);
  }

  /** A running call: this page is in it, was in it before its reload, or looks on. */
  #follow(before: CallView | null, view: CallView, welcome: boolean): void {
    const { side, tab } = this.#options;
    if (welcome && this.#place.lost(view, side, tab)) {
      this.#place.leave(view.id, false);
    } else if (this.#place.held.peek() === view.id) {
      const media = this.#media.of(view.id);
      media?.open(view);
      this.upgrade.follow(before, view);
      if (welcome) media?.resume(view.generation);
    } else if (this.#place.joining.peek() === view.id) {
      return;
    } else if ((welcome || view.state === "connecting") && this.#place.was(view, side, tab)) {
      // An agent's page that was loaded anew while it rang has its place without having asked for it.
      void this.#join(view, true, view[side].tab === tab);
    }
  }

  async #join(view: CallView, again: boolean, take: boolean): Promise<void> {
    try {
      await this.#place.join(view, again, take);
    } catch (thrown) {
      if (take) this.#refuse(thrown);
      this.#place.leave(view.id, isOver(thrown));
    }
  }

  #onJoined({ call, secret, media }: Extract<Server, { type: "joined" }>): void {
    if (!this.#place.joined(call, secret)) return;
    this.share.rejoined(call);
    const view = this.#call.peek();
    if (view?.id !== call) return;
    const choosing = view[this.#options.side].choosing;
    const first = { audio: view.kind !== "screen", video: this.#invited.cameraBegins(call) };
    this.#capture(call, view.kind, choosing ? first : media);
    this.#media.of(call)?.open(view);
  }

  #onEnded(view: CallView): void {
    this.#call.value = null;
    this.share.over();
    if (this.#place.held.peek() !== view.id) {
      this.#place.release(view.id, view.ended?.undo_until == null);
      return;
    }
    if (this.#end.pressed.peek() !== view.id) this.#media.of(view.id)?.hush(view.ended?.reason ?? "nobody_left");
    this.#end.take(view);
  }

  /** There is no call: whatever this page held of one ended while it was away. */
  #gone(): void {
    const held = this.#place.held.peek();
    if (held === null || this.#place.preparing.peek()?.call === held || this.#invited.isOf(held)) return;
    this.#place.leave(held, true);
  }

  /** Devices and sound of a call; at once where its media is loaded, so that a click's gesture still counts. */
  #capture(call: CallId, kind: CallKind, wish: { audio: boolean; video: boolean }, muted?: boolean): void {
    const media = this.#media.of(call);
    if (media !== null) {
      void media.capture(wish, muted);
      return;
    }
    this.#media.begin(call, kind).then(
      (loaded) => {
        void loaded?.capture(wish, muted);
        const view = this.#call.peek();
        if (view?.id === call && this.#place.held.peek() === call) loaded?.open(view);
      },
      (thrown: unknown) => this.#refuse(thrown),
    );
  }

  /** A refusal of this is shown to the person. */
  #ask(body: Parameters<CallSocket["request"]>[0]): void {
    this.#refusal.value = null;
    this.#options.socket.request(body).catch((thrown: unknown) => this.#refuse(thrown));
  }

  /** A refusal of this means that things have moved on. */
  #quietly(body: Parameters<CallSocket["request"]>[0]): void {
    this.#options.socket.request(body).catch(() => {});
  }

  #refuse(thrown: unknown): void {
    this.#refusal.value = refusalOf(thrown);
  }
}

function invitationOf(call: CallId): InvitationId {
  return call.replace(/^cal_/, "inv_");
}
