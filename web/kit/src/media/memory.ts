import type { Remembered } from "../model/device-choices.ts";
import { rememberedOf } from "../model/device-list.ts";

const KEY = "beckon-devices";

let unkept: string | null = null;

/** What this browser remembers of its person's devices; for this page alone where storage is denied to it. */
export function remembered(): Remembered {
  try {
    return rememberedOf(localStorage.getItem(KEY));
  } catch {
    return rememberedOf(unkept);
  }
}

/** Remembers some of it anew. */
export function remember(news: Partial<Remembered>): void {
  const text = JSON.stringify({ ...remembered(), ...news });
  try {
    localStorage.setItem(KEY, text);
  } catch {
    unkept = text;
  }
}
