import { randomBytes } from "node:crypto";

/** The port on which `cargo xtask test` has started the product. */
export const PORT = Number(process.env["BECKON_PORT"] ?? 8787);
/** The app origin: desk, dashboard, API. */
export const APP = `http://localhost:${PORT}`;
/** The window origin: tag, window. */
export const WINDOW = `http://window.localhost:${PORT}`;
/** The demo shop. */
export const SHOP = `http://shop.localhost:${PORT}`;

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
  administrator: Someone;
  ana: Someone;
  ben: Someone;
}

const fresh = (prefix: string) => `${prefix}_${randomBytes(10).toString("hex")}`;

/** What a story may set differently. */
export interface Differences {
  voice?: boolean;
  video?: boolean;
  initiateVoice?: boolean;
  initiateVideo?: boolean;
  allowedDomains?: string[];
}

/** Makes a brand through the development route. */
export async function seed(differences: Differences = {}): Promise<TestBrand> {
  const id = fresh("brd");
  const profile = fresh("prf");
  const someone = (name: string, role: Someone["role"]): Someone => ({
    id: fresh("agt"),
    name,
    email: `${name.split(" ")[0]?.toLowerCase()}@${id.slice(4)}.example`,
    role,
  });
  const administrator = someone("Ada Park", "administrator");
  const ana = someone("Ana Silva", "agent");
  const ben = someone("Ben Okafor", "agent");
  const response = await fetch(`${APP}/api/development/seed`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: APP },
    body: JSON.stringify({
      brand: id,
      settings: {
        version: 1,
        switches: { voice: differences.voice ?? true, video: differences.video ?? true },
        profiles: [
          {
            id: profile,
            name: "Support",
            initiate_voice: differences.initiateVoice ?? true,
            initiate_video: differences.initiateVideo ?? true,
            capacity: 4,
            call_weight: 4,
          },
        ],
        assignments: [ana, ben, administrator].map((person) => ({ agent: person.id, profile })),
        departments: [{ id: fresh("dep"), name: "Support" }],
        look: { name: "Northwind Outdoor", colour: "#1f6f54", greeting: "Hello, how can we help?" },
        allowed_domains: differences.allowedDomains ?? [`shop.localhost:${PORT}`],
      },
      members: [administrator, ana, ben].map((member) => ({ member, password: PASSWORD })),
    }),
  });
  if (!response.ok) {
    throw new Error(`seeding a brand: ${response.status} ${await response.text()}`);
  }
  return { id, administrator, ana, ben };
}
