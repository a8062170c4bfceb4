import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext } from "@playwright/test";

import { seed, type TestBrand, WINDOW } from "./product.ts";
import { type Talk, talk } from "./story.ts";

/** A page of a brand's site. */
export interface SitePage {
  head?: string;
  body?: string;
  headers?: Record<string, string>;
  /** The end of the page does not come before this. */
  until?: Promise<void>;
}

/** A site whose pages the story writes itself: a foreign origin, as a brand's is. */
export class Site {
  /** As a brand's allowed domains name it. */
  readonly host: string;
  readonly #server: Server;
  readonly #pages = new Map<string, SitePage>();

  private constructor(server: Server) {
    this.#server = server;
    this.host = `site.localhost:${(server.address() as AddressInfo).port}`;
    server.on("request", (request, response) => {
      const page = this.#pages.get(request.url ?? "/");
      if (page === undefined) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...page.headers });
      response.write(
        `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>A site</title><link rel="icon" href="data:,">${page.head ?? ""}</head><body>${page.body ?? "<h1>A site</h1>"}`,
      );
      void (page.until ?? Promise.resolve()).then(() => response.end("</body></html>"));
    });
  }

  /** Begins to listen. */
  static async open(): Promise<Site> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return new Site(server);
  }

  /** Writes a page, and gives its address. */
  write(path: string, page: SitePage): string {
    this.#pages.set(path, page);
    return `http://${this.host}${path}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}

/** The line that a brand puts on its pages. */
export function tagOf(brand: TestBrand): string {
  return `<script async src="${WINDOW}/tag.js" data-brand="${brand.id}"></script>`;
}

/** Tells a story whose consumer is on a page of the brand's site that forbids camera and microphone. */
export async function onForbiddingPage(
  someBrowser: () => Promise<BrowserContext>,
  story: (conversation: Talk) => Promise<void>,
): Promise<void> {
  const site = await Site.open();
  try {
    const brand = await seed({ allowedDomains: [site.host] });
    const headers = { "permissions-policy": "camera=(), microphone=()" };
    const address = site.write("/", { headers, head: tagOf(brand) });
    await story(await talk(brand, await someBrowser(), await someBrowser(), address));
  } finally {
    site.close();
  }
}
