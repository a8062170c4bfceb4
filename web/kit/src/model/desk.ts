import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import {
  type AgentStatus,
  type Busy,
  type Code,
  type ConversationId,
  type DeskClient,
  type DeskFrame,
  type DeskServer,
  type Permissions,
  type Person,
  type Refusal,
  type Role,
  type Row,
  SUBPROTOCOL,
} from "../protocol.ts";
import { ServerClock } from "../signal/clock.ts";
import { get } from "../signal/http.ts";
import { type Address, type Connection, Line } from "../signal/line.ts";
import { canCall } from "../signal/page.ts";
import { browserTimers, type Timers } from "../signal/timers.ts";
import { type CallButtons, callButtons } from "./call-buttons.ts";
import type { LoadMedia } from "./call-media.ts";
import { ConversationModel } from "./conversation.ts";

export type { ButtonReason, CallButtons } from "./call-buttons.ts";

/** What a desk needs to know about its page. */
export interface DeskOptions {
  /** Where the app's sockets are, `wss://app.example`. */
  origin: string;
  /** Loads the call's chunk. */
  loadMedia: LoadMedia;
  visible: boolean;
  timers?: Timers;
  supported?: boolean;
  connect?: (address: Address) => WebSocket;
}

/** An agent's desk: the lists that the brand's `Desk` sends, and the conversations that are open in this page. */
export class DeskModel {
  readonly clock: ServerClock;
  readonly connection: ReadonlySignal<Connection>;
  /** `sign_in_required`: the session is over. */
  readonly refusedWith: ReadonlySignal<Code | null>;
  /** Why the last choice was refused. */
  readonly refusal: ReadonlySignal<Refusal | null>;
  /** Whether the first welcome came. */
  readonly loaded: ReadonlySignal<boolean>;
  readonly me: ReadonlySignal<Person | null>;
  readonly role: ReadonlySignal<Role | null>;
  readonly brand: ReadonlySignal<string>;
  readonly status: ReadonlySignal<AgentStatus>;
  readonly permissions: ReadonlySignal<Permissions | null>;
  /** This agent's conversations, oldest assignment first. */
  readonly rows: ReadonlySignal<Row[]>;
  readonly waiting: ReadonlySignal<number>;
  /** What holds the agent's attention, on any of the agent's pages. */
  readonly busy: ReadonlySignal<Busy | null>;
  /** The names of whom the agent talks with besides, in other open conversations. */
  readonly others: ReadonlySignal<readonly string[]>;
  readonly selected: ReadonlySignal<ConversationId | null>;
  /** The selected conversation. */
  readonly current: ReadonlySignal<ConversationModel | null>;
  /** The conversation with a call or an invitation, selected or not. */
  readonly calling: ReadonlySignal<ConversationModel | null>;
  /** Why the selected conversation's call buttons do not work. */
  readonly buttons: ReadonlySignal<CallButtons>;

  readonly #connection: Signal<Connection> = signal("connecting");
  readonly #refusedWith: Signal<Code | null> = signal(null);
  readonly #refusal: Signal<Refusal | null> = signal(null);
  readonly #me: Signal<Person | null> = signal(null);
  readonly #role: Signal<Role | null> = signal(null);
  readonly #brand = signal("");
  readonly #status: Signal<AgentStatus> = signal("away");
  readonly #permissions: Signal<Permissions | null> = signal(null);
  readonly #rows: Signal<Row[]> = signal([]);
  readonly #waiting = signal(0);
  readonly #busy: Signal<Busy | null> = signal(null);
  readonly #selected: Signal<ConversationId | null> = signal(null);
  readonly #opened: Signal<Map<ConversationId, ConversationModel>> = signal(new Map());
  /** The version of the row by which each conversation was opened. */
  readonly #openedBy = new Map<ConversationId, number>();
  readonly #line: Line<DeskFrame>;
  readonly #options: DeskOptions;
  readonly #stopTidying: () => void;
  #visible: boolean;

