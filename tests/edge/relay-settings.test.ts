import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, describe, test } from "node:test";

import type {
  IceServer,
  IceSettings,
  OwnServer,
  RelayServers,
  RelaySettings,
  ServerAccess,
  SettingsPage,
} from "@beckon/kit/protocol.ts";

import { fresh, type SignedIn, TestBrand } from "./support/brand.ts";
import { ask, codeOf } from "./support/http.ts";
import { talk } from "./support/story.ts";
import { Edge } from "./support/workerd.ts";

const PASSWORD = "tell-nobody-password";
const SECRET = "tell-nobody-secret";
const TURN = ["turn:turn.brand.example:3478", "turns:turn.brand.example:443?transport=tcp"];
const KEPT = { type: "kept" } as const;
const brandNew = (text: string) => ({ type: "new", text }) as const;

const STUN: OwnServer = { urls: ["stun:stun.brand.example"], access: { type: "open" } };
const byPassword = (password: { type: "kept" } | { type: "new"; text: string }, urls = TURN): OwnServer => ({
  urls,
  access: { type: "password", username: "northwind", password },
});
const bySecret = (secret: { type: "kept" } | { type: "new"; text: string }): OwnServer => ({
  urls: ["turn:relay.brand.example"],
  access: { type: "shared_secret", secret },
});
const own = (...servers: OwnServer[]): RelayServers => ({ type: "own", servers });
const WRITTEN = own(STUN, byPassword(brandNew(PASSWORD)), bySecret(brandNew(SECRET)));
const READ = own(STUN, byPassword(KEPT), bySecret(KEPT));

/** The password that belongs to a user name, as a TURN server makes it that shares the secret. */
const madeFrom = (username: string | null | undefined) =>
  createHmac("sha1", SECRET)
    .update(username ?? "")
    .digest("base64");

/** What the `Brand` says of a call. */
interface Policy {
  force: boolean;
  own: { number: number; nodes: unknown[]; agent: IceServer[]; consumer: IceServer[]; expires: number } | null;
}

