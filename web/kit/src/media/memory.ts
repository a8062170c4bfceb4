import type { Remembered } from "../model/device-choices.ts";
import { rememberedOf } from "../model/device-list.ts";

const KEY = "beckon-devices";

let unkept: string | null = null;
let follow = () => {};

/** What this browser remembers of its person's devices; for this page alone where storage is denied to it. */
export const remembered = (): Remembered => rememberedOf(memory());

/** Remembers some of it anew. */
export function remember(news: Partial<Remembered>): void {
  setMemory(JSON.stringify({ ...remembered(), ...news }));
  chose();
}

/** Calls `to` from here on whenever the person has chosen something. */
export function followChoices(to: () => void): void {
  follow = to;
}

/** The person has chosen something that is noted. */
export const chose = (): void => follow();

/** All that is remembered, as it is stored. */
export function memory(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return unkept;
  }
}

/** Remembers this in place of all that was. */
export function setMemory(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    unkept = text;
  }
}
