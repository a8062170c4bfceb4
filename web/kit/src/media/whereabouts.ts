import type { Timers } from "../signal/timers.ts";

/** A window, as far as connections are made in it. */
export interface Ground {
  RTCPeerConnection: typeof RTCPeerConnection;
}

/** A new frame of this page. */
export interface Plot {
  ground: Ground;
  remove(): void;
}

/** How long a look around takes at most; browsers need a fraction of it. */
const LOOK_MS = 600;

/** This machine's addresses as a window knows them, while it is being asked. */
interface Known {
  readonly addresses: string[];
  /** Whether there are no others. A window whose networks are gone may never say so. */
  whole: boolean;
}

/**
 * The window in which a call's connections are made: the page's own, until this machine comes to another network.
 *
 * Chromium tells a window which networks there are when it first asks, and of changes only when nothing has changed for two seconds
 * (on Linux; half a second to four elsewhere). Until then not even an ICE restart finds a path from the new network. A new frame asks
 * for the first time, and is told what is true.
 */
export class Whereabouts {
  readonly #timers: Timers;
  readonly #make: () => Plot;
  #used: Plot | null = null;
  #next: Plot | null = null;
  #looking = false;
  #closed = false;

  constructor(timers: Timers, make: () => Plot = newFrame) {
    this.#timers = timers;
    this.#make = make;
  }

  /** Where the next connection is made. The one before it must be closed: its window may go. */
  take(): typeof RTCPeerConnection {
    if (this.#next !== null) {
      this.#used?.remove();
      this.#used = this.#next;
      this.#next = null;
    }
    return this.#ground.RTCPeerConnection;
  }

  /** Whether a connection that is made anew finds networks that the one there is cannot. */
  async moved(): Promise<boolean> {
    if (this.#looking) return false;
    this.#looking = true;
    const plot = this.#make();
    const differ = await this.#differ(this.#ground, plot.ground);
    // The call may have ended meanwhile: nothing is made in the frame any more.
    const moved = differ && !this.#closed;
    this.#looking = false;
    this.#next?.remove();
    this.#next = moved ? plot : null;
    if (!moved) plot.remove();
    return moved;
  }

  close(): void {
    this.#closed = true;
    this.#used?.remove();
    this.#next?.remove();
    this.#used = null;
    this.#next = null;
  }

  get #ground(): Ground {
    return this.#used?.ground ?? globalThis;
  }

  /** Whether a new window knows addresses that a window does not, in place of one that is gone. */
  #differ(old: Ground, fresh: Ground): Promise<boolean> {
    return new Promise((resolve) => {
      const peers: RTCPeerConnection[] = [];
      const before: Known = { addresses: [], whole: false };
      const now: Known = { addresses: [], whole: false };
      const end = (differ: boolean) => {
        cancel();
        for (const peer of peers) peer.close();
        resolve(differ);
      };
      const cancel = this.#timers.after(LOOK_MS, () => end(false));
      const compare = () => {
        if (!now.whole) return;
        const lacks = (some: Known, others: Known) => others.addresses.some((each) => !some.addresses.includes(each));
        if (lacks(before, now) && lacks(now, before)) end(true);
        else if (before.whole) end(lacks(before, now));
      };
      const ask = ({ RTCPeerConnection: Peer }: Ground, known: Known) => {
        const peer = new Peer();
        peers.push(peer);
        peer.createDataChannel("");
        peer.onicecandidate = ({ candidate }) => {
          const address = candidate?.address;
          // Where the browser hides addresses it uses whatever network there is.
          if (address && !address.endsWith(".local")) known.addresses.push(address);
          if (candidate === null) known.whole = true;
          compare();
        };
        peer.setLocalDescription().catch(() => end(false));
      };
      try {
        ask(old, before);
        ask(fresh, now);
      } catch {
        // The browser makes no more connections for the moment: nothing is found out.
        end(false);
      }
    });
  }
}

function newFrame(): Plot {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  document.body.append(frame);
  return {
    ground: frame.contentWindow as unknown as Ground,
    remove: () => frame.remove(),
  };
}
