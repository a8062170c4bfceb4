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

/** What the limits follow from. */
export interface Wishes {
  rung: Rung;
  /** The connection is new: the first picture is small and soon. */
  fresh: boolean;
  /** This side saves data. */
  saving: boolean;
  /** The other side does not want the camera. */
  unwanted: boolean;
  /** A screen is sent, which comes first. */
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

/** How much of everything is sent in this case. */
export function limitsOf({ rung, fresh, saving, unwanted, shares }: Wishes): Limits {
  const small = saving && rung === "full" ? "less" : rung;
  const camera = (shares ? CAMERA_BESIDE_SCREEN : CAMERA)[small];
  return {
    camera: {
      ...camera,
      active: camera.active && !unwanted,
      lines: fresh ? Math.min(camera.lines, FIRST_LINES) : camera.lines,
    },
    screen: SCREEN[small],
  };
}