describe("a brand's own servers", () => {
  let edge: Edge;
  before(async () => {
    edge = await Edge.start();
  });
  after(() => edge?.stop());

  const read = async (ada: SignedIn) =>
    (JSON.parse((await ada.ask("GET", "/api/settings")).text) as SettingsPage).settings;
  const write = async (ada: SignedIn, relay: RelaySettings) =>
    ada.ask("PUT", "/api/settings", { ...(await read(ada)), relay });
  const check = (ada: SignedIn, servers: RelayServers) => ada.ask("POST", "/api/relays/check", servers);
  const policy = async (brand: TestBrand) => {
    const said = { type: "relay_policy", agent: brand.ana.id, consumer: "csm_maya", probe: false };
    return ((await edge.sayToBrand(brand.id, said)) as { policy: Policy }).policy;
  };

  test("are read without their secrets, by every route and socket, and are stored without them", async () => {
    const { brand, agent, consumer, desk } = await talk(edge);
    const ada = await brand.signIn(brand.ada);
    const written = await write(ada, { force: true, servers: WRITTEN });
    assert.equal(written.status, 200, written.text);
    const page = JSON.parse(written.text) as SettingsPage;
    assert.deepEqual(page.settings.relay, { force: true, servers: READ });
    // A switch that changes with it shows that the desk has heard of the change.
    const settings = await read(ada);
    await ada.ask("PUT", "/api/settings", { ...settings, switches: { voice: true, video: false } });
    await desk.first((frame) => frame.type === "permissions" && frame.permissions.video?.code === "video_off");
    const again = await brand.signIn(brand.ana);
    const other = await again.desk();

    const heard = [
      written.text,
      (await ada.ask("GET", "/api/settings")).text,
      (await ada.ask("GET", "/api/me")).text,
      JSON.stringify(await edge.sayToBrand(brand.id, { type: "settings" })),
      ...[desk, other, agent.line, consumer.line].map((line) => JSON.stringify(line.frames)),
    ].join();
    assert.ok(heard.includes("turn.brand.example"), "the servers themselves are read");
    const stored = edge.stored();
    assert.ok(stored.includes("turn.brand.example"), "the servers themselves are stored");
    for (const secret of [PASSWORD, SECRET, btoa(PASSWORD), btoa(SECRET)]) {
      assert.ok(!heard.includes(secret), "a secret was read");
      assert.ok(!stored.includes(secret), "a secret was stored as it is");
    }
    assert.ok(!heard.includes("sealed"));
  });

  test("give each participant of a call credentials of their own, also after a restart", async () => {
    const brand = await TestBrand.seed(edge);
    const ada = await brand.signIn(brand.ada);
    assert.deepEqual(await policy(brand), { force: false, own: null });
    await write(ada, { force: true, servers: WRITTEN });
    // Everything but the force is written back as it was read.
    await write(ada, { force: false, servers: READ });
    await edge.kill();
    await edge.resume();

    const { force, own: placement } = await policy(brand);
    assert.equal(force, false);
    assert.ok(placement);
    assert.deepEqual([placement.number, placement.nodes], [0, []]);
    const seconds = Math.floor(placement.expires / 1000);
    assert.ok(Math.abs(placement.expires - Date.now() - 3_600_000) < 60_000);
    for (const [servers, id] of [
      [placement.agent, brand.ana.id],
      [placement.consumer, "csm_maya"],
    ] as const) {
      const username = `${seconds}:${id}`;
      assert.deepEqual(servers, [
        { urls: STUN.urls, username: null, credential: null },
        { urls: TURN, username: "northwind", credential: PASSWORD },
        { urls: ["turn:relay.brand.example"], username, credential: madeFrom(username) },
      ]);
    }
  });

  test("are tried by an administrator before they are stored, with new and with kept secrets", async () => {
    const brand = await TestBrand.seed(edge);
    const ada = await brand.signIn(brand.ada);
    await write(ada, { force: false, servers: WRITTEN });
    const before = await read(ada);

    const tried = await check(ada, own(byPassword(brandNew("another")), bySecret(KEPT)));
    assert.equal(tried.status, 200, tried.text);
    const { servers, relay_only } = JSON.parse(tried.text) as IceSettings;
    assert.equal(relay_only, false);
    assert.equal(servers[0]?.credential, "another");
    assert.match(servers[1]?.username ?? "", new RegExp(`^\\d+:${brand.ada.id}$`));
    assert.equal(servers[1]?.credential, madeFrom(servers[1]?.username));

    assert.equal(codeOf(await check(ada, own())), "servers_invalid");
    assert.equal(codeOf(await check(ada, own(byPassword(KEPT, ["turn:evil.example"])))), "servers_invalid");
    assert.deepEqual(JSON.parse((await check(ada, { type: "ours" })).text), { servers: [], relay_only: false });
    assert.deepEqual(await read(ada), before);
  });

  test("are told for sixty probes of a brand within a minute, and for every call", async () => {
    const brand = await TestBrand.seed(edge);
    const said = { type: "relay_policy", agent: brand.ana.id, consumer: "csm_maya", probe: true };
    for (let probe = 0; probe < 60; probe += 1) {
      assert.equal(((await edge.sayToBrand(brand.id, said)) as { type: string }).type, "relay_policy");
    }
    assert.deepEqual(await edge.sayToBrand(brand.id, said), { type: "refused", code: "too_fast" });
    assert.deepEqual(await policy(brand), { force: false, own: null });
    const another = await TestBrand.seed(edge);
    assert.equal(((await edge.sayToBrand(another.id, said)) as { type: string }).type, "relay_policy");
  });

  test("that break a rule, or keep a secret of another place, are refused and change nothing", async () => {
    const brand = await TestBrand.seed(edge);
    const ada = await brand.signIn(brand.ada);
    await write(ada, { force: false, servers: WRITTEN });
    const before = await read(ada);
    const turn = (access: ServerAccess): RelayServers => own({ urls: TURN, access });
    const sealed = { type: "sealed", text: "AAAA" } as unknown as { type: "kept" };
    const refused: RelaySettings[] = [
      own(),
      turn({ type: "open" }),
      own({ urls: ["https://turn.brand.example"], access: { type: "open" } }),
      own({ urls: ["stun:stun.brand.example\n"], access: { type: "open" } }),
      own(byPassword(brandNew(""))),
      own(byPassword(brandNew("x".repeat(300)))),
      own(byPassword(sealed)),
      own(byPassword(KEPT, ["turn:evil.example"])),
      turn({ type: "password", username: "somebody", password: KEPT }),
      turn({ type: "shared_secret", secret: KEPT }),
    ].map((servers) => ({ force: false, servers }));
    refused.push({ force: true, servers: own(STUN) });
    for (const relay of refused) {
      assert.equal(codeOf(await write(ada, relay)), "servers_invalid", JSON.stringify(relay));
    }
    assert.deepEqual(await read(ada), before);
    const { own: placement } = await policy(brand);
    assert.equal(placement?.agent[1]?.credential, PASSWORD);
  });

  test("are for administrators of the app's own pages alone", async () => {
    const brand = await TestBrand.seed(edge, { relay: { force: false, servers: WRITTEN } });
    const [ada, ana] = [await brand.signIn(brand.ada), await brand.signIn(brand.ana)];
    assert.deepEqual((await read(ada)).relay.servers, READ);
    assert.equal(codeOf(await check(ana, READ)), "not_permitted");
    assert.equal(codeOf(await ana.ask("GET", "/api/settings")), "not_permitted");
    assert.equal(codeOf(await ada.ask("GET", "/api/relays/check")), "method_not_allowed");
    const asked = { method: "POST", body: READ };
    assert.equal(codeOf(await ask(edge.port, "app", "/api/relays/check", asked)), "sign_in_required");
    const foreign = { ...asked, headers: { cookie: ada.cookie, origin: "https://evil.example" } };
    assert.equal(codeOf(await ask(edge.port, "app", "/api/relays/check", foreign)), "foreign_origin");
  });

  test("of one brand are nothing to another", async () => {
    const [first, second] = [await TestBrand.seed(edge), await TestBrand.seed(edge)];
    await write(await first.signIn(first.ada), { force: false, servers: WRITTEN });
    const other = await second.signIn(second.ada);
    assert.equal(codeOf(await write(other, { force: false, servers: READ })), "servers_invalid");
    assert.equal(codeOf(await check(other, READ)), "servers_invalid");
  });
});

