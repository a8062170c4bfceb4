import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import type { Settings, SettingsPage } from "@beckon/kit/protocol.ts";
import { someSettings } from "../testing/settings.ts";
import { SettingsModel } from "./settings.ts";

const fetched = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetched;
});

/** A server with settings, which keeps what is put once `answer` is called. */
function server() {
  let settings = someSettings();
  let asked = () => {};
  const answers: (() => void)[] = [];
  globalThis.fetch = async (_path, init) => {
    if (init?.method === "PUT") {
      const sent = JSON.parse(String(init.body)) as Settings;
      await new Promise<void>((resolve) => {
        answers.push(resolve);
        asked();
      });
      settings = sent;
    }
    return Response.json({ settings, members: [] } as unknown as SettingsPage);
  };
  return {
    get settings() {
      return settings;
    },
    set settings(next: Settings) {
      settings = next;
    },
    /** Resolves when something is put. */
    put: () =>
      new Promise<void>((resolve) => {
        asked = resolve;
      }),
    answer: () => answers.shift()?.(),
  };
}

test("what is changed while a save is under way stays to be saved", async () => {
  const edge = server();
  const model = new SettingsModel();
  await model.load();
  model.change({ about: "call_time", which: "ring_s", to: 30 });
  const put = edge.put();
  const saving = model.save();
  await put;
  model.change({ about: "switch", kind: "video", on: false });
  edge.answer();
  assert.equal(await saving, true);
  assert.equal(edge.settings.calls.ring_s, 30);
  assert.deepEqual(model.changes.value, [{ about: "switch", kind: "video", on: false }]);
});

test("domains that two administrators add are both kept", async () => {
  const edge = server();
  const model = new SettingsModel();
  await model.load();
  model.allow([...edge.settings.allowed_domains, "help.example"]);
  edge.settings = { ...edge.settings, allowed_domains: ["pay.example"] };
  assert.equal(await model.load(), false);
  assert.deepEqual(model.wanted.value?.allowed_domains, ["pay.example", "help.example"]);
  assert.deepEqual(model.changes.value, [{ about: "domains", add: ["help.example"], remove: [] }]);
});

test("a change of the relays is left out, in words, where somebody else has changed them", async () => {
  const edge = server();
  const model = new SettingsModel();
  await model.load();
  model.change({ about: "relay_servers", servers: { type: "own", servers: [] } });
  model.change({ about: "relay_force", on: true });
  edge.settings = { ...edge.settings, allowed_domains: ["shop.example"] };
  assert.equal(await model.load(), false, "something else was changed");
  assert.equal(model.changes.value.length, 2);
  const secret = { type: "kept" } as const;
  const servers = { type: "managed", service: "twilio", account: "AC1", secret } as const;
  edge.settings = { ...edge.settings, relay: { ...edge.settings.relay, servers } };
  assert.equal(await model.load(), true);
  assert.deepEqual(model.changes.value, [{ about: "relay_force", on: true }]);
});
