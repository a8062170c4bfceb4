import type { Page } from "@playwright/test";

import { VARIABLES } from "../../edge/support/origins.ts";
import { Lan, type NodeWishes } from "./lan.ts";
import type { MediaNode, RelayProtocol } from "./media-node.ts";
import { Office } from "./office.ts";
import type { Place } from "./place.ts";
import type { Kind } from "./placed-browser.ts";
import { seed } from "./product.ts";
import { test as base, call, expect, expectBothMedia, skips, type Talk, talk } from "./story.ts";

/** A product of the story's own whose people and media nodes have networks of their own. */
interface Relayed {
  lan: Lan;
  /** The brand's administrator. */
  office: Office;
  /** Starts a media node and waits until the edge gives calls to it. */
  node: (name: string, ways?: readonly RelayProtocol[], level?: NodeWishes["level"]) => Promise<MediaNode>;
}

export const test = base.extend<Relayed>({
  brand: async ({ ownProduct }, use) => {
    await use(await seed({}, ownProduct.at));
  },
  lan: async ({ ownProduct }, use) => {
    const lan = await Lan.make(ownProduct.edge.port);
    await use(lan);
    await lan.remove();
  },
  office: async ({ brand }, use) => {
    await use(await Office.signIn(brand));
  },
  node: async ({ lan, office }, use) => {
    await use(async (name, ways, level) => {
      const node = await lan.mediaNode(name, { fleet: VARIABLES.RELAY_FLEET_KEY, ways, level, registers: true });
      await expectState(office, name, "serving");
      return node;
    });
  },
});

export { call, expect, expectBothMedia };

/** Skips a file's stories where they cannot be told, and says so. */
export const skipWhereImpossible = (file: string) => skips(test, file, Lan.impossibleWithNodes());

/** Waits until the edge says of a node what is expected. */
export async function expectState(office: Office, name: string, state: string): Promise<void> {
  const told = async () => (await office.nodes()).find(({ node }) => node === name)?.state;
  await expect.poll(told, { message: `${name} is ${state}`, intervals: [100] }).toBe(state);
}

/** Where both sides of a call are, and in which browsers. */
export interface Sides {
  agent: [Place, Kind];
  consumer: [Place, Kind];
}

/** Lets both sides begin to talk, each in a browser of their own in their place. */
export async function talkBetween(
  { brand, lan }: { brand: Parameters<typeof talk>[0]; lan: Lan },
  { agent, consumer }: Sides,
  prepare: () => void = () => {},
): Promise<Talk> {
  const contexts = [await lan.browserIn(...agent), await lan.browserIn(...consumer)] as const;
  for (const context of contexts) await context.addInitScript(prepare);
  return talk(brand, ...contexts);
}

/** Both sides' pages, to read what their browsers say. */
export const pagesOf = ({ agent, consumer }: Talk): (Page | ReturnType<Talk["consumer"]["frame"]>)[] => [
  agent.page,
  consumer.frame(),
];