describe("a deployment that is not in development", () => {
  let edge: Edge;
  let brand: TestBrand;
  let ada: SignedIn;
  before(async () => {
    // Brands are made in development alone, so that this one is made before.
    edge = await Edge.start();
    brand = await TestBrand.seed(edge);
    ada = await brand.signIn(brand.ada);
    await edge.kill();
    await edge.resume({ ENVIRONMENT: "production", SEAL_KEY: "" });
  });
  after(() => edge?.stop());

  const write = async (servers: RelayServers) => {
    const { settings } = JSON.parse((await ada.ask("GET", "/api/settings")).text) as SettingsPage;
    return ada.ask("PUT", "/api/settings", { ...settings, relay: { force: false, servers } });
  };

  test("refuses servers that no participant can reach", async () => {
    for (const url of ["stun:127.0.0.1", "stun:10.0.0.1:3478", "stun:[::1]", "stun:localhost"]) {
      assert.equal(codeOf(await write(own({ urls: [url], access: { type: "open" } }))), "servers_invalid", url);
    }
    assert.equal((await write(own(STUN))).status, 200);
  });

  test("says so where it has no key to seal secrets with", async () => {
    assert.equal(codeOf(await write(own(byPassword(brandNew(fresh("x")))))), "secrets_not_kept");
  });

  test("opens what the previous key sealed until it is forgotten", async () => {
    const [first, second] = [3, 4].map((byte) => Buffer.alloc(32, byte).toString("base64"));
    assert.ok(first && second);
    const restart = async (variables: Record<string, string>) => {
      await edge.kill();
      await edge.resume({ ENVIRONMENT: "production", ...variables });
    };
    const tried = async () => {
      const answer = await ada.ask("POST", "/api/relays/check", own(byPassword(KEPT)));
      return answer.status === 200 ? (JSON.parse(answer.text) as IceSettings).servers[0]?.credential : codeOf(answer);
    };
    await restart({ SEAL_KEY: first });
    await write(own(byPassword(brandNew(PASSWORD))));
    await restart({ SEAL_KEY: second });
    assert.equal(await tried(), "unavailable");
    await restart({ SEAL_KEY: second, SEAL_KEY_PREVIOUS: first });
    assert.equal(await tried(), PASSWORD);
    assert.equal((await write(own(byPassword(KEPT)))).status, 200);
    await restart({ SEAL_KEY: second });
    assert.equal(await tried(), PASSWORD);
  });
});
