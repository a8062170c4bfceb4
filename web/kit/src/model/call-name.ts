import { LIMITS } from "../protocol.ts";

/** What is wrong with a name that somebody chose for a call. */
export function nameProblem(name: string): "empty" | "long" | null {
  const trimmed = name.trim();
  if (trimmed === "") return "empty";
  return new TextEncoder().encode(trimmed).length > LIMITS.nameBytes ? "long" : null;
}
