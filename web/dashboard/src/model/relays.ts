import type {
  ManagedService,
  OwnServer,
  RelayServers,
  RelaySettings,
  Secret,
  ServerAccess,
} from "@beckon/kit/protocol.ts";

/** Most servers of a brand's own, most addresses of one, and their longest texts. The edge asks the same again. */
export const MOST_SERVERS = 8;
export const MOST_ADDRESSES = 4;
const LONGEST_ADDRESS = 200;
const LONGEST_SECRET = 256;

/** What is wrong with servers that are being edited. */
export interface RelayProblem {
  /** Which of the own servers; none for a managed service and for all of them. */
  server: number | null;
  field: "addresses" | "username" | "secret" | "account" | "servers";
  /**
   * - `missing`: nothing is there yet
   * - `wrong`: not an address, or too long
   * - `many`: more addresses than a server may have
   * - `twice`: another server is let in to in the same way at the same addresses
   * - `none`: calls go through relays alone, and none of the servers is one
   * - `open`: a relay needs a secret; STUN alone may let everybody in
   * - `again`: the kept secret belongs to other addresses, another user or another account
   */
  wrong: "missing" | "wrong" | "many" | "twice" | "none" | "open" | "again";
}

/** What a brand's own server is before anything was put in. */
export const NEW_SERVER: OwnServer = { urls: [], access: { type: "shared_secret", secret: { type: "new", text: "" } } };

/** Finds what cannot be saved. */
export function relayProblems(saved: RelayServers, { force, servers: wanted }: RelaySettings): RelayProblem[] {
  switch (wanted.type) {
    case "ours":
      return [];
    case "own": {
      const each = wanted.servers.flatMap((server, at) => serverProblems(saved, wanted.servers, server, at));
      return force && !anyRelays(wanted.servers) ? [...each, { server: null, field: "servers", wrong: "none" }] : each;
    }
    case "managed":
      return managedProblems(saved, wanted);
  }
}

/** Whether a text is an address that browsers take (RFC 7064, RFC 7065). */
export function isAddress(text: string): boolean {
  const found = /^(stuns?|turns?):(\[[\da-fA-F:.]+\]|[\w.-]+)(?::(\d{1,5}))?(\?transport=(?:udp|tcp))?$/.exec(text);
  if (found === null || text.length > LONGEST_ADDRESS) return false;
  const [, scheme = "", host = "", port, transport] = found;
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return false;
  if (!isHost(host)) return false;
  if (scheme.startsWith("stun")) return transport === undefined;
  return scheme === "turn" || transport !== "?transport=udp";
}

/** Whether a host stands for itself: a browser reads `127.1` as an address, and neither the edge nor a person does. */
function isHost(host: string): boolean {
  try {
    const { hostname } = new URL(`http://${host}`);
    return host.startsWith("[") || hostname === host.toLowerCase();
  } catch {
    return false;
  }
}

/** The hosts of addresses, each once, for words. */
export function hostsOf(servers: readonly OwnServer[]): string[] {
  const hosts = servers.flatMap(({ urls }) => urls.map((url) => /:(\[[^\]]+\]|[^:?]+)/.exec(url)?.[1] ?? url));
  return [...new Set(hosts)];
}

/** The secret of an access; none where everybody is let in. */
export function secretOf(access: ServerAccess): Secret | null {
  switch (access.type) {
    case "open":
      return null;
    case "password":
      return access.password;
    case "shared_secret":
      return access.secret;
  }
}

/** An access with another secret. */
export function withSecret(access: ServerAccess, secret: Secret): ServerAccess {
  switch (access.type) {
    case "open":
      return access;
    case "password":
      return { ...access, password: secret };
    case "shared_secret":
      return { ...access, secret };
  }
}

/** How a server lets people in once another way is chosen: as it was saved, or empty. */
export function newAccess(saved: RelayServers, urls: readonly string[], type: ServerAccess["type"]): ServerAccess {
  const servers = saved.type === "own" ? saved.servers : [];
  const same = servers.filter((server) => addressesOf(server.urls) === addressesOf(urls));
  const before = same.find(({ access }) => access.type === type);
  if (before !== undefined) return before.access;
  const empty: Secret = { type: "new", text: "" };
  switch (type) {
    case "open":
      return { type };
    case "password":
      return { type, username: "", password: empty };
    case "shared_secret":
      return { type, secret: empty };
  }
}

