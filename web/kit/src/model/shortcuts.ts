// The keys that do what a control does. A control says its own key (`aria-keyshortcuts`); what is pressed presses it.

import type { SystemName } from "./browser-kind.ts";

/** The keys as people read them, by what they do. */
export const SHORTCUT = {
  microphone: "M",
  camera: "V",
  share: "S",
  fullScreen: "F",
  chat: "C",
  list: "?",
  invitation: "Alt+A",
  send: "Enter",
  newLine: "Shift+Enter",
  close: "Esc",
} as const;
export type ShortcutId = keyof typeof SHORTCUT;

/** The part of a key press that decides. */
export interface Pressed {
  /** What the key writes. */
  key: string;
  /** Where it lies, named by what it writes on an English keyboard. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
  isComposing: boolean;
}

/**
 * The single key that was pressed, as people read it; nothing while somebody writes or composes, and nothing of what belongs to the
 * browser. Where the keyboard writes other letters than Latin ones, the key in the same place counts.
 */
export function singleKey(pressed: Pressed, writing: boolean): string | null {
  const held = pressed.ctrlKey || pressed.metaKey || pressed.altKey;
  if (writing || held || pressed.repeat || pressed.isComposing) return null;
  if (/^[a-z?]$/i.test(pressed.key)) return pressed.key.toUpperCase();
  const [, letter] = /^Key([A-Z])$/.exec(pressed.code) ?? [];
  return letter !== undefined && /^\p{L}$/u.test(pressed.key) ? letter : null;
}

/**
 * Whether the invitation's key was pressed. While somebody writes it is not where it writes a letter: Option does on a Mac, and what
 * Windows tells as Ctrl and Alt is AltGr.
 */
export function isInvitationKey(pressed: Pressed, writing: boolean, system: SystemName): boolean {
  if (!pressed.altKey || pressed.code !== "KeyA") return false;
  return !writing || !(system === "macos" || system === "ios" || pressed.ctrlKey || pressed.isComposing);
}
