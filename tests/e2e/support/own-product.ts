import { resolve } from "node:path";

import { Functions } from "../../edge/support/functions.ts";
import { freePort } from "../../edge/support/ports.ts";
import { Edge } from "../../edge/support/workerd.ts";
import { type Origins, originsOn } from "./product.ts";

const APPS = resolve(import.meta.dirname, "../../../web/dist");

/**
 * The product for one story alone: the release Worker on workerd itself with the built apps, and the functions over an embedded
 * DynamoDB. A story may take either away and give it back.
 */
export class OwnProduct {
  readonly edge: Edge;
  readonly functions: Functions;
  readonly at: Origins;

  private constructor(edge: Edge, functions: Functions) {
    this.edge = edge;
    this.functions = functions;
    this.at = originsOn(edge.port);
  }

  /** Starts both. */
  static async start(): Promise<OwnProduct> {
    const functions = new Functions(await freePort());
    const edge = await Edge.start(functions.port, {
      origins: (port) => {
        const { app, window, shop } = originsOn(port);
        return { APP_ORIGIN: app, WINDOW_ORIGIN: window, SHOP_ORIGIN: shop };
      },
      files: APPS,
    });
    await functions.start();
    return new OwnProduct(edge, functions);
  }

  /** Ends both and forgets what they stored. */
  async stop(): Promise<void> {
    await this.edge.stop();
    await this.functions.stop();
  }
}
