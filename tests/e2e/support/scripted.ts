import { fileURLToPath } from "node:url";
import type { ClientFrame, DeskServer, Me, Server, WindowStarted } from "@beckon/kit/protocol.ts";
import { ANA, MAYA, welcome } from "@beckon/kit/testing/views.ts";
import { type BrowserContext, expect, type Locator, type Page, type WebSocketRoute } from "@playwright/test";
import { createServer } from "vite";

/** When everything happens in a scripted page, by its server's clock. */
export const NOW = 5_000_000;

const started: WindowStarted = {
  ticket: "ticket",
  me: { id: "csm_maya", name: "Maya" },
  conversation: "cnv_1",
  look: { name: "Northwind Outdoor", colour: "#1f6f54", greeting: "Hello. How can we help you today?", language: null },
};

/** Serves an app's own pages for as long as `use` needs them. */
export async function withApp(name: "window" | "desk", use: (address: string) => Promise<void>): Promise<void> {
  const root = fileURLToPath(new URL(`../../../web/${name}`, import.meta.url));
  const server = await createServer({ configFile: `${root}/vite.config.ts`, server: { host: "127.0.0.1" } });
  try {
    await server.listen(0);
    await use(new URL(`/${name}/`, server.resolvedUrls?.local[0]).href);
  } finally {
    await server.close();
  }
}

/**
 * A real page before a server that says what a story tells it to: for states that only a network's luck or a minute's wait would bring
 * about. What it says is typed as the server's own frames are.
 */
class Scripted {
  readonly page: Page;
  /** This page's id, as it introduced itself in the conversation. */
  tab = "";
  /** The conversation's socket. */
  #socket: WebSocketRoute | null = null;
  readonly #sockets: WebSocketRoute[] = [];
  readonly #welcome: Server;

  protected constructor(page: Page, greeting: Server) {
    this.page = page;
    this.#welcome = greeting;
  }

  /** The server says something in the conversation. */
  say(frame: Server): void {
    this.#socket?.send(JSON.stringify({ now: NOW, ...frame }));
  }

  /** The browser asks for the camera, and its person says nothing for so long that the call points there. */
  async askForCamera(): Promise<void> {
    await this.#camera.click();
    await this.page.evaluate(() => {
      const devices = navigator.mediaDevices;
      devices.getUserMedia = () =>
        new Promise((_, refuse) => {
          const refused = () => {
            Reflect.deleteProperty(devices, "getUserMedia");
            refuse(new DOMException("Permission denied", "NotAllowedError"));
          };
          addEventListener("story-refuses", refused, { once: true });
        });
    });
    await this.#camera.click();
    await this.page.locator(".ui-prompt-hint").waitFor();
  }

  /** The person says no. */
  async refuseCamera(): Promise<void> {
    await this.page.evaluate(() => dispatchEvent(new Event("story-refuses")));
    await this.page.locator(".ui-prompt-hint").waitFor({ state: "detached" });
  }

  /** The camera works again. */
  async turnOnCamera(): Promise<void> {
    await this.#camera.click();
    await expect(this.#camera).not.toHaveClass(/ui-call-button-off/);
  }

  /** The server is gone, and does not come back. */
  async lose(): Promise<void> {
    await this.page.routeWebSocket(/socket$/, (socket) => socket.close());
    for (const socket of this.#sockets) await socket.close();
  }

  /** Answers for a conversation: greets, and takes whatever is sent. */
  protected readonly conversation = (socket: WebSocketRoute): void => {
    this.#socket = socket;
    this.answer(socket, (frame) => {
      this.tab = frame.tab;
      this.say(this.#welcome);
    });
  };

  /** The camera's control. */
  get #camera(): Locator {
    return this.page.locator("[role=toolbar] [aria-keyshortcuts=V]");
  }

  protected answer(socket: WebSocketRoute, hello: (frame: Extract<ClientFrame, { type: "hello" }>) => void): void {
    this.#sockets.push(socket);
    socket.onMessage((data) => {
      if (data === "ping") return socket.send("pong");
      const frame = JSON.parse(String(data)) as ClientFrame;
      if (frame.type === "hello") hello(frame);
      else if (frame.n !== undefined) socket.send(JSON.stringify({ now: NOW, type: "done", n: frame.n, seq: null }));
    });
  }
}

/** The consumer's window. */
export class ScriptedWindow extends Scripted {
  static async open(context: BrowserContext, address: string, lang: string): Promise<ScriptedWindow> {
    const scripted = new ScriptedWindow(await context.newPage(), welcome());
    await scripted.page.route("**/api/window/start", (route) => route.fulfill({ json: started }));
    await scripted.page.routeWebSocket("**/api/window/socket", scripted.conversation);
    await scripted.page.goto(`${address}?brand=brd_1&lang=${lang}`);
    await scripted.page.getByRole("textbox").waitFor();
    return scripted;
  }
}

const me: Me = {
  member: { id: ANA.id, name: ANA.name, email: "ana@northwind.example", role: "agent" },
  brand: "brd_1",
  brand_name: "Northwind Outdoor",
  colour: "#1f6f54",
  tag: "",
};

const desk: DeskServer = {
  type: "welcome",
  me: ANA,
  role: "agent",
  brand: "Northwind Outdoor",
  status: "available",
  permissions: { voice: null, video: null, screen: null, beside: { voice: 3, video: 3, screen: 3 } },
  conversations: [
    {
      id: "cnv_1",
      consumer: MAYA,
      agent: ANA.id,
      status: "open",
      since: NOW,
      last_text: "مرحبا, my tent pole broke",
      last_at: NOW,
      consumer_messages: 3,
      unread: 2,
      request: null,
      version: 1,
    },
  ],
  waiting: 2,
  busy: null,
};

/** The agent's desk with one conversation selected; its language is the browser's. */
export class ScriptedDesk extends Scripted {
  static async open(context: BrowserContext, address: string): Promise<ScriptedDesk> {
    const scripted = new ScriptedDesk(await context.newPage(), welcome({ you: ANA.id }));
    await scripted.page.route("**/api/me", (route) => route.fulfill({ json: me }));
    await scripted.page.routeWebSocket("**/api/conversations/cnv_1/socket", scripted.conversation);
    await scripted.page.routeWebSocket("**/api/desk/socket", (socket) =>
      scripted.answer(socket, () => socket.send(JSON.stringify({ now: NOW, ...desk }))),
    );
    await scripted.page.goto(`${address}#cnv_1`);
    await scripted.page.getByRole("log").waitFor();
    return scripted;
  }
}
