import type { Frame, Page } from "playwright-core";

/** Something that a page did, on the clock that all pages of a machine share. */
interface Step {
  at: number;
  what: string;
}

/** Whether what the pages did in each measurement is printed. */
export const STEPS = process.env["BECKON_BENCH_STEPS"] !== undefined;

/**
 * Notes what a page does for a call: its devices, its connections, what its socket says and hears, what its browser tells of the
 * network, and what held it up.
 */
export function watchSteps(): void {
  const home = (location.href === "about:blank" ? parent : window) as Window & { beckonSteps?: Step[] };
  home.beckonSteps ??= [];
  const steps = home.beckonSteps;
  const note = (what: string) => void steps.push({ at: Date.now(), what });
  for (const name of ["online", "offline"]) addEventListener(name, () => note(name));
  (navigator as Navigator & { connection?: EventTarget }).connection?.addEventListener("change", () => note("network"));
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const at = Math.round(performance.timeOrigin + startTime);
      steps.push({ at, what: `held up for ${Math.round(duration)} ms` });
    }
  }).observe({ type: "longtask" });
  const capture = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices);
  if (capture !== undefined)
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const devices = Object.keys(wish ?? {}).join(" and ");
      note(`asks for ${devices}…`);
      const stream = await capture(wish);
      note(`has ${devices}`);
      return stream;
    };
  const replace = RTCRtpSender.prototype.replaceTrack;
  RTCRtpSender.prototype.replaceTrack = async function (track) {
    note(`sends ${track?.kind ?? "nothing"}…`);
    await replace.call(this, track);
    note(`sends ${track?.kind ?? "nothing"}`);
  };
  /** What kind of frame goes over the socket; the reports of each second are no step. */
  const kindOf = (data: unknown) => /"type":"(?!report)(\w+)"/.exec(String(data))?.[1];
  const ways = new WeakSet<object>();
  const place = (candidate: RTCIceCandidate | null | undefined) => `${candidate?.type} ${candidate?.address}`;
  const OriginalPeer = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends OriginalPeer {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      note("new connection");
      this.addEventListener("iceconnectionstatechange", () => note(`ICE ${this.iceConnectionState}`));
      this.addEventListener("connectionstatechange", () => note(`connection ${this.connectionState}`));
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
      try {
        await super.setRemoteDescription(description);
      } catch (error) {
        note(`refuses ${description.type}: ${error}`);
        throw error;
      }
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
      this.addEventListener("message", ({ data }) => {
        const kind = kindOf(data);
        if (kind !== undefined) note(`← ${kind}`);
      });
      this.addEventListener("close", () => note("socket closed"));
    }
    override send(data: string): void {
      if (data === "ping") note("ping");
      const kind = kindOf(data);
      if (kind !== undefined) note(`→ ${kind}`);
      super.send(data);
    }
  };
}

/** Prints what pages did from a moment on, with what was measured of them. */
export async function printSteps(
  pages: Record<string, Pick<Page | Frame, "evaluate">>,
  from: number,
  measured: readonly (Step & { who: string })[],
): Promise<void> {
  const all = [...measured];
  for (const [who, page] of Object.entries(pages)) {
    const steps = await page.evaluate(() => (globalThis as unknown as { beckonSteps: Step[] }).beckonSteps.splice(0));
    for (const step of steps) if (step.at >= from) all.push({ who, ...step });
  }
  for (const { at, who, what } of all.sort((one, other) => one.at - other.at))
    process.stdout.write(`${(at - from).toFixed(0).padStart(7)} ms  ${who.padEnd(9)} ${what}\n`);
  process.stdout.write("\n");
}
