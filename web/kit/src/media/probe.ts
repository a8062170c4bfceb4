// Finds out which servers can be reached from this page's network. Nothing is captured, so that no browser asks anything.

import { type IceServer, type IceSettings, LIMITS, type RelayReach, type RelayTransport } from "../protocol.ts";
import { iceServers } from "./ice-servers.ts";

/** What came of trying one address of a server. */
export interface Tried {
  url: string;
  /** How it is spoken to; `stun` for a server that relays nothing. */
  way: RelayTransport | "stun";
  /** Whether it relays, or tells this page's own address. */
  open: boolean;
  /** STUN's error code where the server refused (RFC 8489, section 14.8), as 401 for a wrong secret. */
  refused: number | null;
  /** How long it took, in milliseconds. */
  ms: number;
}

/** From this code on it is the browser that speaks: nothing answered. */
const NO_ANSWER = 700;

/** Which ways to a relay are open. */
export async function probe(ice: IceSettings): Promise<RelayReach> {
  return reachOf(await tryServers(ice));
}

/** Tries every address at once, each for at most five seconds. */
export function tryServers({ servers }: IceSettings): Promise<Tried[]> {
  return Promise.all(servers.flatMap((server) => server.urls.map((url) => tryAddress(url, server))));
}

/** The ways that some server left open. */
export function reachOf(tried: readonly Tried[]): RelayReach {
  const open = (way: RelayTransport) => tried.some((each) => each.way === way && each.open);
  return { udp: open("udp"), tcp: open("tcp"), tls: open("tls") };
}

/** How an address is spoken to (RFC 7065, section 3.1: UDP where a `turn:` address does not say). */
export function wayOf(url: string): Tried["way"] {
  if (/^stuns?:/.test(url)) return "stun";
  if (url.startsWith("turns:")) return "tls";
  return url.includes("transport=tcp") ? "tcp" : "udp";
}

async function tryAddress(url: string, server: IceServer): Promise<Tried> {
  const way = wayOf(url);
  const begun = performance.now();
  const found = await gather({ ...server, urls: [url] }, way === "stun" ? "srflx" : "relay");
  return { url, way, ...found, ms: Math.round(performance.now() - begun) };
}

/** Gathers from one server until a candidate of the kind is there, the browser gives up, or the time is over. */
function gather(server: IceServer, kind: "srflx" | "relay"): Promise<Pick<Tried, "open" | "refused">> {
  const pc = connection(server, kind);
  if (pc === null) return Promise.resolve({ open: false, refused: null });
  return new Promise((resolve) => {
    let refused: number | null = null;
    let failed = false;
    const end = (open: boolean) => {
      clearTimeout(late);
      pc.onicecandidate = null;
      pc.close();
      resolve({ open, refused: open ? null : refused });
    };
    const late = setTimeout(() => end(false), LIMITS.relayProbe);
    pc.onicecandidateerror = ({ errorCode }) => {
      failed = true;
      if (errorCode < NO_ANSWER) refused = errorCode;
    };
    pc.onicecandidate = ({ candidate }) => {
      // On a public address a browser keeps back what STUN told, for it is the one it has: no failure means an answer.
      if (candidate === null) end(kind === "srflx" && !failed && "onicecandidateerror" in RTCPeerConnection.prototype);
      else if (candidate.candidate.includes(` typ ${kind}`)) end(true);
    };
    pc.createDataChannel("probe");
    pc.setLocalDescription().catch(() => end(false));
  });
}

/** Nothing where the browser does not take the server's address. */
function connection(server: IceServer, kind: "srflx" | "relay"): RTCPeerConnection | null {
  try {
    const iceTransportPolicy = kind === "relay" ? "relay" : "all";
    return new RTCPeerConnection({ iceServers: iceServers([server]), iceTransportPolicy });
  } catch {
    return null;
  }
}
