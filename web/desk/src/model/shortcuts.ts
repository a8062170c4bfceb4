/** What a key does in a call. */
export type CallKey = "microphone" | "camera" | "share";

/** The part of a key press that decides. */
export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
}

const KEYS: Record<string, CallKey> = { m: "microphone", v: "camera", s: "share" };

/** The keys as people read them. */
export const SHORTCUT: Record<CallKey, string> = { microphone: "M", camera: "V", share: "S" };

/** What a press means; nothing while somebody writes, and nothing of what belongs to the browser. */
export function callKey(pressed: Pressed, writing: boolean): CallKey | null {
  if (writing || pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.repeat) return null;
  return KEYS[pressed.key.toLowerCase()] ?? null;
}
