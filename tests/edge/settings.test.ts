import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import type { Settings, SettingsPage } from "@beckon/kit/protocol.ts";

import { fresh, type SignedIn, TestBrand } from "./support/brand.ts";
import { codeOf } from "./support/http.ts";
import { description } from "./support/sdp.ts";
import { talk } from "./support/story.ts";
import { within } from "./support/wait.ts";
import { Edge } from "./support/workerd.ts";

describe("settings", () => {
  let edge: Edge;
  before(async () => {
    edge = await Edge.start();
  });
  after(() => edge?.stop());

  const read = async (ada: SignedIn) =>
    (JSON.parse((await ada.ask("GET", "/api/settings")).text) as SettingsPage).settings;
  const write = (ada: SignedIn, settings: Settings) => ada.ask("PUT", "/api/settings", settings);

  test("turn a switch off on a desk that is open, within two seconds, and refuse the call", async () => {
    const { brand, desk, agent } = await talk(edge);
    const ada = await brand.signIn(brand.ada);
    const settings = await read(ada);
    const told = within(
      "the desk to be told",
      desk.first((frame) => frame.type === "permissions" && frame.permissions.video?.code === "video_off"),
      2000,
    );
    const answer = await write(ada, { ...settings, switches: { voice: true, video: false, screen: true } });
    assert.equal(answer.status, 200);
    const frame = await told;
    assert.equal(frame.type === "permissions" && frame.permissions.voice, null);
    const refused = await agent.does({
      type: "invite",
      invitation: fresh("inv"),
      kind: "video",
      offer: description("offer"),
    });
    assert.equal(refused, "video_off");
  });

  test("take a permission away by the profile", async () => {
    const { brand, desk } = await talk(edge);
    const ada = await brand.signIn(brand.ada);
    const settings = await read(ada);
    const profiles = settings.profiles.map((profile) => ({ ...profile, initiate_voice: false }));
    await write(ada, { ...settings, profiles });
    await desk.first(
      (frame) => frame.type === "permissions" && frame.permissions.voice?.code === "voice_not_in_profile",
    );
  });

  test("count versions, and refuse a change that was read before another", async () => {
    const brand = await TestBrand.seed(edge);
    const ada = await brand.signIn(brand.ada);
    const settings = await read(ada);
    const written = JSON.parse((await write(ada, settings)).text) as SettingsPage;
    assert.equal(written.settings.version, settings.version + 1);
    assert.equal(written.members.length, 3);
    assert.equal(codeOf(await write(ada, settings)), "settings_changed");
    assert.equal((await read(ada)).version, settings.version + 1);
  });

  test("that break a rule are refused and change nothing", async () => {
    const brand = await TestBrand.seed(edge);
    const ada = await brand.signIn(brand.ada);
    const settings = await read(ada);
    const [profile] = settings.profiles;
    assert.ok(profile);
    const broken: Partial<Settings>[] = [
      { profiles: [] },
      { profiles: [profile, profile] },
      { profiles: [{ ...profile, name: "" }] },
      { profiles: [{ ...profile, name: "x".repeat(500) }] },
      { assignments: [{ agent: brand.ana.id, profile: "prf_unknown" }] },
      { departments: [] },
      { look: { ...settings.look, colour: "green" } },
      { look: { ...settings.look, name: "" } },
      { allowed_domains: ["https://shop.example/path"] },
      { allowed_domains: ["shop.example; script-src *"] },
    ];
    for (const change of broken) {
      assert.equal(codeOf(await write(ada, { ...settings, ...change })), "settings_invalid", JSON.stringify(change));
    }
    assert.deepEqual(await read(ada), settings);
  });

  test("are kept when the same brand is seeded again", async () => {
    const brand = await TestBrand.seed(edge);
    const ada = await brand.signIn(brand.ada);
    const settings = await read(ada);
    await write(ada, { ...settings, switches: { voice: false, video: false, screen: false } });
    const again = await ada.ask("POST", "/api/development/seed", {
      brand: brand.id,
      settings: brand.settings,
      members: [],
    });
    assert.equal(again.status, 204);
    assert.deepEqual((await read(ada)).switches, { voice: false, video: false, screen: false });
  });
});
