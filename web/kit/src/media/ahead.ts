import type { Captured, Device } from "./devices.ts";

/** What was captured before the call's page is in it, for the call that begins from it. */
interface Ahead {
  wish: readonly Device[];
  captured: Promise<Captured>;
}

let ahead: Ahead | null = null;

/** Keeps what is captured, or about to be, for the call that begins now: nothing is asked for twice, and no camera goes dark between. */
export function keepAhead(wish: readonly Device[], captured: Promise<Captured>): void {
  dropAhead();
  ahead = { wish, captured };
}

/** What is there for a call that wishes these devices, once; nothing where it would not do. What it does not wish is let go. */
export function takeAhead(wish: readonly Device[]): Promise<Captured> | null {
  const mine = ahead;
  if (mine === null) return null;
  if (!wish.every((device) => mine.wish.includes(device))) {
    dropAhead();
    return null;
  }
  ahead = null;
  return mine.captured.then((captured) => {
    const kept = { ...captured };
    for (const device of ["microphone", "camera"] as const) {
      if (wish.includes(device)) continue;
      kept[device]?.stop();
      kept[device] = null;
    }
    return kept;
  });
}

/** There is no call: the devices are let go. */
export function dropAhead(): void {
  const captured = ahead?.captured;
  ahead = null;
  void captured?.then(({ microphone, camera }) => {
    microphone?.stop();
    camera?.stop();
  });
}
