import type { IceServer } from "../protocol.ts";

/** Servers as a browser takes them. */
export function iceServers(servers: readonly IceServer[]): RTCIceServer[] {
  return servers.map(({ urls, username, credential }) => ({
    urls,
    ...(username !== null && { username }),
    ...(credential !== null && { credential }),
  }));
}

/** How many addresses of relays there are. */
export function relayCount(servers: readonly IceServer[]): number {
  return servers.flatMap(({ urls }) => urls).filter((url) => url.startsWith("turn")).length;
}

/** As many addresses of relays that no resolver finds (RFC 6761, section 6.4), so that nothing is sent to anyone. */
export function nobody(count: number): RTCIceServer {
  return { urls: Array<string>(count).fill("turn:relay.invalid"), username: "-", credential: "-" };
}
