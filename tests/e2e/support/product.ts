import { randomBytes } from "node:crypto";

import type { CallSettings } from "@beckon/kit/protocol.ts";

/** The port on which `cargo xtask test` has started the product. */
export const PORT = Number(process.env["BECKON_PORT"] ?? 8787);

/** Where a running product is found. */
export interface Origins {
  /** Desk, dashboard, API. */
  app: string;
  /** Tag, window. */
  window: string;
  /** The demo shop. */
  shop: string;
}

/** The origins of a product that listens on this machine; browsers resolve the names below `localhost` by themselves. */
export function originsOn(port: number): Origins {
  return {
    app: `http://localhost:${port}`,
    window: `http://window.localhost:${port}`,
    shop: `http://shop.localhost:${port}`,
  };
}

/** The product that all stories share, but for those that take one away. */
export const SHARED = originsOn(PORT);
export const { app: APP, window: WINDOW, shop: SHOP } = SHARED;

/** A person of a brand, with the password to sign in. */
export interface Someone {
  id: string;
  name: string;
  email: string;
  role: "agent" | "administrator";
}

/** Every seeded person's password. */
export const PASSWORD = "beckon-demo";

/** A brand of its own for each story, so that no story meets another's agents or calls. */
export interface TestBrand {
  id: string;
  /** The product that knows it. */
  at: Origins;
  administrator: Someone;
  ana: Someone;
  ben: Someone;
}

const fresh = (prefix: string) => `${prefix}_${randomBytes(10).toString("hex")}`;

/** What a story may set differently. */
export interface Differences {
  voice?: boolean;
  video?: boolean;
  screen?: boolean;
  initiateVoice?: boolean;
  initiateVideo?: boolean;
  allowedDomains?: string[];
  /** What the first agent is called. */
  ana?: string;
  /** How calls begin and ring, where not as usual. */
  calls?: Partial<CallSettings>;
}

/** Makes a brand through the development route. */
export async function seed(differences: Differences = {}, at = SHARED): Promise<TestBrand> {
  const id = fresh("brd");
  const profile = fresh("prf");
  const someone = (name: string, role: Someone["role"]): Someone => ({
    id: fresh("agt"),
    name,
    email: `${name.split(" ")[0]?.toLowerCase()}@${id.slice(4)}.example`,
    role,
  });
  const administrator = someone("Ada Park", "administrator");
  const ana = someone(differences.ana ?? "Ana Silva", "agent");
  const ben = someone("Ben Okafor", "agent");
  const response = await fetch(`${at.app}/api/development/seed`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: at.app },
    body: JSON.stringify({
      brand: id,
      settings: {
        version: 1,
        switches: {
          voice: differences.voice ?? true,
          video: differences.video ?? true,
          screen: differences.screen ?? true,
        },
        profiles: [
          {
            id: profile,
            name: "Support",
            initiate_voice: differences.initiateVoice ?? true,
            initiate_video: differences.initiateVideo ?? true,
            initiate_screen: true,
            capacity: 4,
            call_weight: 4,
          },
        ],
        assignments: [ana, ben, administrator].map((person) => ({ agent: person.id, profile })),
        departments: [{ id: fresh("dep"), name: "Support" }],
        look: { name: "Northwind Outdoor", colour: "#1f6f54", greeting: "Hello, how can we help?", language: null },
        calls: {
          agent_camera_off: false,
          consumer_camera_off: false,
          consumer_may_ask: true,
          ring_s: 45,
          invitation_s: 120,
          link_min: 30,
          ...differences.calls,
        },
        allowed_domains: differences.allowedDomains ?? [new URL(at.shop).host],
      },
      members: [administrator, ana, ben].map((member) => ({ member, password: PASSWORD })),
    }),
  });
  if (!response.ok) {
    throw new Error(`seeding a brand: ${response.status} ${await response.text()}`);
  }
  return { id, at, administrator, ana, ben };
}
