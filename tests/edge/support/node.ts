import { createHmac, hkdfSync } from "node:crypto";

import { fresh, type Listening } from "./brand.ts";
import { type Frame, Line } from "./line.ts";
import { VARIABLES } from "./origins.ts";

/** The subprotocol of a node's frames. */
export const NODE_PROTOCOL = "beckon.node.v1";

/** What a node is and offers, as its `register` frame says it. */
export interface Registration {
  version: string;
  urls: string[];
  alternates: string[];
  addresses: string[];
  first_port: number;
  last_port: number;
  capacity: { allocations: number; bits_per_second: number };
  draining: boolean;
  certificate_until: number | null;
}

/** What the edge says to a node. */
export interface NodeFrame extends Frame {
  addresses?: string[];
  refusal?: { code: string };
}

/** What a test may set differently about a ticket. */
export interface TicketParts {
  node: string;
  region?: string;
  /** The second until which it lets in. */
  expiry?: number;
  /** The name whose key signs; the node's own without it. */
  signedBy?: string;
  fleetKey?: Uint8Array;
}

const FLEET_KEY = Buffer.from(VARIABLES.RELAY_FLEET_KEY, "base64");

/** A key that comes from the fleet's key, as media-node/credential makes it. */
function keyOf(use: "link" | "relay", node: string, fleetKey: Uint8Array = FLEET_KEY): Buffer {
  return Buffer.from(hkdfSync("sha256", fleetKey, Buffer.alloc(0), `beckon ${use} 1 ${node}`, 32));
}

/** A node's ticket, as the node itself would sign it. */
export function ticketOf({ node, region = "local", expiry, signedBy = node, fleetKey }: TicketParts): string {
  const statement = `${expiry ?? Math.floor(Date.now() / 1000) + 30}~${region}~${node}`;
  const signature = createHmac("sha256", keyOf("link", signedBy, fleetKey))
    .update(statement)
    .digest("base64url");
  return `${statement}~${signature}`;
}

/** The password that a node expects for a username. */
export function passwordOf(node: string, username: string): string {
  return createHmac("sha1", keyOf("relay", node)).update(username).digest("base64");
}

/** A media node's link to the edge, without a media node behind it. */
export class FakeNode {
  readonly name: string;
  readonly line: Line<NodeFrame>;
  readonly registration: Registration;

  private constructor(name: string, line: Line<NodeFrame>, registration: Registration) {
    this.name = name;
    this.line = line;
    this.registration = registration;
  }

  /** A name that no other test's node has. */
  static fresh(): string {
    return fresh("node").replace("_", "-");
  }

  /** Connects with a ticket, and says nothing. */
  static async connect(
    edge: Listening,
    { name = FakeNode.fresh(), ticket, region }: { name?: string; ticket?: string; region?: string } = {},
  ): Promise<FakeNode> {
    const line: Line<NodeFrame> = await Line.open({
      port: edge.port,
      origin: "app",
      isPage: false,
      path: "/api/node",
      protocols: [NODE_PROTOCOL, `ticket.${ticket ?? ticketOf({ node: name, ...(region ? { region } : {}) })}`],
    });
    return new FakeNode(name, line, registrationOf(name));
  }

  /** Connects and registers; takes calls from then on. */
  static async serve(
    edge: Listening,
    { name, region, ...differences }: Partial<Registration> & { name?: string; region?: string } = {},
  ): Promise<FakeNode> {
    const node = await FakeNode.connect(edge, { ...(name ? { name } : {}), ...(region ? { region } : {}) });
    await node.register(differences);
    return node;
  }

  /** Registers, with differences from what a node of this name offers. */
  async register(differences: Partial<Registration> = {}): Promise<void> {
    Object.assign(this.registration, differences);
    this.line.say({ type: "register", registration: this.registration });
    await this.line.next((frame) => frame.type === "registered");
  }

  /** Says how busy it is. */
  heartbeat(load: Partial<{ allocations: number; bits_per_second: number; cpu_percent: number }> = {}): void {
    this.line.say({ type: "heartbeat", load: { allocations: 0, bits_per_second: 0, cpu_percent: 0, ...load } });
  }

  /** Says that it drains; gives where its clients are sent. */
  async drain(): Promise<string[]> {
    this.line.say({ type: "drain" });
    const frame = await this.line.next((each) => each.type === "alternates");
    return frame.addresses ?? [];
  }

  /** Closes the link. */
  async close(): Promise<void> {
    await this.line.close();
  }
}

function registrationOf(name: string): Registration {
  const host = `${name}.relay.test`;
  // An address of a range for documentation, so that nodes differ and lead nowhere.
  const last = ([...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 254, 7) % 254) + 1;
  return {
    version: "0.1.0",
    urls: [
      `turn:192.0.2.${last}:3478?transport=udp`,
      `turn:192.0.2.${last}:3478?transport=tcp`,
      `turns:${host}:443?transport=tcp`,
    ],
    alternates: [`192.0.2.${last}:3478`],
    addresses: [`198.51.100.${last}`],
    first_port: 49_152,
    last_port: 65_535,
    capacity: { allocations: 1_000, bits_per_second: 1_000_000_000 },
    draining: false,
    certificate_until: null,
  };
}