/** Whether the secret that is kept for this server can stay: its addresses, access and user name are as they were saved. */
export function keeps(saved: RelayServers, { urls, access }: OwnServer): boolean {
  if (saved.type !== "own") return false;
  const place = placeOf({ urls, access });
  return saved.servers.some((server) => placeOf(server) === place);
}

/** Whether the secret that is kept for a managed service can stay. */
export function keepsManaged(saved: RelayServers, service: ManagedService, account: string): boolean {
  return saved.type === "managed" && saved.service === service && saved.account === account;
}

/** Whether any secret is a new one. */
export function hasNewSecret(servers: RelayServers): boolean {
  switch (servers.type) {
    case "ours":
      return false;
    case "own":
      return servers.servers.some(({ access }) => secretOf(access)?.type === "new");
    case "managed":
      return servers.secret.type === "new";
  }
}

/** Addresses are the same in any order. */
function addressesOf(urls: readonly string[]): string {
  return [...urls].sort().join("\n");
}

/** Where a server's secret is kept: by its addresses and by how it lets people in. */
function placeOf(server: OwnServer): string {
  const { access } = server;
  return JSON.stringify([access.type, access.type === "password" ? access.username : "", addressesOf(server.urls)]);
}

function anyRelays(servers: readonly OwnServer[]): boolean {
  return servers.some(({ urls }) => urls.some((url) => url.startsWith("turn")));
}

function serverProblems(saved: RelayServers, all: readonly OwnServer[], server: OwnServer, at: number): RelayProblem[] {
  const { urls, access } = server;
  const problems: RelayProblem[] = [];
  const add = (field: RelayProblem["field"], wrong: RelayProblem["wrong"] | null) => {
    if (wrong !== null) problems.push({ server: at, field, wrong });
  };
  const first = all.findIndex((other) => placeOf(other) === placeOf(server));
  add("addresses", addressProblem(urls, access) ?? (first < at ? "twice" : null));
  if (access.type === "password") add("username", textProblem(access.username));
  const secret = secretOf(access);
  if (secret !== null) add("secret", secretProblem(secret, keeps(saved, server)));
  return problems;
}

function addressProblem(urls: readonly string[], access: ServerAccess): RelayProblem["wrong"] | null {
  if (urls.length === 0) return "missing";
  if (urls.length > MOST_ADDRESSES) return "many";
  if (!urls.every(isAddress)) return "wrong";
  return access.type === "open" && urls.some((url) => url.startsWith("turn")) ? "open" : null;
}

function managedProblems(
  saved: RelayServers,
  { service, account, secret }: Extract<RelayServers, { type: "managed" }>,
): RelayProblem[] {
  const problems: RelayProblem[] = [];
  const wrongAccount = accountProblem(service, account);
  if (wrongAccount !== null) problems.push({ server: null, field: "account", wrong: wrongAccount });
  const wrongSecret = secretProblem(secret, keepsManaged(saved, service, account));
  if (wrongSecret !== null) problems.push({ server: null, field: "secret", wrong: wrongSecret });
  return problems;
}

/** A service's accounts look alike; the edge makes a part of an address of them. */
function accountProblem(service: ManagedService, account: string): RelayProblem["wrong"] | null {
  if (account.trim() === "") return "missing";
  const looks = service === "cloudflare" ? /^[\da-fA-F]{32}$/ : /^AC[\da-fA-F]{32}$/;
  return looks.test(account) ? null : "wrong";
}

function textProblem(text: string): RelayProblem["wrong"] | null {
  if (text.trim() === "") return "missing";
  return bytes(text) > LONGEST_SECRET ? "wrong" : null;
}

function secretProblem(secret: Secret, kept: boolean): RelayProblem["wrong"] | null {
  if (secret.type === "kept") return kept ? null : "again";
  return textProblem(secret.text);
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