  constructor(options: DeskOptions) {
    const timers = options.timers ?? browserTimers;
    const supported = options.supported ?? canCall();
    this.#options = options;
    this.#visible = options.visible;
    this.clock = new ServerClock(timers);
    this.#line = new Line<DeskFrame>({
      address: (attempt) => this.#address(attempt),
      hello: (): DeskClient => ({ type: "hello" }),
      frame: ({ now, ...frame }) => {
        this.clock.sample(now);
        batch(() => this.#receive(frame as DeskServer));
      },
      changed: (connection, refusedWith) =>
        batch(() => {
          this.#connection.value = connection;
          this.#refusedWith.value = refusedWith;
          // Signed out: no conversation goes on behind the sign-in.
          if (refusedWith !== null) this.#closeAll();
        }),
      timers,
      ...(options.connect && { connect: options.connect }),
    });
    this.connection = this.#connection;
    this.refusedWith = this.#refusedWith;
    this.refusal = this.#refusal;
    this.loaded = computed(() => this.#me.value !== null);
    this.me = this.#me;
    this.role = this.#role;
    this.brand = this.#brand;
    this.status = this.#status;
    this.permissions = this.#permissions;
    this.rows = this.#rows;
    this.waiting = this.#waiting;
    this.busy = this.#busy;
    this.selected = this.#selected;
    this.current = computed(() => this.#opened.value.get(this.#selected.value ?? "") ?? null);
    this.calling = computed(() => [...this.#opened.value.values()].find(inCall) ?? null);
    this.others = computed(() => {
      const open = this.#rows.value.filter(({ id, status }) => status === "open" && id !== this.#selected.value);
      return open.map(({ consumer }) => consumer.name);
    });
    this.buttons = computed(() => {
      const current = this.current.value;
      return callButtons({
        supported,
        permissions: this.#permissions.value,
        conversation: current?.view.value ?? null,
        me: this.#me.value?.id ?? null,
        busy: this.#busy.value,
        others: this.others.value,
        connection: current?.connection.value ?? this.#connection.value,
      });
    });
    // A conversation's socket stays while it is selected or has a call, also one of another page of this agent.
    this.#stopTidying = this.calling.subscribe(() => this.#tidy());
  }

  /** Connects. */
  open(): void {
    this.#line.open();
  }

  /** Leaves: sockets close, devices are released. */
  dispose(): void {
    this.#stopTidying();
    this.#line.close();
    this.#closeAll();
  }

  /** Tries to connect now. */
  reconnect(): void {
    this.#line.hurry();
    this.current.peek()?.reconnect();
  }

  /** The page became visible or hidden, or was used. */
  readonly setVisible = (visible: boolean): void => {
    this.#visible = visible;
    if (visible && this.#connection.peek() === "offline") this.#line.hurry();
    for (const conversation of this.#opened.peek().values()) conversation.setVisible(visible);
  };

  /** Shows a conversation, or none. */
  select(id: ConversationId | null): void {
    batch(() => {
      this.#selected.value = id;
      if (id !== null) this.#ensure(id);
      this.#tidy();
    });
  }

  /** Takes new conversations, or none. The edge's word is what is shown. */
  setStatus(status: AgentStatus): void {
    this.#refusal.value = null;
    const frame: DeskClient = { type: "status", status };
    if (this.#line.send(frame)) this.#status.value = status;
  }

  #receive(frame: DeskServer): void {
    switch (frame.type) {
      case "welcome":
        this.#me.value = frame.me;
        this.#role.value = frame.role;
        this.#brand.value = frame.brand;
        this.#status.value = frame.status;
        this.#permissions.value = frame.permissions;
        this.#rows.value = frame.conversations;
        this.#waiting.value = frame.waiting;
        this.#setBusy(frame.busy);
        return;
      case "conversation":
        this.#rows.value = withRow(this.#rows.value, frame.row);
        this.#openAgain(frame.row.id);
        return;
      case "gone":
        this.#rows.value = this.#rows.value.filter(({ id }) => id !== frame.conversation);
        return;
      case "status":
        this.#status.value = frame.status;
        return;
      case "permissions":
        this.#permissions.value = frame.permissions;
        return;
      case "waiting":
        this.#waiting.value = frame.waiting;
        return;
      case "busy":
        this.#setBusy(frame.busy);
        return;
      case "rejected":
        this.#refusal.value = frame.refusal;
        return;
    }
  }

  /** A call of this agent opens its conversation by itself, so that a reload finds back into it. */
  #setBusy(busy: Busy | null): void {
    this.#busy.value = busy;
    if (busy !== null) this.#ensure(busy.conversation);
    this.#tidy();
  }

  #ensure(id: ConversationId): void {
    const opened = this.#opened.peek();
    if (opened.has(id)) return;
    const { origin, loadMedia, timers, supported, connect } = this.#options;
    const conversation = new ConversationModel({
      side: "agent",
      address: () => ({ url: `${origin}/api/conversations/${id}/socket`, protocols: [SUBPROTOCOL] }),
      loadMedia,
      visible: this.#visible,
      ...(timers && { timers }),
      ...(supported !== undefined && { supported }),
      ...(connect && { connect }),
    });
    const version = this.#rows.peek().find((row) => row.id === id)?.version ?? 0;
    this.#openedBy.set(id, version);
    conversation.open();
    this.#opened.value = new Map(opened).set(id, conversation);
    conversation.refusedWith.subscribe((code) => code !== null && this.#openAgain(id));
  }

  /**
   * A conversation that was closed and is this agent's again: its old socket was refused for good, and its row is newer than
   * the one it was opened by. The row and the refusal come by two sockets, so either may be first.
   */
  #openAgain(id: ConversationId): void {
    const opened = this.#opened.peek();
    const before = opened.get(id);
    const row = this.#rows.peek().find((each) => each.id === id);
    if (before === undefined || before.refusedWith.peek() !== "unknown_conversation") return;
    if (row?.status !== "open" || row.version === this.#openedBy.get(id)) return;
    before.dispose();
    const others = new Map(opened);
    others.delete(id);
    this.#opened.value = others;
    this.#ensure(id);
  }

  #closeAll(): void {
    for (const conversation of this.#opened.peek().values()) conversation.dispose();
    this.#opened.value = new Map();
  }

  #tidy(): void {
    const opened = this.#opened.peek();
    const spare = [...opened].filter(([id, conversation]) => !this.#wanted(id, conversation));
    if (spare.length === 0) return;
    const kept = new Map(opened);
    for (const [id, conversation] of spare) {
      conversation.dispose();
      kept.delete(id);
    }
    this.#opened.value = kept;
  }

  #wanted(id: ConversationId, conversation: ConversationModel): boolean {
    const phase = conversation.call.state.peek().phase;
    return id === this.#selected.peek() || id === this.#busy.peek()?.conversation || phase !== "none";
  }

  /** After a failed try the session is asked for, since a refused socket does not say why. */
  async #address(attempt: number): Promise<Address> {
    if (attempt > 0) await get("/api/me");
    return { url: `${this.#options.origin}/api/desk/socket`, protocols: [SUBPROTOCOL] };
  }
}

function inCall(conversation: ConversationModel): boolean {
  return conversation.call.state.value.phase !== "none";
}

/** The list with a row replaced in its place, or added behind; an older row changes nothing. */
function withRow(rows: Row[], row: Row): Row[] {
  const place = rows.findIndex(({ id }) => id === row.id);
  const before = rows[place];
  if (before === undefined) return [...rows, row];
  return before.version > row.version ? rows : rows.with(place, row);
}
