import assert from "node:assert/strict";
import { test } from "node:test";
import type { OwnServer, RelayServers, ServerAccess } from "@beckon/kit/protocol.ts";
import { linesIn } from "./lines.ts";
import { hasNewSecret, hostsOf, isAddress, keeps, newAccess, relayProblems } from "./relays.ts";

const SHARED: ServerAccess = { type: "shared_secret", secret: { type: "kept" } };
const PASSWORD: ServerAccess = { type: "password", username: "northwind", password: { type: "kept" } };
const first: OwnServer = { urls: ["turn:turn.example:3478", "turns:turn.example:443"], access: SHARED };
const second: OwnServer = { urls: ["turn:198.51.100.4:3478?transport=tcp"], access: PASSWORD };
const saved: RelayServers = { type: "own", servers: [first, second] };
const managed: Extract<RelayServers, { type: "managed" }> = {
  type: "managed",
  service: "cloudflare",
  account: "4f2c9a7be04f2c9a7be04f2c9a7be04f",
  secret: { type: "kept" },
};

/** What is wrong with one server, as `field wrong`. */
function wrongs(server: OwnServer): string[] {
  return problems(saved, { type: "own", servers: [server] }).map(({ field, wrong }) => `${field} ${wrong}`);
}

const problems = (before: RelayServers, servers: RelayServers, force = false) =>
  relayProblems(before, { force, servers });

test("addresses are those that browsers take", () => {
  const good = [
    "stun:stun.example",
    "stuns:stun.example:443",
    "stun:[2001:db8::4]:3478",
    "turn:turn.example",
    "turn:198.51.100.4:3478?transport=udp",
    "turn:turn.example:80?transport=tcp",
    "turns:turn.example:443",
    "turns:turn.example:443?transport=tcp",
  ];
  const bad = [
    "",
    "turn.example",
    "https://turn.example",
    "turn://turn.example",
    "turn:",
    "turn:turn.example:0",
    "turn:127.1",
    "turn:0x7f000001",
    "turn:300.1.2.3",
    "turn:turn.example:65536",
    "turn:turn.example?transport=sctp",
    "stun:stun.example?transport=tcp",
    "turns:turn.example:443?transport=udp",
    "turn:turn.example:3478 ",
    `turn:${"a".repeat(200)}`,
  ];
  assert.deepEqual(good.filter(isAddress), good);
  assert.deepEqual(bad.filter(isAddress), []);
});

test("what is saved has nothing wrong with it, and Beckon's relays never have", () => {
  assert.deepEqual(problems(saved, saved, true), []);
  assert.deepEqual(problems(managed, managed, true), []);
  assert.deepEqual(problems(saved, { type: "ours" }, true), []);
});

test("a new server lacks everything, and is told so field by field", () => {
  const access: ServerAccess = { type: "password", username: " ", password: { type: "new", text: "" } };
  assert.deepEqual(wrongs({ urls: [], access }), ["addresses missing", "username missing", "secret missing"]);
});

test("a kept secret stays with its addresses and its user name", () => {
  assert.deepEqual(wrongs({ ...first, urls: ["turn:other.example"] }), ["secret again"]);
  assert.deepEqual(wrongs({ ...second, access: { ...PASSWORD, username: "other" } }), ["secret again"]);
  assert.deepEqual(wrongs({ ...first, access: { type: "shared_secret", secret: { type: "new", text: "s" } } }), []);
  assert.equal(keeps(saved, second), true);
  assert.equal(keeps({ type: "ours" }, second), false);
});

test("a kept secret stays with its service and account", () => {
  const other = problems(managed, { ...managed, account: "0".repeat(32) });
  assert.deepEqual(other, [{ server: null, field: "secret", wrong: "again" }]);
  const twilio = problems(managed, { ...managed, service: "twilio", account: `AC${"0".repeat(32)}` });
  assert.deepEqual(twilio, [{ server: null, field: "secret", wrong: "again" }]);
});

test("a relay that lets everybody in is refused, STUN is not", () => {
  assert.deepEqual(wrongs({ urls: ["turn:turn.example"], access: { type: "open" } }), ["addresses open"]);
  assert.deepEqual(wrongs({ urls: ["stun:stun.example"], access: { type: "open" } }), []);
});

test("too many addresses and texts that are too long are refused", () => {
  const urls = [1, 2, 3, 4, 5].map((n) => `turn:turn${n}.example`);
  const secret = { type: "new", text: "é".repeat(129) } as const;
  assert.deepEqual(wrongs({ urls, access: { type: "shared_secret", secret } }), ["addresses many", "secret wrong"]);
});

test("where calls go through relays alone, one of the servers is one", () => {
  const stun: RelayServers = { type: "own", servers: [{ urls: ["stun:stun.example"], access: { type: "open" } }] };
  assert.deepEqual(problems(saved, stun), []);
  assert.deepEqual(problems(saved, stun, true), [{ server: null, field: "servers", wrong: "none" }]);
});

test("one server is not told twice, whatever the order of its addresses", () => {
  const again = { ...first, urls: [...first.urls].reverse() };
  assert.deepEqual(problems(saved, { type: "own", servers: [first, second, again] }), [
    { server: 2, field: "addresses", wrong: "twice" },
  ]);
});

test("an account looks as its service writes it", () => {
  const wrong = (service: "cloudflare" | "twilio", account: string) => {
    const servers: RelayServers = { ...managed, service, account };
    return problems(servers, servers).map((problem) => problem.wrong);
  };
  assert.deepEqual(wrong("cloudflare", "a".repeat(32)), []);
  assert.deepEqual(wrong("twilio", `AC${"a".repeat(32)}`), []);
  assert.deepEqual(wrong("cloudflare", "a".repeat(31)), ["wrong"]);
  assert.deepEqual(wrong("cloudflare", "../keys"), ["wrong"]);
  assert.deepEqual(wrong("twilio", "a".repeat(34)), ["wrong"]);
});

test("another way in brings back what was saved, and else begins empty", () => {
  assert.equal(newAccess(saved, second.urls, "password"), PASSWORD);
  assert.deepEqual(newAccess(saved, first.urls, "password"), {
    type: "password",
    username: "",
    password: { type: "new", text: "" },
  });
  assert.deepEqual(newAccess({ type: "ours" }, first.urls, "open"), { type: "open" });
});

test("addresses stand one a line, hosts are named once", () => {
  assert.deepEqual(linesIn(" turn:a.example \n\nturn:b.example\n"), ["turn:a.example", "turn:b.example"]);
  assert.deepEqual(hostsOf([first, second, { urls: ["stun:[::1]:3478"], access: { type: "open" } }]), [
    "turn.example",
    "198.51.100.4",
    "[::1]",
  ]);
});

test("a new secret is told from a kept one", () => {
  assert.equal(hasNewSecret(saved), false);
  assert.equal(hasNewSecret({ ...managed, secret: { type: "new", text: "s" } }), true);
  const access: ServerAccess = { type: "shared_secret", secret: { type: "new", text: "s" } };
  assert.equal(hasNewSecret({ type: "own", servers: [first, { ...second, access }] }), true);
});
