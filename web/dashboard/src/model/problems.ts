import type { ProfileId, Settings } from "@beckon/kit/protocol.ts";
import { type CallTime, KINDS, type Weight, weightOf } from "./changes.ts";
import { areDomains } from "./domains.ts";

/** The most that a profile's capacity and call weight may be. The edge asks the same again. */
export const MOST_WEIGHT = 100;

/** The least that they may be: a call may weigh nothing. */
export const LEAST: Record<Weight, number> = { capacity: 1, voice: 0, video: 0, screen: 0 };

/** What is wrong with a profile that is being edited. */
export interface ProfileProblem {
  profile: ProfileId;
  field: "name" | Weight;
}

/** What is wrong with settings that are being edited. */
export type Problem = ProfileProblem | { profile: null; field: CallTime | "domains" };

/** How long each may be at least and at most, in its own unit. An invitation waits at least as long as it rings. */
export function callTimes({ calls }: Settings): Record<CallTime, { least: number; most: number }> {
  return {
    ring_s: { least: 10, most: 120 },
    invitation_s: { least: Number.isNaN(calls.ring_s) ? 10 : calls.ring_s, most: 600 },
    link_min: { least: 1, most: 24 * 60 },
  };
}

/** Finds what cannot be saved. */
export function problemsOf(settings: Settings): Problem[] {
  const profiles = settings.profiles.flatMap((each): Problem[] => {
    const { id: profile } = each;
    const problems: Problem[] = [];
    if (each.name.trim() === "") problems.push({ profile, field: "name" });
    for (const field of ["capacity", ...KINDS] as const) {
      if (!isWhole(weightOf(each, field), LEAST[field], MOST_WEIGHT)) problems.push({ profile, field });
    }
    return problems;
  });
  const times = callTimes(settings);
  const wrong = (["ring_s", "invitation_s", "link_min"] as const).filter(
    (field) => !isWhole(settings.calls[field], times[field].least, times[field].most),
  );
  const domains: Problem[] = areDomains(settings.allowed_domains) ? [] : [{ profile: null, field: "domains" }];
  return [...profiles, ...wrong.map((field): Problem => ({ profile: null, field })), ...domains];
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
