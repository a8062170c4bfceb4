import { wayBack } from "@beckon/kit/model/call-screen.ts";
import { ConversationModel, type Unsent } from "@beckon/kit/model/conversation.ts";
import { type BrandId, type Leaving, type Refusal, SUBPROTOCOL, type WindowStarted } from "@beckon/kit/protocol.ts";
import { getFile } from "@beckon/kit/signal/files.ts";
import { post } from "@beckon/kit/signal/http.ts";
import { type Notes, pageNotes, watchVisibility } from "@beckon/kit/signal/page.ts";
import { refusalOf } from "@beckon/kit/signal/refused.ts";
import type { LoadPicture } from "@beckon/kit/view/pictures.tsx";
import { silenced } from "@beckon/kit/view/silence.ts";
import { effect, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { ChatSheet } from "./chat-sheet.ts";
import { loadMedia } from "./media.ts";
import { OwnRing } from "./own-ring.ts";
import { PopOut } from "./pop-out.ts";
import type { TagLink } from "./tag-link.ts";

/** Where a consumer's visit is. */
export type VisitState =
  | { phase: "starting" }
  | { phase: "refused"; refusal: Refusal }
  | { phase: "open"; started: WindowStarted; conversation: ConversationModel; sheet: ChatSheet; popOut: PopOut };

/** What a page of the call alone has besides. */
export interface VisitOptions {
  /** The page is there for the call alone. */
  alone?: boolean;
  started?: WindowStarted;
  leave?: () => void;
}

/** A consumer at a brand: the ticket, kept for the next visit, and the conversation it opens. */
export class Visit {
  readonly state: ReadonlySignal<VisitState>;
  readonly tag: TagLink;
  /** How a window rings that is a page of its own. */
  readonly ring = new OwnRing();
  readonly #state: Signal<VisitState> = signal({ phase: "starting" });
  readonly #brand: BrandId;
  readonly #notes: Notes;
  readonly #alone: boolean;
  /** Leaves the call without ending it; absent where the page has somewhere else to be. */
  readonly leave: (() => void) | undefined;
  /** What a link gave, in place of the first start. */
  #started: WindowStarted | undefined;
  #ticket: string | null;
  #dispose = () => {};

  constructor(brand: BrandId, tag: TagLink, notes: Notes, { alone = false, started, leave }: VisitOptions = {}) {
    this.#brand = brand;
    this.#notes = notes;
    this.#alone = alone;
    this.#started = started;
    this.leave = leave;
    this.tag = tag;
    this.state = this.#state;
    this.#ticket = this.#kept();
    addEventListener("pagehide", () => this.#say(this.#leaving()));
  }

  /** Leaves the running call: it goes on without this person, who may come back. */
  leaveCall(): void {
    const leaving = this.#leaving();
    // The socket first: what it says last must not count as coming back.
    this.close();
    this.#say(leaving && { ...leaving, left: true });
  }

  /** Lets the conversation go: socket and devices. */
  close(): void {
    this.#dispose();
    this.#dispose = () => {};
    this.#state.value = { phase: "starting" };
  }

  /** A picture of the conversation's calls. */
  readonly picture: LoadPicture = (file) => getFile(`/api/files/${file}`, this.#ticket);

  /** Asks for the ticket and opens the conversation. `fresh` begins a new one. */
  async begin(fresh = false): Promise<void> {
    this.close();
    try {
      const started = this.#started;
      this.#started = undefined;
      if (started !== undefined) {
        this.#ticket = started.ticket;
        this.#keep(started.ticket);
      }
      this.#enter(started ?? (await this.#start(fresh)));
    } catch (thrown) {
      this.#state.value = { phase: "refused", refusal: refusalOf(thrown) };
    }
  }

  /** Begins a new conversation after one that is over. What could not be sent there any more is in the new one's draft. */
  async beginAnew({ lines }: ConversationModel): Promise<void> {
    const unsent = lines
      .peek()
      .flatMap(({ content, refusal }) => (refusal !== null && content.type === "message" ? content.text : []));
    this.draft = [...unsent, this.draft].filter((text) => text.trim() !== "").join("\n\n");
    await this.begin(true);
  }

  /** What is being written, kept over the pages of this tab. */
  get draft(): string {
    return pageNotes.read(`beckon-draft-${this.#brand}`) ?? "";
  }

  set draft(text: string) {
    pageNotes.write(`beckon-draft-${this.#brand}`, text === "" ? null : text);
  }

  async #start(fresh: boolean): Promise<WindowStarted> {
    const ticket = this.#ticket;
    const started = await post<WindowStarted>("/api/window/start", {
      brand: this.#brand,
      fresh,
      ...(ticket !== null && { ticket }),
    });
    this.#ticket = started.ticket;
    // Another tab may have begun a new conversation meanwhile: its ticket stays for the next page.
    const kept = this.#kept();
    if (fresh || kept === null || kept === ticket) this.#keep(started.ticket);
    return started;
  }

  #enter(started: WindowStarted): void {
    const conversation = new ConversationModel({
      side: "consumer",
      address: async (attempt) => {
        // A refused handshake looks like a lost network, so a new ticket is asked for before each further attempt.
        if (attempt > 0) await this.#start(false);
        return {
          url: `${location.origin.replace(/^http/, "ws")}/api/window/socket`,
          protocols: [SUBPROTOCOL, `ticket.${this.#ticket}`],
        };
      },
      loadMedia,
      loadProbe: () => import("@beckon/kit/media/probe.ts"),
      loadLook: () => import("@beckon/kit/media/look.ts"),
      visible: document.visibilityState === "visible",
    });
    const unwatch = watchVisibility((visible) => conversation.setVisible(visible && this.tag.open.peek()));
    const untell = this.#tell(conversation);
    const sheet = new ChatSheet(conversation.call, this.tag, this.#alone);
    const popOut = new PopOut(this.#brand, () => this.#ticket, conversation.call);
    this.#dispose = () => {
      removeEventListener("pagehide", leave);
      unwatch();
      untell();
      sheet.dispose();
      popOut.dispose();
      conversation.dispose();
    };
    const unsent = `beckon-unsent-${started.conversation}`;
    const leave = () => {
      const left = conversation.unsent;
      pageNotes.write(unsent, left.length === 0 ? null : JSON.stringify(left));
    };
    addEventListener("pagehide", leave);
    const left = pageNotes.read(unsent);
    pageNotes.write(unsent, null);
    if (left !== null) conversation.resend(JSON.parse(left) as Unsent[]);
    conversation.open();
    this.#state.value = { phase: "open", started, conversation, sheet, popOut };
  }

  /** Keeps the tag up to date: unread messages, a ring, a running call. */
  #tell(conversation: ConversationModel): () => void {
    const { tag } = this;
    const { call } = conversation;
    const stops = [
      effect(() => conversation.setVisible(tag.open.value && document.visibilityState === "visible")),
      effect(() => tag.say({ beckon: "unread", count: conversation.unread.value })),
      effect(() => {
        const status = conversation.view.value?.status;
        if (status !== undefined && status !== "new") tag.say({ beckon: "engaged" });
      }),
      effect(() => {
        const state = call.state.value;
        const invitation = state.phase === "incoming" ? state.invitation : null;
        const name = invitation?.from.name ?? null;
        const quiet = !call.sound.value || silenced.value === invitation?.id;
        if (tag.framed) tag.say({ beckon: "ringing", name, quiet });
        else this.ring.show(name, quiet);
      }),
      effect(() => tag.say({ beckon: "call", call: call.running.value })),
      effect(() =>
        tag.say({ beckon: "bar", wanted: call.running.value !== null || call.state.value.phase === "ended" }),
      ),
      effect(() => tag.say({ beckon: "wide", wide: call.other.value.screen !== null })),
    ];
    return () => {
      for (const stop of stops) stop();
      this.ring.show(null);
    };
  }

  /** That this page goes away in the middle of a call, perhaps to another page of the shop, or while there is a way back to one. */
  #leaving(): Leaving | null {
    const state = this.#state.peek();
    if (state.phase !== "open") return null;
    const { call: model, tab } = state.conversation;
    const call = model.running.peek() ?? wayBack(model.state.peek());
    const ticket = this.#ticket;
    return call === null || ticket === null ? null : { ticket, tab, call };
  }

  /** As plain text: of what a closing tab says last, Firefox sends no other kind for certain. */
  #say(leaving: Leaving | null): void {
    if (leaving !== null) navigator.sendBeacon("/api/window/leaving", JSON.stringify(leaving));
  }

  #kept(): string | null {
    return this.#notes.read(`beckon-ticket-${this.#brand}`);
  }

  #keep(ticket: string): void {
    this.#notes.write(`beckon-ticket-${this.#brand}`, ticket);
  }
}
