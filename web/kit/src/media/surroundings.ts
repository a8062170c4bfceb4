import { type Software, type SoftwareMarks, softwareOf } from "../model/software.ts";
import { type Door, type Happening, LIMITS, type Tile, type TileKind } from "../protocol.ts";
import { type Notes, pageNotes } from "../signal/page.ts";
import { permissionOf } from "./devices.ts";

/** What a black box sees of its page; tests hand in their own. */
export interface Surroundings {
  software(): Promise<Software>;
  /** The door by which a consumer's page came into the call. */
  door(): Door;
  /** What the call's screen shows where; nothing where there is none. */
  layout(): Tile[];
  /** Tells of permissions, visibility and network, now and at each change, and when the page goes. The answer stops it. */
  watch(note: (what: Happening) => void, leave: () => void): () => void;
  /** What the page keeps over its reloads. */
  notes: Notes;
}

/** Chromium's way to tell what its user agent hides. */
interface Chromium {
  userAgentData?: {
    brands: SoftwareMarks["brands"];
    getHighEntropyValues(hints: string[]): Promise<{ platform: string; platformVersion: string }>;
  };
}

/** The parts of a call's screen, by what draws them. */
const PARTS: readonly [selector: string, kind: (part: Element) => TileKind | null][] = [
  [".ui-stage-screen", () => "screen"],
  [".ui-stage-main .ui-tile, .ui-stage-main .ui-voice", (part) => (pictured(part) ? "other" : "other_face")],
  [".ui-thumbnail", () => "own"],
  [".ui-call-bar", () => "controls"],
  [".ui-messages", (part) => (covered(part) ? null : "chat")],
  [".ui-notice", (part) => (covered(part) ? null : "notice")],
];

const pictured = (part: Element) => part.querySelector("video:not([hidden])") !== null;

/** Whether something else lies over it, as a call that fills the page lies over the chat. */
function covered(part: Element): boolean {
  const { left, top, width, height } = part.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return there !== null && !part.contains(there) && !there.contains(part);
}

/** A place as thousandths of the page, cut at its edges; nothing of what cannot be seen. */
export function tileOf(
  kind: TileKind,
  { left, top, right, bottom }: Pick<DOMRect, "left" | "top" | "right" | "bottom">,
  page: { width: number; height: number },
): Tile | null {
  const share = (value: number, of: number) => Math.round(Math.min(1, Math.max(0, value / of)) * 1000);
  const [x, y] = [share(left, page.width), share(top, page.height)];
  const [width, height] = [share(right, page.width) - x, share(bottom, page.height) - y];
  return width > 0 && height > 0 ? { kind, x, y, width, height } : null;
}

function layout(): Tile[] {
  if (document.querySelector(".ui-stage") === null) return [];
  const page = { width: innerWidth, height: innerHeight };
  const tiles = PARTS.flatMap(([selector, kindOf]) =>
    [...document.querySelectorAll(selector)].map((part) => {
      const kind = kindOf(part);
      return kind === null ? null : tileOf(kind, part.getBoundingClientRect(), page);
    }),
  );
  return tiles.filter((tile) => tile !== null).slice(0, LIMITS.diagnosisTiles);
}

async function software(): Promise<Software> {
  const { userAgent, maxTouchPoints } = navigator;
  const told = (navigator as Chromium).userAgentData;
  const version = await told?.getHighEntropyValues(["platformVersion"]).catch(() => undefined);
  return softwareOf({ userAgent, maxTouchPoints, ...(told?.brands && { brands: told.brands }), ...version });
}

function watch(note: (what: Happening) => void, leave: () => void): () => void {
  const off = new AbortController();
  const visible = () => note({ type: "visible", visible: document.visibilityState === "visible" });
  const online = () => note({ type: "online", online: navigator.onLine });
  document.addEventListener("visibilitychange", visible, off);
  addEventListener("online", online, off);
  addEventListener("offline", online, off);
  addEventListener("pagehide", leave, off);
  visible();
  online();
  for (const device of ["microphone", "camera"] as const) void permissions(device);
  async function permissions(device: "microphone" | "camera"): Promise<void> {
    const status = await permissionOf(device);
    if (status === null || off.signal.aborted) return;
    const told = () => note({ type: "permission", device, permission: status.state });
    status.addEventListener("change", told, off);
    told();
  }
  return () => off.abort();
}

/** The door to which a page belongs: a link's ticket stands in its address, and only the window is framed or elsewhere. */
export function doorOf({ pathname, hash }: Pick<Location, "pathname" | "hash">): Door {
  if (pathname !== "/call") return "window";
  return hash === "" ? "pop_out" : "link";
}

/** This page. */
export const thisPage: Surroundings = { software, door: () => doorOf(location), layout, watch, notes: pageNotes };
