import type { Frame, Page } from "@playwright/test";

import type { TestBrand } from "./product.ts";
import type { Talk } from "./story.ts";

/** What people say and are called, and where they are: nothing of it is for a log. */
export interface Secrets {
  /** What their pages tell each other through the product. */
  told: string[];
  /** What they tell nobody. */
  kept: string[];
}

/** Those of the secrets that stand in a text. */
export function inText(text: string, secrets: readonly string[]): string[] {
  const all = text.toLowerCase();
  return secrets.filter((each) => all.includes(each.toLowerCase()));
}

/** The secrets of a running call. `written`: what was written in its conversation. */
export async function secretsOf(
  { agent, consumer }: Talk,
  brand: TestBrand,
  written: readonly string[],
): Promise<Secrets> {
  const guest = await agent.page.getByRole("heading", { name: /^Guest / }).textContent();
  const pages = [agent.page, consumer.frame()];
  const described = (await Promise.all(pages.map(descriptionsOf))).flat().join("\n");
  const parts = (pattern: RegExp) => [...new Set([...described.matchAll(pattern)].map(([, part]) => part ?? ""))];
  const addresses = parts(/a=candidate:.* (\S+) \d+ typ (?:host|srflx)/g);
  return {
    told: [
      ...brand.ana.name.split(" "),
      guest ?? "",
      ...written,
      ...["a=fingerprint", "a=ice-pwd", "candidate:"],
      ...parts(/a=fingerprint:\S+ (\S+)/g),
      ...parts(/a=ice-pwd:(\S+)/g),
      // The product itself listens on this machine's own.
      ...addresses.filter((address) => !/^(127\.|::1$)/.test(address)),
    ],
    kept: [brand.ana.email, ...(await Promise.all(pages.map(labelsOf))).flat()],
  };
}

/** The descriptions that a page's connections have made and been given. */
function descriptionsOf(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => {
    const { connections } = (globalThis as unknown as { beckonMedia: { connections: RTCPeerConnection[] } })
      .beckonMedia;
    return connections
      .flatMap(({ localDescription, remoteDescription }) => [localDescription, remoteDescription])
      .map((description) => description?.sdp ?? "");
  });
}

/** The names of a page's devices. */
function labelsOf(page: Page | Frame): Promise<string[]> {
  return page.evaluate(async () => (await navigator.mediaDevices.enumerateDevices()).map(({ label }) => label));
}
