import assert from "node:assert/strict";
import { test } from "node:test";
import type { Settings } from "@beckon/kit/protocol.ts";
import { someSettings } from "../testing/settings.ts";
import { applied, type Change, changesBetween, profileFor } from "./changes.ts";
import { addressOn } from "./domains.ts";
import { problemsOf } from "./problems.ts";

const settings = someSettings();

const changes: Change[] = [
  { about: "switch", kind: "video", on: false },
  { about: "call_switch", which: "consumer_camera_off", on: true },
  { about: "call_switch", which: "consumer_may_ask", on: false },
  { about: "call_time", which: "ring_s", to: 30 },
  { about: "call_time", which: "link_min", to: 60 },
  { about: "language", to: "cs" },
  { about: "relay_force", on: true },
  {
    about: "relay_servers",
    servers: { type: "managed", service: "twilio", account: "AC1", secret: { type: "new", text: "token" } },
  },
  { about: "name", profile: "prf_1", from: "All", to: "Everything" },
  { about: "permission", profile: "prf_1", permission: "initiate_video", on: false },
  { about: "weight", profile: "prf_2", weight: "capacity", to: 6 },
  { about: "assigned", agent: "agt_ana", profile: "prf_2" },
  { about: "domains", add: ["shop.example"], remove: [] },
];

test("what was changed is what is told, and making it again gives the same", () => {
  const wanted = changes.reduce(applied, settings);
  assert.deepEqual(changesBetween(settings, wanted), changes);
  assert.deepEqual(changesBetween(settings, wanted).reduce(applied, settings), wanted);
});

test("a change taken back is no change", () => {
  const on = applied(applied(settings, { about: "switch", kind: "voice", on: false }), {
    about: "switch",
    kind: "voice",
    on: true,
  });
  assert.deepEqual(changesBetween(settings, on), []);
  const back = applied(applied(settings, { about: "assigned", agent: "agt_ana", profile: "prf_2" }), {
    about: "assigned",
    agent: "agt_ana",
    profile: "prf_1",
  });
  assert.deepEqual(changesBetween(settings, back), []);
});

test("a person without an assignment has the first profile", () => {
  assert.equal(profileFor(settings, "agt_ana"), "prf_1");
  assert.equal(profileFor(settings, "agt_ben"), "prf_2");
});

test("a profile that is gone takes no change and no person", () => {
  const gone: Change = { about: "assigned", agent: "agt_ana", profile: "prf_9" };
  assert.deepEqual(applied(settings, gone), settings);
});

test("a nameless profile and numbers that are none cannot be saved", () => {
  assert.deepEqual(problemsOf(settings), []);
  const broken = [
    { about: "name", profile: "prf_1", from: "All", to: " " },
    { about: "weight", profile: "prf_1", weight: "capacity", to: 0 },
    { about: "weight", profile: "prf_2", weight: "voice", to: Number.NaN },
  ] satisfies Change[];
  assert.deepEqual(problemsOf((broken as Change[]).reduce(applied, settings)), [
    { profile: "prf_1", field: "name" },
    { profile: "prf_1", field: "capacity" },
    { profile: "prf_2", field: "voice" },
  ]);
});

test("calls wait within their limits, and no shorter than they ring", () => {
  const wrong = (calls: Partial<Settings["calls"]>) =>
    problemsOf({ ...settings, calls: { ...settings.calls, ...calls } }).map(({ field }) => field);
  assert.deepEqual(wrong({ ring_s: 10, invitation_s: 10, link_min: 1 }), []);
  assert.deepEqual(wrong({ ring_s: 120, invitation_s: 600, link_min: 1440 }), []);
  assert.deepEqual(wrong({ ring_s: 9 }), ["ring_s"]);
  assert.deepEqual(wrong({ ring_s: 121 }), ["ring_s", "invitation_s"]);
  assert.deepEqual(wrong({ invitation_s: 44 }), ["invitation_s"]);
  assert.deepEqual(wrong({ invitation_s: 601, link_min: 1441 }), ["invitation_s", "link_min"]);
  assert.deepEqual(wrong({ ring_s: Number.NaN, link_min: 1.5 }), ["ring_s", "link_min"]);
});

test("an allowed domain is a host, with a port where it has one, and no address", () => {
  const wrong = (domains: string[]) => problemsOf({ ...settings, allowed_domains: domains }).map(({ field }) => field);
  const good = ["shop.example", "*.shop.example", "shop.localhost:8787", "127.0.0.1:65535", "xn--caf-dma.example"];
  assert.deepEqual(wrong(good), []);
  for (const bad of [
    "https://shop.example",
    "shop.example/",
    "Shop.example",
    "*",
    "a..b",
    "a:",
    "a:65536",
    "*.*.a",
    "a b",
  ]) {
    assert.deepEqual(wrong([bad]), ["domains"], bad);
  }
  assert.deepEqual(wrong(Array.from({ length: 101 }, (_, at) => `shop-${at}.example`)), ["domains"]);
});

test("the first page that is offered to be checked is that of the domain", () => {
  assert.equal(addressOn("shop.example"), "https://shop.example/");
  assert.equal(addressOn("*.shop.example:8443"), "https://www.shop.example:8443/");
  assert.equal(addressOn("shop.localhost:8787"), "http://shop.localhost:8787/");
  assert.equal(addressOn("localhost.example"), "https://localhost.example/");
});
