import type {
  AgentId,
  CallKind,
  CallSettings,
  Language,
  Profile,
  ProfileId,
  RelayServers,
  Settings,
} from "@beckon/kit/protocol.ts";

/** What a profile's switches are. */
export type Permission = `initiate_${CallKind}`;
/** What a profile's numbers are: the capacity, and what a call of each kind weighs. */
export type Weight = "capacity" | CallKind;

/** The kinds of call, in the order of the pages. */
export const KINDS = ["voice", "video", "screen"] as const;

/** What can be switched of how calls begin. */
export type CallSwitch = "agent_camera_off" | "consumer_camera_off" | "consumer_may_ask";
/** How long calls wait, each in its own unit. */
export type CallTime = "ring_s" | "invitation_s" | "link_min";

/** One thing that a person changed and has not saved. */
export type Change =
  | { about: "switch"; kind: CallKind; on: boolean }
  | { about: "call_switch"; which: CallSwitch; on: boolean }
  | { about: "call_time"; which: CallTime; to: number }
  | { about: "language"; to: Language | null }
  | { about: "name"; profile: ProfileId; from: string; to: string }
  | { about: "permission"; profile: ProfileId; permission: Permission; on: boolean }
  | { about: "weight"; profile: ProfileId; weight: Weight; to: number }
  | { about: "assigned"; agent: AgentId; profile: ProfileId }
  | { about: "relay_force"; on: boolean }
  | { about: "relay_servers"; servers: RelayServers }
  | { about: "domains"; add: string[]; remove: string[] };

/** Tells changes apart: a later one about the same thing takes its place. */
export function keyOf(change: Change): string {
  switch (change.about) {
    case "switch":
      return `switch ${change.kind}`;
    case "call_switch":
    case "call_time":
      return change.which;
    case "name":
      return `name ${change.profile}`;
    case "permission":
      return `${change.permission} ${change.profile}`;
    case "weight":
      return `${change.weight} ${change.profile}`;
    case "assigned":
      return `assigned ${change.agent}`;
    case "language":
    case "relay_force":
    case "relay_servers":
    case "domains":
      return change.about;
  }
}

/** The settings with one change made. A profile that is no longer there is left alone. */
export function applied(settings: Settings, change: Change): Settings {
  switch (change.about) {
    case "switch":
      return { ...settings, switches: { ...settings.switches, [change.kind]: change.on } };
    case "call_switch":
      return withCalls(settings, { [change.which]: change.on });
    case "call_time":
      return withCalls(settings, { [change.which]: change.to });
    case "language":
      return { ...settings, look: { ...settings.look, language: change.to } };
    case "name":
      return withProfile(settings, change.profile, { name: change.to });
    case "permission":
      return withProfile(settings, change.profile, { [change.permission]: change.on });
    case "weight":
      return withWeight(settings, change.profile, change.weight, change.to);
    case "assigned":
      return withAssignment(settings, change.agent, change.profile);
    case "relay_force":
      return { ...settings, relay: { ...settings.relay, force: change.on } };
    case "relay_servers":
      return { ...settings, relay: { ...settings.relay, servers: change.servers } };
    case "domains":
      return { ...settings, allowed_domains: withDomains(settings.allowed_domains, change.add, change.remove) };
  }
}

/** What differs between what is saved and what is wanted, in the order of the pages. */
export function changesBetween(saved: Settings, wanted: Settings): Change[] {
  return [
    ...switchChanges(saved, wanted),
    ...callChanges(saved, wanted),
    ...languageChanges(saved, wanted),
    ...relayChanges(saved, wanted),
    ...profileChanges(saved, wanted),
    ...assignmentChanges(saved, wanted),
    ...domainChanges(saved, wanted),
  ];
}

/** The profile that a person has: the assigned one, or the first. */
export function profileFor({ assignments, profiles }: Settings, agent: AgentId): ProfileId | undefined {
  const assigned = assignments.find((assignment) => assignment.agent === agent)?.profile;
  return profiles.find(({ id }) => id === assigned)?.id ?? profiles[0]?.id;
}

function switchChanges(saved: Settings, wanted: Settings): Change[] {
  return KINDS.filter((kind) => saved.switches[kind] !== wanted.switches[kind]).map((kind) => ({
    about: "switch",
    kind,
    on: wanted.switches[kind],
  }));
}

