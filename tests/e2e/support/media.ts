import type { Frame, Locator, Page } from "@playwright/test";

/** What is kept of a page. */
interface Seen {
  connections: RTCPeerConnection[];
  tracks: MediaStreamTrack[];
  activations: boolean[];
}

/**
 * Keeps every PeerConnection that carries media and every captured track of a page where {@link mediaOf} finds them. A connection that
 * merely looks for networks may be in a frame that goes before it answers, and who asks it then waits for ever.
 */
export function watchMedia(): void {
  // What a page makes in an empty frame of its own is the page's.
  const home = (location.href === "about:blank" ? parent : window) as Window & { beckonMedia?: Seen };
  home.beckonMedia ??= { connections: [], tracks: [], activations: [] };
  const seen = home.beckonMedia;
  if (typeof RTCPeerConnection !== "undefined") {
    const Original = RTCPeerConnection;
    const keep = (connection: RTCPeerConnection) => {
      if (!seen.connections.includes(connection)) seen.connections.push(connection);
    };
    globalThis.RTCPeerConnection = class extends Original {
      override addTransceiver(...wish: Parameters<RTCPeerConnection["addTransceiver"]>): RTCRtpTransceiver {
        keep(this);
        return super.addTransceiver(...wish);
      }

      override setRemoteDescription(description: RTCSessionDescriptionInit): Promise<void> {
        keep(this);
        return super.setRemoteDescription(description);
      }
    };
  }
  const devices = navigator.mediaDevices;
  if (!devices) return;
  const keep = (stream: MediaStream) => {
    seen.tracks.push(...stream.getTracks());
    return stream;
  };
  const capture = devices.getUserMedia.bind(devices);
  const share = devices.getDisplayMedia?.bind(devices);
  const isFirefox = "mediaSource" in devices.getSupportedConstraints();
  // Firefox's made-up camera is as large as is wished for, where a real one has an end: the processor encodes it.
  const small = { width: { max: 640 }, height: { max: 360 } };
  const fit = ({ video, ...others }: MediaStreamConstraints) =>
    video ? { ...others, video: { ...(video === true ? {} : video), ...small } } : others;
  devices.getUserMedia = async (wish) => keep(await capture(isFirefox && wish ? fit(wish) : wish));
  // Without a screen it has nothing to share but its own tab, which its chooser does not offer.
  const shareTab = () => capture({ video: { ...small, mediaSource: "browser" } as MediaTrackConstraints });
  if (share) {
    devices.getDisplayMedia = async (options) => {
      // Headless Chromium shares without a gesture; real browsers do not, so the gesture is asserted by the story.
      seen.activations.push(navigator.userActivation?.isActive ?? false);
      return keep(await (isFirefox ? shareTab() : share(options)));
    };
  }
}

/** What a page has received and captured so far. */
export interface MediaFacts {
  /** Decoded frames of each incoming video track of open connections, largest first. */
  framesDecoded: number[];
  /** Energy of the incoming audio (the sum over seconds of squared level); 0 unless it is played. */
  audioEnergy: number;
  /** Captured tracks that are live. */
  liveTracks: string[];
  /** Those of them whose sound or picture is let through. */
  openTracks: string[];
  /** How often a capture was asked for. */
  captured: number;
  /** Whether each screen share began within a gesture. */
  shareGestures: boolean[];
  /** Open connections that carry media. */
  connections: number;
}

/** Reads a page's media as the browser's own statistics tell it. */
export function mediaOf(page: Page | Frame): Promise<MediaFacts> {
  return page.evaluate(async () => {
    const seen = (
      globalThis as unknown as {
        beckonMedia: Seen;
      }
    ).beckonMedia;
    const framesDecoded: number[] = [];
    let audioEnergy = 0;
    const live = seen.tracks.filter((track) => track.readyState === "live");
    const open = seen.connections.filter((connection) => connection.connectionState !== "closed");
    for (const connection of open) {
      const stats = await connection.getStats();
      stats.forEach((row) => {
        if (row.type !== "inbound-rtp") return;
        if (row.kind === "video") framesDecoded.push(row.framesDecoded ?? 0);
        if (row.kind === "audio") audioEnergy += row.totalAudioEnergy ?? 0;
      });
    }
    return {
      framesDecoded: framesDecoded.sort((a, b) => b - a),
      audioEnergy,
      liveTracks: live.map((track) => track.kind),
      openTracks: live.filter((track) => track.enabled).map((track) => track.kind),
      captured: seen.tracks.length,
      shareGestures: seen.activations,
      connections: open.length,
    };
  });
}

/** Presses a button of a page, and tells for how many milliseconds from the press any captured track of the page was live, by its own clock. */
export async function untilReleased(page: Page | Frame, button: Locator): Promise<number> {
  await page.evaluate(() => {
    const home = globalThis as unknown as { beckonMedia: Seen; beckonReleased: Promise<number> };
    home.beckonReleased = new Promise((released) => {
      const pressed = ({ timeStamp }: Event) => {
        const look = () => {
          if (home.beckonMedia.tracks.some((track) => track.readyState === "live")) setTimeout(look);
          else released(performance.now() - timeStamp);
        };
        look();
      };
      addEventListener("click", pressed, { capture: true, once: true });
    });
  });
  await button.click();
  return page.evaluate(() => (globalThis as unknown as { beckonReleased: Promise<number> }).beckonReleased);
}
