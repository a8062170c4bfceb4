import { randomBytes } from "node:crypto";

import type { Page } from "@playwright/test";

import { Lan } from "./support/lan.ts";
import type { RelayProtocol } from "./support/media-node.ts";
import type { Kind } from "./support/placed-browser.ts";
import { PORT } from "./support/product.ts";
import { test as base, expect, skips } from "./support/story.ts";

const test = base.extend<{ lan: Lan }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture without needs is written so
  lan: async ({}, use) => {
    const lan = await Lan.make(PORT);
    await use(lan);
    await lan.remove();
  },
});

skips(test, "relay-alone.spec.ts", Lan.impossibleWithNodes());

const fleet = randomBytes(32).toString("base64");

/** Lets a page say `hello` to itself through relays alone, and gives the protocols by which either end reached its relay. */
function helloThrough(page: Page, servers: RTCIceServer[]): Promise<{ heard: string; ways: string[] }> {
  return page.evaluate(async (iceServers) => {
    const ends = [1, 2].map(() => new RTCPeerConnection({ iceServers, iceTransportPolicy: "relay" }));
    const [one, other] = ends as [RTCPeerConnection, RTCPeerConnection];
    const join = (from: RTCPeerConnection, to: RTCPeerConnection) =>
      from.addEventListener("icecandidate", ({ candidate }) => candidate && void to.addIceCandidate(candidate));
    join(one, other);
    join(other, one);
    const heard = new Promise<string>((done) =>
      other.addEventListener("datachannel", ({ channel }) =>
        channel.addEventListener("message", (event) => done(String(event.data))),
      ),
    );
    const channel = one.createDataChannel("words");
    channel.addEventListener("open", () => channel.send("hello"));
    await one.setLocalDescription();
    await other.setRemoteDescription(one.localDescription as RTCSessionDescription);
    await other.setLocalDescription();
    await one.setRemoteDescription(other.localDescription as RTCSessionDescription);
    const words = await heard;
    /** The answering end may hear before the pair is nominated. */
    const wayOf = async (end: RTCPeerConnection): Promise<string> => {
      for (let times = 0; times < 100; times += 1) {
        const rows = [...((await end.getStats()) as unknown as Map<string, Record<string, unknown>>).values()];
        const isChosen = (row: Record<string, unknown>) =>
          row["type"] === "candidate-pair" && row["nominated"] && row["state"] === "succeeded";
        const local = rows.find((row) => row["id"] === rows.find(isChosen)?.["localCandidateId"]);
        if (local) return `${local["candidateType"]} ${local["relayProtocol"]}`;
        await new Promise((done) => setTimeout(done, 50));
      }
      return "no pair is nominated";
    };
    const ways = await Promise.all(ends.map(wayOf));
    for (const end of ends) end.close();
    return { heard: words, ways };
  }, servers);
}

for (const kind of ["chromium", "firefox"] satisfies Kind[]) {
  for (const way of ["udp", "tcp", "tls"] satisfies RelayProtocol[]) {
    test(`${kind} reaches a media node over ${way}`, async ({ lan }) => {
      const node = await lan.mediaNode("node", { fleet, ways: [way], registers: false });
      const context = await lan.browserIn(await lan.place("someone"), kind);
      const page = await context.newPage();
      const { heard, ways } = await helloThrough(page, await node.servers("someone"));
      expect({ heard, ways }).toEqual({ heard: "hello", ways: [`relay ${way}`, `relay ${way}`] });
      const came = () => node.metric("media_node_packets_total", { transport: way, direction: "in" });
      await expect.poll(came).toBeGreaterThan(10);
      await expect.poll(() => node.metric("media_node_allocated_total")).toBeGreaterThanOrEqual(2);
    });
  }
}

test("a router maps each destination to a port of its own", async ({ lan }) => {
  const nodes = [
    await lan.mediaNode("one", { fleet, registers: false }),
    await lan.mediaNode("two", { fleet, registers: false }),
  ];
  const { place } = await lan.placeBehindRouter("someone");
  const page = await (await lan.browserIn(place)).newPage();
  const mapped = await page.evaluate(
    async (addresses) => {
      const iceServers = addresses.map((address) => ({ urls: `stun:${address}:3478` }));
      const connection = new RTCPeerConnection({ iceServers });
      connection.createDataChannel("none");
      const found: { port: number; from: number }[] = [];
      const gathered = new Promise<void>((done) =>
        connection.addEventListener("icecandidate", ({ candidate }) => {
          if (!candidate) done();
          else if (candidate.type === "srflx")
            found.push({ port: candidate.port ?? 0, from: candidate.relatedPort ?? 0 });
        }),
      );
      await connection.setLocalDescription();
      await gathered;
      connection.close();
      return found;
    },
    nodes.map((node) => node.place.address),
  );
  expect(new Set(mapped.map(({ port }) => port)).size).toBe(2);
});