function callChanges({ calls: saved }: Settings, { calls: wanted }: Settings): Change[] {
  const changes: Change[] = [];
  for (const which of ["agent_camera_off", "consumer_camera_off", "consumer_may_ask"] as const) {
    if (saved[which] !== wanted[which]) changes.push({ about: "call_switch", which, on: wanted[which] });
  }
  for (const which of ["ring_s", "invitation_s", "link_min"] as const) {
    if (saved[which] !== wanted[which]) changes.push({ about: "call_time", which, to: wanted[which] });
  }
  return changes;
}

/** Whether two relays are the same in every part. */
export function isSame(one: RelayServers, other: RelayServers): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function languageChanges({ look: saved }: Settings, { look: wanted }: Settings): Change[] {
  return saved.language === wanted.language ? [] : [{ about: "language", to: wanted.language }];
}

function relayChanges({ relay: saved }: Settings, { relay: wanted }: Settings): Change[] {
  const changes: Change[] = [];
  if (saved.force !== wanted.force) changes.push({ about: "relay_force", on: wanted.force });
  if (!isSame(saved.servers, wanted.servers)) {
    changes.push({ about: "relay_servers", servers: wanted.servers });
  }
  return changes;
}

function profileChanges(saved: Settings, wanted: Settings): Change[] {
  return wanted.profiles.flatMap((profile): Change[] => {
    const before = saved.profiles.find(({ id }) => id === profile.id);
    return before === undefined ? [] : changesOf(before, profile);
  });
}

/** One of a profile's numbers. */
export function weightOf({ capacity, call_weight }: Pick<Profile, "capacity" | "call_weight">, weight: Weight): number {
  return weight === "capacity" ? capacity : call_weight[weight];
}

function changesOf(before: Profile, { id: profile, ...after }: Profile): Change[] {
  const changes: Change[] = [];
  if (before.name !== after.name) changes.push({ about: "name", profile, from: before.name, to: after.name });
  for (const kind of KINDS) {
    const permission = `initiate_${kind}` as const;
    const on = after[permission];
    if (before[permission] !== on) changes.push({ about: "permission", profile, permission, on });
  }
  for (const weight of ["capacity", ...KINDS] as const) {
    const to = weightOf(after, weight);
    if (weightOf(before, weight) !== to) changes.push({ about: "weight", profile, weight, to });
  }
  return changes;
}

function assignmentChanges(saved: Settings, wanted: Settings): Change[] {
  return wanted.assignments.flatMap(({ agent }): Change[] => {
    const profile = profileFor(wanted, agent);
    return profile === undefined || profile === profileFor(saved, agent) ? [] : [{ about: "assigned", agent, profile }];
  });
}

/** Told by what comes and goes, so that what somebody else adds meanwhile stays. */
function domainChanges({ allowed_domains: saved }: Settings, { allowed_domains: wanted }: Settings): Change[] {
  const add = wanted.filter((domain) => !saved.includes(domain));
  const remove = saved.filter((domain) => !wanted.includes(domain));
  return add.length + remove.length === 0 ? [] : [{ about: "domains", add, remove }];
}

function withCalls(settings: Settings, differences: Partial<CallSettings>): Settings {
  return { ...settings, calls: { ...settings.calls, ...differences } };
}

function withProfile(settings: Settings, profile: ProfileId, differences: Partial<Profile>): Settings {
  const profiles = settings.profiles.map((each) => (each.id === profile ? { ...each, ...differences } : each));
  return { ...settings, profiles };
}

function withWeight(settings: Settings, id: ProfileId, weight: Weight, to: number): Settings {
  if (weight === "capacity") return withProfile(settings, id, { capacity: to });
  const before = settings.profiles.find((profile) => profile.id === id)?.call_weight;
  return before === undefined ? settings : withProfile(settings, id, { call_weight: { ...before, [weight]: to } });
}

function withDomains(domains: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  return [...new Set([...domains.filter((domain) => !remove.includes(domain)), ...add])];
}

function withAssignment(settings: Settings, agent: AgentId, profile: ProfileId): Settings {
  if (!settings.profiles.some(({ id }) => id === profile)) return settings;
  const others = settings.assignments.filter((assignment) => assignment.agent !== agent);
  return { ...settings, assignments: [...others, { agent, profile }] };
}
