import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { Code, ConversationView, FileId, Receipts, Refusal, Server, Side, TabId } from "../protocol.ts";
import { ServerClock } from "../signal/clock.ts";
import type { Address, Connection } from "../signal/line.ts";
import { canCall, isPhone, newId, tabId } from "../signal/page.ts";
import { refusalOf } from "../signal/refused.ts";
import { ConversationSocket } from "../signal/socket.ts";
import { browserTimers, type Timers } from "../signal/timers.ts";
import { CallModel } from "./call.ts";
import type { LoadMedia } from "./call-media.ts";
import { CallRequest } from "./call-request.ts";
import type { LoadLook } from "./lookout.ts";
import { type LoadProbe, Readiness } from "./readiness.ts";
import { type Line, type Pending, Transcript, type Unsent } from "./transcript.ts";
import { Typing } from "./typing.ts";

export type { Delivery, Line, Unsent } from "./transcript.ts";

/** What a conversation needs to know about its page. */
export interface ConversationOptions {
  /** Whom this page speaks for. */
  side: Side;
  /** Where the socket is; asked before each connection. Throwing `Refused` ends it. */
  address: (attempt: number) => Address | Promise<Address>;
  /** Loads the call's chunk. */
  loadMedia: LoadMedia;
  /** Loads the probe's chunk; the consumer's page alone needs it. */
  loadProbe?: LoadProbe;
  /** Loads what looks at this browser; the consumer's page alone needs it. */
  loadLook?: LoadLook;
  /** Whether the page is visible now. */
  visible: boolean;
  timers?: Timers;
  /** The page's id. */
  tab?: TabId;
  /** Whether this browser can make calls. */
  supported?: boolean;
  connect?: (address: Address) => WebSocket;
}

/** A conversation as one page sees it: its transcript, its people, its call. Decides what views show. */
export class ConversationModel {
  readonly tab: TabId;
  readonly side: Side;
  readonly clock: ServerClock;
  readonly call: CallModel;
  /** The call that the consumer asks for. */
  readonly request: CallRequest;
  readonly readiness: Readiness;
  readonly connection: ReadonlySignal<Connection>;
  /** Why the edge does not let this page in, where it does not. */
  readonly refusedWith: ReadonlySignal<Code | null>;
  /** Status and people; absent before the first welcome. */
  readonly view: ReadonlySignal<ConversationView | null>;
  /** The transcript, and own messages on their way behind it. */
  readonly lines: ReadonlySignal<Line[]>;
  readonly receipts: ReadonlySignal<Receipts>;
  readonly otherTyping: ReadonlySignal<boolean>;
  /** Messages of the other side that nobody here has read. */
  readonly unread: ReadonlySignal<number>;
  /** Whether every entry there was at the welcome is here. */
  readonly loaded: ReadonlySignal<boolean>;

  readonly #connection: Signal<Connection> = signal("connecting");
  readonly #refusedWith: Signal<Code | null> = signal(null);
  readonly #view: Signal<ConversationView | null> = signal(null);
  readonly #promised: Signal<number | null> = signal(null);
  readonly #transcript: Transcript;
  readonly #typing: Typing;
  readonly #socket: ConversationSocket;
  readonly #timers: Timers;
  #visible: boolean;
  /** The furthest that this page has seen, and what it has told of it. */
  #seen = 0;
  #told = { delivered: 0, read: 0 };
  #receiptDue = false;

