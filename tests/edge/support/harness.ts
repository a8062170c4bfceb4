// Imported first, because wrangler looks at its environment once.
import "./quiet.ts";

import { resolve } from "node:path";
import { createTestHarness, type TestHarness, type WorkerHandle } from "wrangler";

import { VARIABLES } from "./origins.ts";
import { freePort } from "./ports.ts";
import { MODULE } from "./workerd.ts";

/** What of the Worker's environment a test uses: objects, by their names. */
interface Bindings {
  RELAYS: {
    idFromName(name: string): object;
    get(id: object): { fetch(url: string, init: object): Promise<{ json(): Promise<unknown> }> };
  };
}

type Binding = "BRAND" | "DESK" | "CONVERSATION" | "RELAYS";

/** The built Worker under wrangler's test harness, which can put an object to sleep and look into its storage. */
export class Harness {
  readonly port: number;
  readonly #server: TestHarness;

  private constructor(server: TestHarness, port: number) {
    this.#server = server;
    this.port = port;
  }

  /** Starts it with the apps' assets, as `wrangler.toml` says. */
  static async start(): Promise<Harness> {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    const root = resolve(import.meta.dirname, "../../..");
    const server = createTestHarness({
      root,
      workers: [
        {
          config: {
            name: "beckon",
            main: MODULE,
            no_bundle: true,
            compatibility_date: "2026-11-01",
            assets: { directory: resolve(root, "web/dist"), binding: "ASSETS", run_worker_first: true },
            durable_objects: {
              bindings: ["Brand", "Desk", "Conversation", "Relays"].map((name) => ({
                name: name.toUpperCase(),
                class_name: name,
              })),
            },
            r2_buckets: [{ binding: "FILES", bucket_name: "beckon-files" }],
            migrations: [{ tag: "v1", new_sqlite_classes: ["Brand", "Desk", "Conversation", "Relays"] }],
            vars: { ...VARIABLES, RECORD_URL: `${nobody}/record`, REPORT_URL: `${nobody}/report` },
          },
        },
      ],
    });
    const { url } = await server.listen();
    return new Harness(server, Number(url.port));
  }

  /** Throws an object out of memory; its sockets hibernate, or close as when the edge is deployed. Its storage stays. */
  async evict(binding: Binding, name: string, webSockets: "hibernate" | "close" = "hibernate"): Promise<void> {
    await this.#worker.evictDurableObject(binding, { name, webSockets });
  }

  /** Says something to the `Relays` object of a region, as a `Conversation` would. */
  async sayToRelays<Answer>(said: object, region = "local"): Promise<Answer> {
    const { RELAYS } = await this.#server.getWorker<Bindings>().getEnv();
    const object = RELAYS.get(RELAYS.idFromName(`relays/${region}`));
    const headers = { "beckon-region": region };
    const answer = await object.fetch("http://object/say", { method: "POST", headers, body: JSON.stringify(said) });
    return (await answer.json()) as Answer;
  }

  /** Asks an object's storage. */
  async sql(binding: Binding, name: string, query: string): Promise<Record<string, unknown>[]> {
    const storage = await this.#worker.getDurableObjectStorage(binding, { name });
    return (await storage.exec(query)) as Record<string, unknown>[];
  }

  stop(): Promise<void> {
    return this.#server.close();
  }

  get #worker(): WorkerHandle {
    return this.#server.getWorker();
  }
}
