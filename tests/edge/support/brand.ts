import { randomBytes } from "node:crypto";

import type {
  DeskFrame,
  DeskServer,
  Me,
  Member,
  Profile,
  ServerFrame,
  Settings,
  WindowStarted,
} from "@beckon/kit/protocol.ts";

import { type Answer, ask, codeOf, post } from "./http.ts";
import { type Address, Line } from "./line.ts";
import type { Edge } from "./workerd.ts";

/** Every seeded person's password. */
export const PASSWORD = "beckon-demo";

/** A fresh id of a kind. */
export const fresh = (prefix: string): string => `${prefix}_${randomBytes(10).toString("hex")}`;

export type ConversationLine = Line<ServerFrame & { n?: number | null }>;
export type DeskLine = Line<DeskFrame & { n?: number | null }>;

/** Any edge that listens on a loopback port. */
export type Listening = Pick<Edge, "port">;

/** What a test may set differently. */
export interface Differences {
  voice?: boolean;
  video?: boolean;
  capacity?: number;
  callWeight?: number;
  allowedDomains?: string[];
  language?: Settings["look"]["language"];
  relay?: Settings["relay"];
}

/** A brand of its own for each test, so that no test meets another's people. */
export class TestBrand {
  readonly id = fresh("brd");
  readonly settings: Settings;
  readonly ada = this.#member("Ada Park", "administrator");
  readonly ana = this.#member("Ana Silva", "agent");
  readonly ben = this.#member("Ben Okafor", "agent");
  readonly edge: Listening;

  private constructor(edge: Listening, differences: Differences) {
    this.edge = edge;
    this.settings = {
      version: 1,
      switches: { voice: differences.voice ?? true, video: differences.video ?? true, screen: true },
      profiles: [
        {
          id: fresh("prf"),
          name: "Support",
          initiate_voice: true,
          initiate_video: true,
          initiate_screen: true,
          capacity: differences.capacity ?? 4,
          call_weight: alike(differences.callWeight ?? 4),
        },
      ],
      assignments: [],
      departments: [{ id: fresh("dep"), name: "Support" }],
      look: {
        name: "Northwind Outdoor",
        colour: "#1f6f54",
        greeting: "Hello, how can we help?",
        language: differences.language ?? null,
      },
      allowed_domains: differences.allowedDomains ?? ["shop.beckon.test"],
      relay: differences.relay ?? { force: false, servers: { type: "ours" } },
      calls: {
        agent_camera_off: false,
        consumer_camera_off: false,
        consumer_may_ask: true,
        ring_s: 45,
        invitation_s: 120,
        link_min: 30,
      },
    };
  }

  static async seed(edge: Listening, differences: Differences = {}): Promise<TestBrand> {
    const brand = new TestBrand(edge, differences);
    const members = [brand.ada, brand.ana, brand.ben].map((member) => ({ member, password: PASSWORD }));
    const answer = await post(edge.port, "app", "/api/development/seed", {
      brand: brand.id,
      settings: brand.settings,
      members,
    });
    expectStatus(answer, 204);
    return brand;
  }

  /** Signs a person of this brand in. */
  async signIn(member: Member): Promise<SignedIn> {
    const { port } = this.edge;
    const answer = await post(port, "app", "/api/sign-in", { brand: this.id, email: member.email, password: PASSWORD });
    expectStatus(answer, 200);
    const cookie = answer.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    return new SignedIn(this.edge, cookie, JSON.parse(answer.text) as Me);
  }

  /** A consumer's page of this brand. */
  async consumer(again: { ticket?: string; fresh?: boolean } = {}): Promise<Consumer> {
    const answer = await post(this.edge.port, "window", "/api/window/start", { brand: this.id, ...again });
    expectStatus(answer, 200);
    return new Consumer(this.edge, JSON.parse(answer.text) as WindowStarted);
  }

  #member(name: string, role: Member["role"]): Member {
    return {
      id: fresh("agt"),
      name,
      email: `${name.split(" ")[0]?.toLowerCase()}@${fresh("x").slice(2)}.example`,
      role,
    };
  }
}

/** A signed-in person of a brand. */
export class SignedIn {
  readonly me: Me;
  readonly cookie: string;
  readonly #edge: Listening;

  constructor(edge: Listening, cookie: string, me: Me) {
    this.#edge = edge;
    this.cookie = cookie;
    this.me = me;
  }

