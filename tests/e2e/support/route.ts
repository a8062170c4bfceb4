import { expect, type Frame, type Page } from "@playwright/test";

import type { RelayProtocol } from "./media-node.ts";

/** One end of a path, as the browser tells it. */
export interface End {
  /** `host`, `srflx`, `prflx` or `relay`. */
  type: string;
  address: string;
  /** How this browser reaches its relay; nothing for the other side's. */
  relayProtocol: string | undefined;
}

/** The path that a connection has chosen. */
export interface Route {
  local: End;
  remote: End;
}

/** The chosen path of each open connection of a page. */
export function routesOf(page: Page | Frame): Promise<Route[]> {
  return page.evaluate(async () => {
    type Row = Record<string, unknown>;
    const { connections } = (globalThis as unknown as { beckonMedia: { connections: RTCPeerConnection[] } })
      .beckonMedia;
    const routes: Route[] = [];
    for (const connection of connections) {
      if (connection.connectionState === "closed") continue;
      const rows = new Map<unknown, Row>();
      (await connection.getStats()).forEach((row: Row) => {
        rows.set(row["id"], row);
      });
      const all = [...rows.values()];
      const chosen = all.find((row) => row["type"] === "transport" && row["selectedCandidatePairId"]);
      const isChosen = (row: Row) =>
        row["type"] === "candidate-pair" &&
        row["state"] === "succeeded" &&
        (row["selected"] ?? row["nominated"]) === true;
      const pair = chosen ? rows.get(chosen["selectedCandidatePairId"]) : all.find(isChosen);
      const end = (id: unknown): End => {
        const { candidateType, address, relayProtocol } = rows.get(id) ?? {};
        return {
          type: String(candidateType),
          address: String(address),
          relayProtocol: relayProtocol === undefined ? undefined : String(relayProtocol),
        };
      };
      if (pair) routes.push({ local: end(pair["localCandidateId"]), remote: end(pair["remoteCandidateId"]) });
    }
    return routes;
  });
}

/** Waits until a page's one connection leaves through a relay, reached in one of these ways. */
export async function expectRelays(page: Page | Frame, ways: readonly RelayProtocol[]): Promise<void> {
  const right = ways.map((way) => `relay by ${way}`).join(" or ");
  const told = async () =>
    (await routesOf(page)).map(({ local }) => `${local.type} by ${local.relayProtocol}`).join(" and ");
  await expect.poll(async () => (right.split(" or ").includes(await told()) ? right : await told())).toBe(right);
}

/** Waits until each page has one path and one of them leaves through a relay; gives the ways in which relays are reached. */
export async function expectThroughRelay(pages: readonly (Page | Frame)[]): Promise<RelayProtocol[]> {
  const locals = async () => (await Promise.all(pages.map(routesOf))).map((routes) => routes.map(({ local }) => local));
  const isThere = async () => {
    const found = await locals();
    return found.every(({ length }) => length === 1) && found.flat().some(({ type }) => type === "relay");
  };
  await expect.poll(isThere, { message: "media goes through a relay" }).toBe(true);
  return (await locals())
    .flat()
    .flatMap(({ type, relayProtocol }) => (type === "relay" ? [relayProtocol as RelayProtocol] : []));
}

/** Waits until each page has one path, and it leads from browser to browser. */
export async function expectDirect(pages: readonly (Page | Frame)[]): Promise<void> {
  const ways = async () =>
    (await Promise.all(pages.map(routesOf))).map((routes) =>
      routes.map(({ local, remote }) => (local.type === "relay" || remote.type === "relay" ? "relayed" : "direct")),
    );
  await expect
    .poll(ways, { message: "media goes from browser to browser", timeout: 20_000 })
    .toEqual(pages.map(() => ["direct"]));
}

/** How a page's one open connection is sealed: the fingerprints of both certificates, and the cipher of its media. */
export function sealOf(page: Page | Frame): Promise<{ own: string; others: string; cipher: string }> {
  return page.evaluate(async () => {
    type Row = Record<string, unknown>;
    const { connections } = (globalThis as unknown as { beckonMedia: { connections: RTCPeerConnection[] } })
      .beckonMedia;
    const rows = new Map<unknown, Row>();
    for (const connection of connections.filter(({ connectionState }) => connectionState === "connected")) {
      (await connection.getStats()).forEach((row: Row) => {
        rows.set(row["id"], row);
      });
    }
    const transport = [...rows.values()].find((row) => row["type"] === "transport") ?? {};
    // Chromium's statistics may have been read before the other side's certificate came, and then go without it.
    const open = connections.find(({ connectionState }) => connectionState === "connected");
    const dtls = open?.sctp?.transport as (RTCDtlsTransport & { getRemoteCertificates(): ArrayBuffer[] }) | undefined;
    const sum = await crypto.subtle.digest("SHA-256", dtls?.getRemoteCertificates()[0] ?? new ArrayBuffer(0));
    const others = [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0").toUpperCase()).join(":");
    return {
      own: String(rows.get(transport["localCertificateId"])?.["fingerprint"]),
      others,
      cipher: String(transport["srtpCipher"]),
    };
  });
}

/** How a page's one open connection is carried: the states of DTLS and of SCTP over it, and the profiles that its descriptions name. */
export function carriedBy(page: Page | Frame): Promise<{ dtls: string[]; sctp: string; profiles: string[] }> {
  return page.evaluate(() => {
    const { connections } = (globalThis as unknown as { beckonMedia: { connections: RTCPeerConnection[] } })
      .beckonMedia;
    const connection = connections.find(({ connectionState }) => connectionState !== "closed");
    const once = (texts: string[]) => [...new Set(texts)].sort();
    const lines = (connection?.localDescription?.sdp ?? "").split("\r\n").filter((line) => line.startsWith("m="));
    return {
      dtls: once((connection?.getReceivers() ?? []).map(({ transport }) => transport?.state ?? "none")),
      sctp: connection?.sctp?.transport.state === "connected" ? connection.sctp.state : "none",
      profiles: once(lines.map((line) => line.split(" ")[2] ?? "")),
    };
  });
}

/** Which of all connections of a page is the one in use, and the name under which ICE runs in it: each restart brings another. */
export const iceOf = (page: Page | Frame) =>
  page.evaluate(() => {
    const { connections } = (globalThis as unknown as { beckonMedia: { connections: RTCPeerConnection[] } })
      .beckonMedia;
    const place = connections.findIndex(({ connectionState }) => connectionState !== "closed");
    const name = /^a=ice-ufrag:(\S+)/m.exec(connections[place]?.localDescription?.sdp ?? "")?.[1];
    return { place, name };
  });
