import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";

import type { IceServer, IceSettings, ManagedService, RelayServers, SettingsPage } from "@beckon/kit/protocol.ts";

import { type SignedIn, TestBrand } from "./support/brand.ts";
import { codeOf } from "./support/http.ts";
import { type Behaviour, cloudflare, json, TurnService, twilio } from "./support/turn-service.ts";
import { Edge } from "./support/workerd.ts";

const TOKEN = "tell-nobody-token";
const ACCOUNT = "0123456789abcdef0123456789abcdef";
const SID = `AC${ACCOUNT}`;

const managed = (service: ManagedService, account: string, text?: string): RelayServers => ({
  type: "managed",
  service,
  account,
  secret: text === undefined ? { type: "kept" } : { type: "new", text },
});

describe("a managed TURN service", () => {
  let edge: Edge;
  let service: TurnService;
  before(async () => {
    service = await TurnService.start(cloudflare);
    edge = await Edge.start(undefined, undefined, { MANAGED_TURN_URL: service.url });
  });
  after(async () => {
    await edge?.stop();
    await service?.stop();
  });
  beforeEach(() => {
    service.behaves = cloudflare;
    service.forget();
  });

  const read = async (ada: SignedIn) =>
    (JSON.parse((await ada.ask("GET", "/api/settings")).text) as SettingsPage).settings;
  const write = async (ada: SignedIn, servers: RelayServers) =>
    ada.ask("PUT", "/api/settings", { ...(await read(ada)), relay: { force: true, servers } });
  const administered = async () => {
    const brand = await TestBrand.seed(edge);
    return { brand, ada: await brand.signIn(brand.ada) };
  };
  const policy = (brand: TestBrand) =>
    edge.sayToBrand(brand.id, {
      type: "relay_policy",
      agent: brand.ana.id,
      consumer: "csm_maya",
      probe: false,
    }) as Promise<{
      type: string;
      code?: string;
      policy?: { force: boolean; own: { agent: IceServer[]; consumer: IceServer[] } };
    }>;

  test("of Cloudflare is asked once when it is stored, and once for each participant of a call", async () => {
    const { brand, ada } = await administered();
    const written = await write(ada, managed("cloudflare", ACCOUNT, TOKEN));
    assert.equal(written.status, 200, written.text);
    const [asked, ...more] = service.asked;
    assert.equal(more.length, 0);
    assert.equal(asked?.method, "POST");
    assert.equal(asked?.path, `/v1/turn/keys/${ACCOUNT}/credentials/generate-ice-servers`);
    assert.equal(asked?.headers.authorization, `Bearer ${TOKEN}`);
    assert.deepEqual(JSON.parse(asked?.body ?? ""), { ttl: 3600 });

    service.forget();
    const { policy: told } = await policy(brand);
    assert.equal(service.asked.length, 2);
    assert.equal(told?.force, true);
    const names = [told?.own.agent, told?.own.consumer].map((servers) => servers?.[1]?.username);
    assert.deepEqual(names.sort(), ["user-1", "user-2"], "each has credentials of their own");
    assert.deepEqual(told?.own.agent[0]?.urls, ["stun:stun.cloudflare.com:3478"], "browsers refuse port 53");
    assert.ok(told?.own.consumer[1]?.urls.includes("turns:turn.cloudflare.com:443?transport=tcp"));
  });

  test("of Twilio is asked as it wants to be", async () => {
    service.behaves = twilio;
    const { brand, ada } = await administered();
    assert.equal((await write(ada, managed("twilio", SID, TOKEN))).status, 200);
    const [asked] = service.asked;
    assert.equal(asked?.path, `/2010-04-01/Accounts/${SID}/Tokens.json`);
    assert.equal(asked?.headers.authorization, `Basic ${btoa(`${SID}:${TOKEN}`)}`);
    assert.equal(asked?.headers["content-type"], "application/x-www-form-urlencoded");
    assert.equal(asked?.body, "Ttl=3600");
    const { policy: told } = await policy(brand);
    assert.deepEqual(told?.own.agent[1]?.urls, ["turn:global.turn.twilio.com:3478?transport=udp"]);
  });

  test("is not asked where nothing about it changed, and its secret is nowhere to be read", async () => {
    const { ada } = await administered();
    const written = await write(ada, managed("cloudflare", ACCOUNT, TOKEN));
    service.forget();
    const kept = managed("cloudflare", ACCOUNT);
    const again = await write(ada, kept);
    assert.equal(again.status, 200);
    assert.equal(service.asked.length, 0);
    assert.deepEqual((await read(ada)).relay.servers, kept);
    for (const text of [written.text, again.text, edge.stored()]) assert.ok(!text.includes(TOKEN));
    assert.ok(edge.stored().includes(ACCOUNT));
  });

  test("that does not give credentials is not stored, and is not asked by a write that is refused anyway", async () => {
    const { ada } = await administered();
    const before = await read(ada);
    const wanted = managed("cloudflare", ACCOUNT, TOKEN);
    const behaviours: [string, string, Behaviour][] = [
      ["a wrong token", "service_refused", (_, answer) => json(answer, 401, {})],
      ["an unknown key, without a word", "service_refused", (_, answer) => answer.writeHead(404).end()],
      ["no relay", "service_refused", (_, answer) => json(answer, 201, { iceServers: [] })],
      ["another shape", "unavailable", (_, answer) => json(answer, 201, {})],
      ["a fault", "unavailable", (_, answer) => json(answer, 503, {})],
      ["too long", "unavailable", (_, answer) => json(answer, 201, { iceServers: ["x".repeat(100_000)] })],
      ["elsewhere", "unavailable", (_, answer) => answer.writeHead(307, { location: "/elsewhere" }).end()],
      ["a broken line", "unavailable", (_, answer) => answer.destroy()],
      ["no answer at all", "unavailable", () => {}],
    ];
    for (const [what, code, behaves] of behaviours) {
      service.behaves = behaves;
      assert.equal(codeOf(await write(ada, wanted)), code, what);
    }
    assert.ok(
      service.asked.every(({ path }) => path !== "/elsewhere"),
      "the token is for one address alone",
    );
    assert.deepEqual(await read(ada), before);

    service.forget();
    const stale = { ...before, version: before.version - 1, relay: { force: false, servers: wanted } };
    assert.equal(codeOf(await ada.ask("PUT", "/api/settings", stale)), "settings_changed");
    assert.equal(codeOf(await write(ada, managed("cloudflare", "../x", TOKEN))), "servers_invalid");
    assert.equal(codeOf(await write(ada, managed("twilio", SID))), "servers_invalid");
    assert.equal(service.asked.length, 0);
  });

  test("that fails later refuses the call that asks, with why", async () => {
    const { brand, ada } = await administered();
    await write(ada, managed("cloudflare", ACCOUNT, TOKEN));
    service.behaves = (_, answer) => json(answer, 503, {});
    assert.deepEqual(await policy(brand), { type: "refused", code: "unavailable" });
    service.behaves = (_, answer) => json(answer, 403, {});
    assert.deepEqual(await policy(brand), { type: "refused", code: "service_refused" });
    service.behaves = cloudflare;
    assert.equal((await policy(brand)).type, "relay_policy");
  });

  test("is tried before it is stored", async () => {
    const { ada } = await administered();
    const check = (servers: RelayServers) => ada.ask("POST", "/api/relays/check", servers);
    const tried = await check(managed("cloudflare", ACCOUNT, TOKEN));
    assert.equal((JSON.parse(tried.text) as IceSettings).servers[1]?.username, "user-1");
    service.behaves = (_, answer) => json(answer, 401, {});
    assert.equal(codeOf(await check(managed("cloudflare", ACCOUNT, TOKEN))), "service_refused");
    assert.equal((await read(ada)).relay.servers.type, "ours");
  });
});
