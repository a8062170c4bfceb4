import { Lan } from "../e2e/support/lan.ts";
import { watchMedia } from "../e2e/support/media.ts";
import type { RelayProtocol } from "../e2e/support/media-node.ts";
import { Office } from "../e2e/support/office.ts";
import { OwnProduct } from "../e2e/support/own-product.ts";
import { seed } from "../e2e/support/product.ts";
import { talk } from "../e2e/support/story.ts";
import { VARIABLES } from "../edge/support/origins.ts";
import { until } from "../edge/support/wait.ts";
import { CHROMIUM } from "./chromium.ts";
import { timeCalls, watchFirsts } from "./firsts.ts";
import { STEPS, watchSteps } from "./timeline.ts";

/**
 * Times set-ups between namespaces of the kernel, each person in a browser of their own: through a media node that takes nothing but
 * `way`, in a brand that forces the relay; or on the direct way, beside a node that is there as it is for every brand, so that the two
 * differ in the relay alone; or cold, without a node, where nothing can be connected while it rings. From one person to the other and back,
 * and from each to the edge, it is `roundTrip` ms; to the relay, which is half way, half as long.
 */
export async function timeApart(
  way: RelayProtocol | "direct" | "cold",
  roundTrip: number,
  calls: number,
): Promise<number[]> {
  const product = await OwnProduct.start();
  const lan = await Lan.make(product.edge.port);
  try {
    const brand = await seed({}, product.at);
    const office = await Office.signIn(brand);
    if (way !== "cold") await startNode(lan, office, way === "direct" ? "udp" : way);
    if (way !== "cold" && way !== "direct") await office.forceRelay();
    const places = [await lan.place("agent", roundTrip / 4), await lan.place("consumer", roundTrip / 4)] as const;
    for (const place of places) {
      await place.loseProduct();
      await place.findProduct(roundTrip / 4);
    }
    const contexts = [
      await lan.browserIn(places[0], "chromium", CHROMIUM),
      await lan.browserIn(places[1], "chromium", CHROMIUM),
    ] as const;
    for (const context of contexts) {
      await context.addInitScript(watchMedia);
      if (STEPS) await context.addInitScript(watchSteps);
      await context.addInitScript(watchFirsts, 360);
    }
    const { agent, consumer } = await talk(brand, ...contexts);
    return await timeCalls(agent, consumer, calls);
  } finally {
    await lan.remove();
    await product.stop();
  }
}

/** Starts a media node that takes `way` alone, and waits until calls are given to it. */
async function startNode(lan: Lan, office: Office, way: RelayProtocol): Promise<void> {
  await lan.mediaNode("relay", { fleet: VARIABLES.RELAY_FLEET_KEY, ways: [way], registers: true });
  await until("the node to serve", async () => {
    const known = (await office.nodes()).find(({ node }) => node === "relay");
    return known?.state === "serving" ? true : undefined;
  });
}