  /** Asks the app origin with this person's cookie. */
  ask(method: string, path: string, body?: unknown): Promise<Answer> {
    return ask(this.#edge.port, "app", path, { method, body, headers: { cookie: this.cookie } });
  }

  /** Opens the desk and takes the welcome. */
  async desk(): Promise<DeskLine> {
    const line: DeskLine = await Line.open(this.#address("/api/desk/socket"));
    line.say({ type: "hello" });
    await line.first((frame) => frame.type === "welcome");
    return line;
  }

  /** Opens the desk and becomes available. */
  async available(): Promise<DeskLine> {
    const desk = await this.desk();
    desk.say({ type: "status", status: "available" });
    await desk.first((frame) => frame.type === "status");
    return desk;
  }

  /** Opens a conversation, without a word. */
  line(conversation: string): Promise<ConversationLine> {
    return Line.open(this.#address(`/api/conversations/${conversation}/socket`));
  }

  /** Opens a conversation and says hello. */
  async page(conversation: string, hello: Partial<Hello> = {}): Promise<Page> {
    return Page.greet(await this.line(conversation), hello);
  }

  #address(path: string): Address {
    return { port: this.#edge.port, origin: "app", path, headers: { cookie: this.cookie } };
  }
}

/** A consumer with the ticket of one start. */
export class Consumer {
  readonly started: WindowStarted;
  readonly #edge: Listening;

  constructor(edge: Listening, started: WindowStarted) {
    this.#edge = edge;
    this.started = started;
  }

  get conversation(): string {
    return this.started.conversation;
  }

  /** Opens the conversation, without a word. */
  line(): Promise<ConversationLine> {
    return Line.open({
      port: this.#edge.port,
      origin: "window",
      path: "/api/window/socket",
      protocols: ["beckon.v1", `ticket.${this.started.ticket}`],
    });
  }

  /** Opens the conversation and says hello. */
  async page(hello: Partial<Hello> = {}): Promise<Page> {
    return Page.greet(await this.line(), hello);
  }
}

/** What a page says of itself. */
export interface Hello {
  tab: string;
  after: number;
  visible: boolean;
  can_call: boolean;
}

/** A page of a conversation that has said hello. */
export class Page {
  readonly line: ConversationLine;
  readonly tab: string;

  private constructor(line: ConversationLine, tab: string) {
    this.line = line;
    this.tab = tab;
  }

  static async greet(line: ConversationLine, hello: Partial<Hello> = {}): Promise<Page> {
    const tab = hello.tab ?? fresh("tab");
    line.say({ type: "hello", after: 0, visible: true, can_call: true, ...hello, tab });
    await line.first((frame) => frame.type === "welcome");
    return new Page(line, tab);
  }

  /** Sends a message and gives its place, or the code of its refusal. */
  async write(text: string, id = fresh("msg")): Promise<number | string> {
    const answer = await this.line.ask({ type: "message", id, text });
    return "refused" in answer ? answer.refused : (answer.seq ?? -1);
  }

  /** Asks for anything; null where it was done, else the code of its refusal. */
  async does(frame: object): Promise<string | null> {
    const answer = await this.line.ask(frame);
    return "refused" in answer ? answer.refused : null;
  }

  /** The first frame of a type that also fulfils `test`. */
  sees<T extends ServerFrame["type"]>(
    type: T,
    test: (frame: Extract<ServerFrame, { type: T }>) => boolean = () => true,
    ms?: number,
  ): Promise<Extract<ServerFrame, { type: T }>> {
    type Wanted = Extract<ServerFrame, { type: T }>;
    return this.line.first((frame) => frame.type === type && test(frame as Wanted), ms) as unknown as Promise<Wanted>;
  }

  /** Every entry that came, in the order in which it came. */
  get entries() {
    return this.line.frames.flatMap((frame) => (frame.type === "entries" ? frame.entries : []));
  }

  /** The texts of all messages that came. */
  get texts(): string[] {
    return this.entries.flatMap((entry) => (entry.content.type === "message" ? [entry.content.text] : []));
  }

  /** Waits for an entry whose content is of a type. */
  async entry(type: string, ms?: number) {
    await this.sees("entries", (frame) => frame.entries.some((entry) => entry.content.type === type), ms);
    return this.entries.find((entry) => entry.content.type === type);
  }

  /** Waits until `last` entries are there. */
  async reaches(last: number): Promise<void> {
    await this.sees("entries", (frame) => frame.entries.some((entry) => entry.seq >= last));
  }
}

/** Fails with what the edge said. */
export function expectStatus(answer: Answer, status: number): void {
  if (answer.status !== status) {
    throw new Error(`expected ${status}, got ${answer.status} ${codeOf(answer)}: ${answer.text.slice(0, 200)}`);
  }
}

/** A desk frame of one type. */
export type DeskFrameOf<T extends DeskServer["type"]> = Extract<DeskFrame, { type: T }>;

function alike(weight: number): Profile["call_weight"] {
  return { voice: weight, video: weight, screen: weight };
}
