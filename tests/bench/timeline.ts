import type { Frame, Page } from "playwright-core";

/** Something that a page did, on the clock that all pages of a machine share. */
interface Step {
  at: number;
  what: string;
}

/** Notes what a page does to find new paths: its connections, its sockets, and what its browser tells of the network. */
export function watchSteps(): void {
  const home = (location.href === "about:blank" ? parent : window) as Window & { beckonSteps?: Step[] };
  home.beckonSteps ??= [];
  const steps = home.beckonSteps;
  const note = (what: string) => void steps.push({ at: Date.now(), what });
  for (const name of ["online", "offline"]) addEventListener(name, () => note(name));
  (navigator as Navigator & { connection?: EventTarget }).connection?.addEventListener("change", () => note("network"));
  const ways = new WeakSet<object>();
  const place = (candidate: RTCIceCandidate | null | undefined) => `${candidate?.type} ${candidate?.address}`;
  const OriginalPeer = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends OriginalPeer {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      note("new connection");
      this.addEventListener("iceconnectionstatechange", () => note(`ICE ${this.iceConnectionState}`));
      this.addEventListener("icecandidate", ({ candidate }) => note(`found ${place(candidate)}`));
      this.addEventListener("iceconnectionstatechange", () => {
        for (const { transport } of this.getReceivers()) {
          const ice = transport?.iceTransport;
          if (ice === undefined || ways.has(ice)) continue;
          ways.add(ice);
          ice.onselectedcandidatepairchange = () => {
            const pair = ice.getSelectedCandidatePair();
            note(`way ${place(pair?.local)} to ${place(pair?.remote)}`);
          };
        }
      });
    }
    override restartIce(): void {
      note("restart");
      super.restartIce();
    }
    override async setLocalDescription(description?: RTCLocalSessionDescriptionInit): Promise<void> {
      note("describes…");
      await super.setLocalDescription(description);
      note(`described ${this.localDescription?.type}`);
    }
    override async setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
      note(`takes ${description.type}…`);
      await super.setRemoteDescription(description);
      note(`took ${description.type}`);
    }
    override async addIceCandidate(candidate: RTCIceCandidateInit): Promise<void> {
      note(`learns ${candidate.candidate?.split(" ")[4]}`);
      await super.addIceCandidate(candidate);
    }
  } as typeof OriginalPeer;
  const OriginalSocket = globalThis.WebSocket;
  globalThis.WebSocket = class extends OriginalSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      note("socket…");
      this.addEventListener("open", () => note("socket open"));
      this.addEventListener("message", () => note("socket speaks"), { once: true });
      this.addEventListener("close", () => note("socket closed"));
    }
    override send(data: string): void {
      if (data === "ping") note("ping");
      if (data.includes('"type":"renew"')) note("asks for a new connection");
      super.send(data);
    }
  };
}

/** Prints what pages did in a gap of sound that began at `from`, and when each page's own gap began and ended. */
export async function printSteps(
  pages: Record<string, Page | Frame>,
  from: number,
  gaps: { gap: { from: number; until: number } }[],
): Promise<void> {
  const all: (Step & { who: string })[] = [];
  for (const [place, [who, page]] of Object.entries(pages).entries()) {
    const steps = await page.evaluate(() => (globalThis as unknown as { beckonSteps: Step[] }).beckonSteps.splice(0));
    const { gap } = gaps[place] ?? { gap: { from, until: from } };
    steps.push({ at: gap.from, what: "HEARS NOTHING" }, { at: gap.until, what: "HEARS AGAIN" });
    for (const step of steps) if (step.at >= from) all.push({ who, ...step });
  }
  for (const { at, who, what } of all.sort((one, other) => one.at - other.at))
    process.stdout.write(`${String(at - from).padStart(7)} ms  ${who.padEnd(9)} ${what}\n`);
  process.stdout.write("\n");
}
