// A page with one conversation, an edge and a clock turned by hand, for unit tests.

import { ConversationModel } from "../model/conversation.ts";
import type { LoadLook } from "../model/lookout.ts";
import type { LoadProbe } from "../model/readiness.ts";
import type { Entry, Server, Side } from "../protocol.ts";
import { FakeNetwork, FakeTimers, settled } from "./fakes.ts";
import { FakeStudio } from "./media.ts";
import { ANA, MAYA, welcome } from "./views.ts";

/** A conversation's page and everything around it. */
export class FakePage {
  readonly network = new FakeNetwork();
  readonly timers = new FakeTimers();
  readonly studio = new FakeStudio();
  readonly conversation: ConversationModel;
  readonly side: Side;

  constructor(side: Side, loadProbe?: LoadProbe, loadLook?: LoadLook) {
    this.side = side;
    this.conversation = new ConversationModel({
      side,
      address: () => ({ url: "ws://edge", protocols: [] }),
      loadMedia: this.studio.load,
      ...(loadProbe && { loadProbe }),
      ...(loadLook && { loadLook }),
      visible: true,
      timers: this.timers,
      tab: side === "agent" ? "tab_ana" : "tab_maya",
      supported: true,
      connect: this.network.connect,
    });
  }

  /** Opens, or comes back after a loss. */
  async join(differences: Partial<Extract<Server, { type: "welcome" }>> = {}): Promise<this> {
    if (this.network.sockets.length === 0) this.conversation.open();
    await settled();
    this.network.last.accept();
    this.network.last.say(welcome({ you: this.side === "agent" ? ANA.id : MAYA.id, ...differences }));
    await settled();
    return this;
  }

  /** The socket is lost, and the page has connected again. */
  async lose(): Promise<void> {
    this.network.last.end();
    await this.timers.turn(250);
  }

  async say(frame: Server): Promise<void> {
    this.network.last.say(frame, 5_000_000);
    await settled();
  }

  async entries(...entries: Entry[]): Promise<void> {
    await this.say({ type: "entries", entries });
  }

  /** Answers the last frame of a kind. */
  async done(type: Parameters<typeof this.network.last.of>[0], seq: number | null = null): Promise<void> {
    const n = this.network.last.of(type).at(-1)?.n;
    if (n === undefined) throw new Error(`the page has not sent ${type}`);
    await this.say({ type: "done", n, seq });
  }
}
