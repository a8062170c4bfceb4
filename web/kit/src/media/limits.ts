import type { Rung } from "../model/condition.ts";

/** How much of one kind of picture is sent. */
export interface Limit {
  active: boolean;
  /** Most that it may take, bit/s. */
  bitrate: number;
  /** Most pictures a second. */
  frames: number;
  /** Most lines that a picture has; smaller ones stay as they are. */
  lines: number;
}

/** How much of everything is sent. The sound has no limit: the browser takes the little that it needs, and goes first. */
export interface Limits {
  camera: Limit;
  screen: Limit;
}

/** What the other side has chosen not to receive. */
export interface Unwanted {
  camera: boolean;
  screen: boolean;
}

/** What the limits follow from. */
export interface Wishes {
  rung: Rung;
  /** The connection is new: the first picture is small and soon. */
  fresh: boolean;
  /** One of the two saves data. */
  saving: boolean;
  unwanted: Unwanted;
  /** This side shares a screen, which comes first where it is wanted. */
  shares: boolean;
}

const ANY = 10_000;
/** A first picture: Chromium throws larger ones away until it has learnt that the line bears them (decision 28). */
const FIRST_LINES = 180;

/** With the sound, and what packets add, each sum stays within its rung of the ladder. */
const CAMERA: Record<Rung, Limit> = {
  full: { active: true, bitrate: 2_450_000, frames: 30, lines: ANY },
  less: { active: true, bitrate: 950_000, frames: 20, lines: 360 },
  voice: { active: false, bitrate: 100_000, frames: 5, lines: 180 },
};
const CAMERA_BESIDE_SCREEN: Record<Rung, Limit> = {
  full: { active: true, bitrate: 550_000, frames: 20, lines: 360 },
  less: { active: true, bitrate: 200_000, frames: 15, lines: 180 },
  voice: CAMERA.voice,
};
/** Text must stay readable, so that a screen never becomes smaller: it moves less. */
const SCREEN: Record<Rung, Limit> = {
  full: { active: true, bitrate: 1_900_000, frames: 30, lines: ANY },
  less: { active: true, bitrate: 750_000, frames: 10, lines: ANY },
  voice: { active: true, bitrate: 450_000, frames: 3, lines: ANY },
};

/** What is sent at most while one of the two saves data, with the sound, bit/s: a quarter of the whole, 270 MB an hour. */
export const SAVED_BPS = 600_000;
const SAVED_CAMERA: Limit = { active: true, bitrate: 500_000, frames: 15, lines: 360 };
const SAVED_BESIDE_SCREEN: Limit = { active: true, bitrate: 100_000, frames: 10, lines: 180 };
const SAVED_SCREEN: Limit = { active: true, bitrate: 400_000, frames: 5, lines: ANY };

/** How much of everything is sent in this case. */
export function limitsOf({ rung, fresh, saving, unwanted, shares }: Wishes): Limits {
  const beside = shares && !unwanted.screen;
  const most = (beside ? CAMERA_BESIDE_SCREEN : CAMERA)[rung];
  const camera = saving ? least(most, beside ? SAVED_BESIDE_SCREEN : SAVED_CAMERA) : most;
  const screen = saving ? least(SCREEN[rung], SAVED_SCREEN) : SCREEN[rung];
  return {
    camera: {
      ...camera,
      active: camera.active && !unwanted.camera,
      lines: fresh ? Math.min(camera.lines, FIRST_LINES) : camera.lines,
    },
    screen: { ...screen, active: screen.active && !unwanted.screen },
  };
}

/** What stays within both. */
function least(one: Limit, other: Limit): Limit {
  return {
    active: one.active && other.active,
    bitrate: Math.min(one.bitrate, other.bitrate),
    frames: Math.min(one.frames, other.frames),
    lines: Math.min(one.lines, other.lines),
  };
}