  constructor(options: ConversationOptions) {
    const timers = options.timers ?? browserTimers;
    const supported = options.supported ?? canCall();
    this.#timers = timers;
    this.tab = options.tab ?? tabId();
    this.side = options.side;
    this.clock = new ServerClock(timers);
    this.#visible = options.visible;
    this.#transcript = new Transcript(options.side);
    this.#socket = new ConversationSocket({
      address: options.address,
      hello: () => ({
        type: "hello",
        tab: this.tab,
        after: this.#transcript.last,
        visible: this.#visible,
        can_call: supported,
        phone: isPhone(),
      }),
      frame: (frame) => batch(() => this.#receive(frame)),
      changed: (connection, refusedWith) => this.#changed(connection, refusedWith),
      clock: this.clock,
      timers,
      ...(options.connect && { connect: options.connect }),
    });
    this.#typing = new Typing(timers, (typing) => this.#socket.tell({ type: "typing", typing }));
    this.call = new CallModel({
      side: options.side,
      tab: this.tab,
      socket: this.#socket,
      clock: this.clock,
      timers,
      supported,
      loadMedia: options.loadMedia,
    });
    this.request = new CallRequest(this.#socket, this.#view);
    this.readiness = new Readiness({
      socket: this.#socket,
      timers,
      now: () => this.clock.now(),
      load: options.loadProbe,
      loadLook: options.loadLook,
    });
    this.connection = this.#connection;
    this.refusedWith = this.#refusedWith;
    this.view = this.#view;
    this.lines = this.#transcript.lines;
    this.receipts = this.#transcript.receipts;
    this.unread = this.#transcript.unread;
    this.otherTyping = this.#typing.other;
    this.loaded = computed(() => {
      const promised = this.#promised.value;
      return promised !== null && (this.#transcript.entries.value.at(-1)?.seq ?? 0) >= promised;
    });
  }

  /** Connects. */
  open(): void {
    this.#socket.open();
  }

  /** Leaves: the socket closes, devices are released. */
  dispose(): void {
    this.#typing.dispose();
    this.call.dispose();
    this.readiness.dispose();
    this.#socket.close();
  }

  /** Tries to connect now. */
  reconnect(): void {
    this.#socket.hurry();
  }

  /** Writes a message. It is in {@link lines} at once. */
  send(text: string): void {
    const trimmed = text.trim();
    if (trimmed === "") return;
    this.#typing.draft(false);
    this.resend([{ id: newId("msg"), at: this.clock.now(), text: trimmed }]);
  }

  /** The messages that the edge has not taken, for the tab's next page. */
  get unsent(): Unsent[] {
    return this.#transcript.pending.peek().map(({ id, at, text }) => ({ id, at, text }));
  }

  /** Sends what an earlier page of this tab could not; what arrived all the same is not written twice. */
  resend(messages: readonly Unsent[]): void {
    for (const unsent of messages) {
      const message: Pending = { ...unsent, refusal: null };
      this.#transcript.pending.value = [...this.#transcript.pending.value, message];
      void this.#deliver(message);
    }
  }

  /** Sends a message again that could not be sent. */
  retry(key: string): void {
    const message = this.#transcript.pending.value.find(({ id }) => id === key);
    if (message === undefined || message.refusal === null) return;
    this.#fail(message.id, null);
    void this.#deliver(message);
  }

  /** Forgets a message that could not be sent. */
  discard(key: string): void {
    this.#transcript.pending.value = this.#transcript.pending.value.filter(({ id }) => id !== key);
  }

  /** The draft changed; whether there is anything in it. */
  typing(notEmpty: boolean): void {
    this.#typing.draft(notEmpty);
  }

  /** Everything up to this entry has been in view on a visible page. */
  seen(seq: number): void {
    if (seq <= this.#seen) return;
    this.#seen = seq;
    this.#tellReceipt();
  }

  /** The page became visible or hidden, or was used. */
  readonly setVisible = (visible: boolean): void => {
    this.#visible = visible;
    this.#socket.tell({ type: "visibility", visible });
    if (visible && this.#connection.peek() === "offline") this.#socket.hurry();
  };

  /** The agent closes the conversation. Answers with the refusal, where there is one. */
  async close(comment: string): Promise<Refusal | null> {
    try {
      await this.#socket.request({ type: "close", comment });
      return null;
    } catch (thrown) {
      return refusalOf(thrown);
    }
  }

  /** The consumer takes a picture of the running call back. Answers with the refusal, where there is one. */
  async withdraw(file: FileId): Promise<Refusal | null> {
    try {
      await this.#socket.request({ type: "withdraw", file });
      return null;
    } catch (thrown) {
      return refusalOf(thrown);
    }
  }

  #receive(frame: Server): void {
    switch (frame.type) {
      case "welcome":
        this.#transcript.you.value = frame.you;
        this.#view.value = frame.conversation;
        this.#transcript.receipts.value = frame.receipts;
        this.#promised.value = frame.last;
        this.#told = { delivered: 0, read: 0 };
        this.#tellReceipt();
        this.call.receive(frame);
        this.readiness.follow(frame.conversation.status === "open", true);
        return;
      case "conversation":
        this.#view.value = frame.conversation;
        this.readiness.follow(frame.conversation.status === "open", false);
        return;
      case "entries":
        if (this.#transcript.append(frame.entries)) this.#tellReceipt();
        else this.#socket.resume();
        return;
      case "receipts":
        this.#transcript.receipts.value = frame.receipts;
        return;
      case "typing":
        if (frame.side !== this.side) this.#typing.heard(frame.typing);
        return;
      case "probe":
      case "probed":
      case "ready":
        this.readiness.receive(frame);
        return;
      default:
        this.call.receive(frame);
    }
  }

  #changed(connection: Connection, refusedWith: Code | null): void {
    batch(() => {
      this.#connection.value = connection;
      this.#refusedWith.value = refusedWith;
    });
  }

  async #deliver({ id, text }: Pending): Promise<void> {
    try {
      await this.#socket.request({ type: "message", id, text });
    } catch (thrown) {
      this.#fail(id, refusalOf(thrown));
    }
  }

  #fail(message: string, refusal: Refusal | null): void {
    this.#transcript.pending.value = this.#transcript.pending.value.map((pending) =>
      pending.id === message ? { ...pending, refusal } : pending,
    );
  }

  /** Tells how far this page has got: once for all that comes in the same moment. */
  #tellReceipt(): void {
    if (this.#receiptDue) return;
    this.#receiptDue = true;
    this.#timers.after(0, () => {
      this.#receiptDue = false;
      const delivered = this.#transcript.last;
      const read = Math.min(this.#seen, delivered);
      if (delivered === this.#told.delivered && read === this.#told.read) return;
      this.#told = { delivered, read };
      this.#socket.tell({ type: "receipt", delivered, read });
    });
  }
}
