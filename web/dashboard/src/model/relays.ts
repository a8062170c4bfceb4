import type { ManagedService, OwnServer, RelayServers, Secret, ServerAccess } from "@beckon/kit/protocol.ts";

/** Most servers of a brand's own, most addresses of one, and their longest texts. The edge asks the same again. */
export const MOST_SERVERS = 8;
export const MOST_ADDRESSES = 4;
const LONGEST_ADDRESS = 200;
const LONGEST_SECRET = 256;

/** What is wrong with servers that are being edited. */
export interface RelayProblem {
  /** Which of the own servers; none for a managed service. */
  server: number | null;
  field: "addresses" | "username" | "secret" | "account";
  /**
   * - `missing`: nothing is there yet
   * - `wrong`: not an address, or too long
   * - `many`: more addresses than a server may have
   * - `open`: a relay needs a secret; STUN alone may let everybody in
   * - `again`: the kept secret belongs to other addresses, another user or another account
   */
  wrong: "missing" | "wrong" | "many" | "open" | "again";
}

/** What a brand's own server is before anything was put in. */
export const NEW_SERVER: OwnServer = { urls: [], access: { type: "shared_secret", secret: { type: "new", text: "" } } };

/** Finds what cannot be saved. */
export function relayProblems(saved: RelayServers, wanted: RelayServers): RelayProblem[] {
  switch (wanted.type) {
    case "ours":
      return [];
    case "own":
      return wanted.servers.flatMap((server, at) => serverProblems(saved, server, at));
    case "managed":
      return managedProblems(saved, wanted);
  }
}

/** Whether a text is an address that browsers take (RFC 7064, RFC 7065). */
export function isAddress(text: string): boolean {
  const found = /^(stun|turns?):(?:\[[\da-fA-F:.]+\]|[\w.-]+)(?::(\d{1,5}))?(\?transport=(?:udp|tcp))?$/.exec(text);
  if (found === null || text.length > LONGEST_ADDRESS) return false;
  const [, scheme, port, transport] = found;
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) return false;
  if (scheme === "stun") return transport === undefined;
  return scheme === "turn" || transport !== "?transport=udp";
}

/** Addresses out of a text with one a line. */
export function addressesIn(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
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
  const before =
    saved.type === "own" ? saved.servers.find((server) => server.urls.join("\n") === urls.join("\n")) : null;
  if (before?.access.type === type) return before.access;
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
  return saved.servers.some(
    (server) =>
      server.urls.join("\n") === urls.join("\n") &&
      server.access.type === access.type &&
      usernameOf(server.access) === usernameOf(access),
  );
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

function usernameOf(access: ServerAccess): string {
  return access.type === "password" ? access.username : "";
}

function serverProblems(saved: RelayServers, server: OwnServer, at: number): RelayProblem[] {
  const { urls, access } = server;
  const problems: RelayProblem[] = [];
  const add = (field: RelayProblem["field"], wrong: RelayProblem["wrong"] | null) => {
    if (wrong !== null) problems.push({ server: at, field, wrong });
  };
  add("addresses", addressProblem(urls, access));
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
  const wrongAccount = textProblem(account);
  if (wrongAccount !== null) problems.push({ server: null, field: "account", wrong: wrongAccount });
  const wrongSecret = secretProblem(secret, keepsManaged(saved, service, account));
  if (wrongSecret !== null) problems.push({ server: null, field: "secret", wrong: wrongSecret });
  return problems;
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
