// The brand's one colour, made into the accent roles of both themes. Lightness is moved, never more than contrast needs.

import { contrast, hexOf, type Oklch, oklchOf } from "./colour.ts";

/** The roles that come from the brand's colour, as `#rrggbb`. */
export interface AccentRoles {
  /** Fills of primary buttons and marks; `onAccent` on it holds 4.5:1. */
  readonly accent: string;
  /** The same under the pointer, further away from `onAccent`. */
  readonly accentHover: string;
  /** Words and icons on `accent`. */
  readonly onAccent: string;
  /** Links, focus rings and small marks on any surface: 4.5:1. */
  readonly accentText: string;
  /** The bubble of one's own message: `onBubble` on it holds 7:1. */
  readonly bubble: string;
  /** Message text on `bubble`. */
  readonly onBubble: string;
}

/** Both themes at once, as `tokens.css` reads them. */
export interface Accent {
  readonly light: AccentRoles;
  readonly dark: AccentRoles;
}

/** What `tokens.css` uses where no brand has spoken. */
export const DEFAULT_COLOUR = "#3457d5";

/** The least contrast of words on a fill: WCAG AA. */
const READABLE = 4.5;
/** The least contrast of message text: WCAG AAA. */
const EASY = 7;
/** The least contrast of a button's fill against a dark page. */
const VISIBLE = 3;
/** The least contrast of any fill against the page: a white brand on a white page still shows where a bubble ends. */
const DISTINCT = 1.25;

const WHITE = "#ffffff";
const INK = "#0f1115";

/** The hardest grounds for accent words and fills; `tokens.test.ts` keeps them equal to `tokens.css`. */
export const GROUNDS = {
  light: { page: { lightness: 1, chroma: 0, hue: 0 }, strongest: { lightness: 0.928, chroma: 0.005, hue: 265 } },
  dark: {
    page: { lightness: 0.195, chroma: 0.006, hue: 265 },
    strongest: { lightness: 0.325, chroma: 0.009, hue: 265 },
  },
} as const;

const STEP = 0.004;

/** Moves lightness by `step` until `enough` holds or the end of the scale is reached. */
function move(colour: Oklch, step: number, enough: (hex: string) => boolean): Oklch {
  let moved = colour;
  while (!enough(hexOf(moved))) {
    const lightness = moved.lightness + step;
    if (lightness <= 0 || lightness >= 1) return { ...moved, lightness: step < 0 ? 0 : 1 };
    moved = { ...moved, lightness };
  }
  return moved;
}

interface Fill {
  readonly fill: Oklch;
  readonly on: string;
}

/** The nearest fill on which white or ink reads with at least `least`, and which of the two it is. White wins a near tie. */
function fillFor(colour: Oklch, least: number): Fill {
  const underWhite = move(colour, -STEP, (hex) => contrast(hex, WHITE) >= least);
  const underInk = move(colour, STEP, (hex) => contrast(hex, INK) >= least);
  const shift = (fill: Oklch) => Math.abs(fill.lightness - colour.lightness);
  return shift(underWhite) <= shift(underInk) + 0.1 ? { fill: underWhite, on: WHITE } : { fill: underInk, on: INK };
}

function rolesIn(theme: "light" | "dark", brand: Oklch): AccentRoles {
  const { page, strongest } = GROUNDS[theme];
  const fromPage = theme === "dark" ? STEP : -STEP;
  const seen = (least: number) => move(brand, fromPage, (hex) => contrast(hex, hexOf(page)) >= least);
  // On a dark page a dark brand colour would vanish; on a white one a pale fill is carried by its dark words.
  const button = fillFor(seen(theme === "dark" ? VISIBLE : DISTINCT), READABLE);
  const message = fillFor(seen(DISTINCT), EASY);
  const away = button.on === WHITE && button.fill.lightness > 0.1 ? -0.045 : 0.045;
  const text = move(brand, fromPage, (hex) => contrast(hex, hexOf(strongest)) >= READABLE);
  return {
    accent: hexOf(button.fill),
    accentHover: hexOf({ ...button.fill, lightness: Math.min(1, Math.max(0, button.fill.lightness + away)) }),
    onAccent: button.on,
    accentText: hexOf(text),
    bubble: hexOf(message.fill),
    onBubble: message.on,
  };
}

/** Works the roles out from `#rrggbb`. Throws `RangeError` for anything else. */
export function accentOf(colour: string): Accent {
  const brand = oklchOf(colour);
  return { light: rolesIn("light", brand), dark: rolesIn("dark", brand) };
}

const dashed = (role: string) => role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The custom properties that `tokens.css` reads: `--accent-in-light`, `--on-accent-in-dark` and so on. */
export function accentProperties(accent: Accent): [name: string, value: string][] {
  return (["light", "dark"] as const).flatMap((theme) =>
    Object.entries(accent[theme]).map(([role, hex]): [string, string] => [`--${dashed(role)}-in-${theme}`, hex]),
  );
}

/** Gives `element`, by default the whole page, the brand's colour. A malformed colour leaves it as it is. */
export function applyAccent(colour: string, element: HTMLElement = document.documentElement): void {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return;
  for (const [name, value] of accentProperties(accentOf(colour))) element.style.setProperty(name, value);
}
