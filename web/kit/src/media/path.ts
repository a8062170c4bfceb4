import type { Path, RelayTransport } from "../protocol.ts";

/** A row of a browser's statistics. */
export type Row = Record<string, unknown>;

const TRANSPORTS: ReadonlySet<unknown> = new Set<RelayTransport>(["udp", "tcp", "tls"]);

/** Which way media takes, read from the statistics of a receiver; nothing before a pair of candidates is chosen. */
export function pathOf(stats: RTCStatsReport | null): Path | null {
  const pair = usedPair(stats);
  const local = rowOf(stats, pair?.["localCandidateId"]);
  const remote = rowOf(stats, pair?.["remoteCandidateId"]);
  if (local === undefined || remote === undefined) return null;
  if (isRelayed(local)) {
    return {
      type: "relayed",
      transport: relayTransport(local),
      relay: literal(local["address"]) ?? literal(hostOf(local["url"])),
    };
  }
  if (isRelayed(remote)) return { type: "relayed", transport: null, relay: literal(remote["address"]) };
  return { type: "direct" };
}

/** How this side speaks to its relay. */
export function relayTransport(local: Row): RelayTransport | null {
  const protocol = local["relayProtocol"];
  return TRANSPORTS.has(protocol) ? (protocol as RelayTransport) : null;
}

/** An address as the edge reads it; nothing for a name, which only the network it was asked in could resolve. */
export function literal(address: unknown): string | null {
  if (typeof address !== "string") return null;
  const six = address.includes(":");
  if (!six && !/^\d+(\.\d+){3}$/.test(address)) return null;
  try {
    const { hostname } = new URL(`http://${six ? `[${address}]` : address}`);
    return six ? hostname.slice(1, -1) : hostname;
  } catch {
    return null;
  }
}

/** The pair of candidates that media takes. */
export function usedPair(stats: RTCStatsReport | null): Row | undefined {
  let id: unknown;
  stats?.forEach((row: Row) => {
    if (row["type"] === "transport") id = row["selectedCandidatePairId"] ?? id;
  });
  return rowOf(stats, id);
}

/** The row of an id that another row names. */
export function rowOf(stats: RTCStatsReport | null, id: unknown): Row | undefined {
  return typeof id === "string" ? stats?.get(id) : undefined;
}

function isRelayed(candidate: Row): boolean {
  return candidate["candidateType"] === "relay";
}

/** The host of `turn:host:port?transport=…`; an IPv6 address without its brackets. */
function hostOf(url: unknown): string | null {
  const found = typeof url === "string" ? /^turns?:(?:\[([^\]]+)\]|([^:?]+))/.exec(url) : null;
  return found?.[1] ?? found?.[2] ?? null;
}
