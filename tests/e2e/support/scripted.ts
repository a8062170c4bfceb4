import { fileURLToPath } from "node:url";
import type { ClientFrame, Server, WindowStarted } from "@beckon/kit/protocol.ts";
import { welcome } from "@beckon/kit/testing/views.ts";
import type { BrowserContext, Page, WebSocketRoute } from "@playwright/test";
import { createServer } from "vite";

/** When everything happens in a scripted page, by its server's clock. */
export const NOW = 5_000_000;

const started: WindowStarted = {
  ticket: "ticket",
  me: { id: "csm_maya", name: "Maya" },
  conversation: "cnv_1",
  look: { name: "Northwind Outdoor", colour: "#1f6f54", greeting: "Hello. How can we help you today?" },
};

/** Serves the window's own pages for as long as `use` needs them. */
export async function withWindow(use: (address: string) => Promise<void>): Promise<void> {
  const root = fileURLToPath(new URL("../../../web/window", import.meta.url));
  const server = await createServer({ configFile: `${root}/vite.config.ts`, server: { host: "127.0.0.1" } });
  try {
    await server.listen(0);
    await use(new URL("/window/", server.resolvedUrls?.local[0]).href);
  } finally {
    await server.close();
  }
}

/**
 * The real window before a server that says what a story tells it to: for states that only a network's luck or a minute's wait would
 * bring about. What it says is typed as the server's own frames are.
 */
export class ScriptedWindow {
  readonly page: Page;
  /** This page's id, as it introduced itself. */
  tab = "";
  #socket: WebSocketRoute | null = null;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(context: BrowserContext, address: string, lang: string): Promise<ScriptedWindow> {
    const scripted = new ScriptedWindow(await context.newPage());
    await scripted.page.route("**/api/window/start", (route) => route.fulfill({ json: started }));
    await scripted.page.routeWebSocket("**/api/window/socket", (socket) => scripted.#connect(socket));
    await scripted.page.goto(`${address}?brand=brd_1&lang=${lang}`);
    await scripted.page.getByRole("textbox").waitFor();
    return scripted;
  }

  /** The server says something. */
  say(frame: Server): void {
    this.#socket?.send(JSON.stringify({ now: NOW, ...frame }));
  }

  /** The server is gone, and does not come back. */
  async lose(): Promise<void> {
    await this.page.routeWebSocket("**/api/window/socket", (socket) => socket.close());
    await this.#socket?.close();
  }

  #connect(socket: WebSocketRoute): void {
    this.#socket = socket;
    socket.onMessage((data) => {
      if (data === "ping") return socket.send("pong");
      const frame = JSON.parse(String(data)) as ClientFrame;
      if (frame.type === "hello") {
        this.tab = frame.tab;
        this.say(welcome());
      } else if (frame.n !== undefined) {
        this.say({ type: "done", n: frame.n, seq: null });
      }
    });
  }
}
