import type { ProfileId, Settings } from "@beckon/kit/protocol.ts";

/** The most that a profile's capacity and call weight may be. The edge asks the same again. */
export const MOST_WEIGHT = 100;

/** What is wrong with settings that are being edited. */
export interface Problem {
  profile: ProfileId;
  field: "name" | "capacity" | "call_weight";
}

/** Finds what cannot be saved. */
export function problemsOf({ profiles }: Settings): Problem[] {
  return profiles.flatMap(({ id: profile, name, capacity, call_weight }): Problem[] => {
    const problems: Problem[] = [];
    if (name.trim() === "") problems.push({ profile, field: "name" });
    if (!isWhole(capacity, 1)) problems.push({ profile, field: "capacity" });
    if (!isWhole(call_weight, 0)) problems.push({ profile, field: "call_weight" });
    return problems;
  });
}

function isWhole(value: number, least: number): boolean {
  return Number.isInteger(value) && value >= least && value <= MOST_WEIGHT;
}
