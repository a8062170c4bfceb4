import assert from "node:assert/strict";
import { test } from "node:test";
import type { Busy, DeviceReadiness, Permissions, Readiness, Refusal } from "@beckon/kit/protocol.ts";
import { settled } from "@beckon/kit/testing/fakes.ts";
import { signal } from "@preact/signals";
import { OwnReady } from "./own-ready.ts";

const WORKS: DeviceReadiness = { allowed_by_page: true, present: true, permission: "granted" };
const ASKED: DeviceReadiness = { ...WORKS, permission: "prompt" };
const DENIED: DeviceReadiness = { ...WORKS, permission: "denied" };
const ABSENT: DeviceReadiness = { ...WORKS, present: false };
const READY: Readiness = { calls: true, secure: true, microphone: WORKS, camera: WORKS, screen: true, phone: false };

const ALL: Permissions = { voice: null, video: null, screen: null, beside: { voice: 5, video: 5, screen: 5 } };
const refused = (code: Refusal["code"]): Refusal => ({ code, message: "", remedy: "" });

/** An agent's browser, whose devices change by hand. */
function scene(first: Partial<Readiness> = {}) {
  let now = { ...READY, ...first };
  let changed = () => {};
  let watched = 0;
  const permissions = signal<Permissions | null>(ALL);
  const busy = signal<Busy | null>(null);
  const own = new OwnReady({ permissions, busy }, async () => ({
    look: async () => now,
    watchLook: (run) => {
      changed = run;
      watched += 1;
      return () => {
        watched -= 1;
      };
    },
  }));
  const become = async (differences: Partial<Readiness>) => {
    now = { ...now, ...differences };
    changed();
    await settled();
  };
  return { own, permissions, busy, become, watched: () => watched, trouble: () => own.trouble.value };
}

async function troubleOf(first: Partial<Readiness>) {
  const { own, trouble } = scene(first);
  own.look();
  await settled();
  return trouble();
}

test("what works, or what the browser will ask about, is not worth a word", async () => {
  assert.equal(await troubleOf({}), null);
  assert.equal(await troubleOf({ microphone: ASKED, camera: ASKED }), null);
  assert.equal(await troubleOf({ microphone: { ...WORKS, permission: null, present: null } }), null);
});

test("a microphone that is blocked or missing is told, the microphone before the camera", async () => {
  assert.deepEqual(await troubleOf({ microphone: DENIED, camera: DENIED }), {
    device: "microphone",
    problem: "denied",
  });
  assert.deepEqual(await troubleOf({ microphone: ABSENT }), { device: "microphone", problem: "absent" });
});

test("a camera that is blocked is told; none at all is the agent's own choice", async () => {
  assert.deepEqual(await troubleOf({ camera: DENIED }), { device: "camera", problem: "denied" });
  assert.equal(await troubleOf({ camera: ABSENT }), null);
});

test("a page that is not secure and a browser without calls are told", async () => {
  assert.equal((await troubleOf({ secure: false, calls: false }))?.problem, "insecure");
  assert.equal((await troubleOf({ calls: false }))?.problem, "unsupported");
});

test("it comes and goes by itself with what the browser tells", async () => {
  const { own, become, trouble } = scene();
  own.look();
  await settled();
  await become({ microphone: DENIED });
  assert.equal(trouble()?.problem, "denied");
  await become({ microphone: ASKED });
  assert.equal(trouble(), null);
});

test("while a call holds the agent's attention nothing is told here", async () => {
  const { own, busy, trouble } = scene({ microphone: DENIED });
  own.look();
  await settled();
  busy.value = { conversation: "cnv_1", invitation: "inv_1", kind: "voice" };
  assert.equal(trouble(), null);
  busy.value = null;
  assert.equal(trouble()?.problem, "denied");
});

test("only what the agent's calls need is told", async () => {
  const { own, permissions, become, trouble } = scene({ camera: DENIED });
  permissions.value = null;
  own.look();
  await settled();
  assert.equal(trouble(), null, "before the desk's welcome");
  permissions.value = { ...ALL, video: refused("video_off") };
  assert.equal(trouble(), null);
  await become({ microphone: DENIED });
  assert.equal(trouble()?.device, "microphone");
  const screenAlone = { ...ALL, voice: refused("voice_off"), video: refused("video_not_in_profile") };
  permissions.value = screenAlone;
  assert.equal(trouble(), null, "a shared screen needs no device");
  await become({ calls: false });
  assert.equal(trouble()?.problem, "unsupported");
  permissions.value = { ...screenAlone, screen: refused("screen_off") };
  assert.equal(trouble(), null);
});

test("a desk that is left watches no more", async () => {
  const { own, become, trouble, watched } = scene();
  own.look();
  own.look();
  await settled();
  assert.equal(watched(), 1);
  own.dispose();
  assert.equal(watched(), 0);
  await become({ microphone: DENIED });
  assert.equal(trouble(), null);
});
