import type { CallView, InCall } from "@beckon/kit/protocol.ts";
import { ANA, call, conversation, inCall, invitation, MAYA, message } from "@beckon/kit/testing/views.ts";

import { expectClean, expectFits, expectTargets } from "./support/access.ts";
import { NOW, ScriptedDesk, ScriptedWindow, withApp } from "./support/scripted.ts";
import { expect, test } from "./support/story.ts";

/** A call that this page is in, as the server sees it. */
function here({ tab }: ScriptedWindow, differences: Partial<CallView> = {}, agent: Partial<InCall> = {}): CallView {
  return call({ agent: inCall(ANA, "tab_ana", agent), consumer: inCall(MAYA, tab), ...differences });
}

/** What the server says, and what is seen of it. */
const STATES: [state: string, reach: (window: ScriptedWindow) => Promise<void>][] = [
  [
    "in the queue",
    async (window) => {
      window.say({ type: "conversation", conversation: { ...conversation, status: "queued", agent: null } });
    },
  ],
  [
    "written to and read",
    async (window) => {
      window.say({ type: "conversation", conversation });
      window.say({
        type: "entries",
        entries: [message(1, MAYA, "msg_1"), message(2, ANA, "msg_2", "مرحبا, how can I help?")],
      });
      await expect(window.page.getByRole("log").getByText("how can I help")).toBeVisible();
    },
  ],
  [
    "a request that waits",
    async (window) => {
      window.say({ type: "conversation", conversation: { ...conversation, request: { kind: "video", at: NOW } } });
    },
  ],
  [
    "an incoming video call",
    async (window) => {
      window.say({ type: "conversation", conversation });
      window.say({ type: "invitation", invitation: invitation({ sent_at: NOW, shown: true }) });
      await expect(window.page.locator("[data-accept]")).toBeVisible();
    },
  ],
  [
    "accepted, and no answer yet",
    async (window) => {
      await window.page.locator("[data-accept]").click();
      await expect(window.page.locator("[data-accept]")).toHaveAttribute("aria-disabled", "true");
    },
  ],
  [
    "connecting",
    async (window) => {
      window.say({ type: "call", call: here(window, { state: "connecting", active_at: null }) });
      await expect(window.page.getByRole("toolbar")).toBeVisible();
    },
  ],
  ["active", async (window) => window.say({ type: "call", call: here(window) })],
  [
    "the agent is muted and changes pages",
    async (window) =>
      window.say({
        type: "call",
        call: here(window, {}, { presence: "changing_pages", sends: { audio: false, video: false, screen: false } }),
      }),
  ],
  ["the agent has left", async (window) => window.say({ type: "call", call: here(window, {}, { presence: "left" }) })],
  [
    "video asked for",
    async (window) =>
      window.say({
        type: "call",
        call: here(window, { kind: "voice", upgrade: { by: "agent", kind: "video", until: NOW + 60_000 } }),
      }),
  ],
  [
    "ended without a connection",
    async (window) => {
      const ended = { reason: "could_not_connect", by: null, at: NOW, talk_ms: 0, undo_until: null } as const;
      const last_media = { agent: null, consumer: null };
      window.say({
        type: "call",
        call: here(window, { state: "ended", ended: { ...ended, last_media, failed_leg: "connection" } }),
      });
      await expect(window.page.locator(".window-ended")).toBeVisible();
    },
  ],
  [
    "a call in another tab",
    async (window) => {
      window.say({ type: "call", call: { ...call({ id: "cal_2" }), consumer: inCall(MAYA, "tab_other") } });
    },
  ],
  [
    "missed, with a conversation that is over",
    async (window) => {
      window.say({ type: "conversation", conversation: { ...conversation, status: "closed" } });
      const ended = { invitation: "inv_3", kind: "video", outcome: "missed", by: null } as const;
      window.say({
        type: "entries",
        entries: [{ seq: 3, at: NOW, content: { type: "invitation_ended", ...ended, reason: null } }],
      });
    },
  ],
  [
    "no connection",
    async (window) => {
      await window.lose();
      await expect(window.page.locator(".ui-notice-attention")).toBeVisible();
    },
  ],
];

for (const [lang, colorScheme] of [
  ["en", "light"],
  ["de", "dark"],
  ["ar", "light"],
] as const) {
  test(`every state that the server can tell the window is clean, ${lang}, ${colorScheme}`, async ({ someBrowser }) => {
    test.setTimeout(150_000);
    const context = await someBrowser();
    await withApp("window", async (address) => {
      const window = await ScriptedWindow.open(context, address, lang);
      await window.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await window.page.setViewportSize({ width: 390, height: 844 });
      for (const [state, reach] of STATES) {
        await reach(window);
        await expectClean(window.page, state);
        await window.page.screenshot({ path: test.info().outputPath(`${state}.png`) });
      }
    });
  });
}

test("every state that the server can tell the window fits 320 pixels, and fingers", async ({ browser }) => {
  test.setTimeout(150_000);
  const phone = {
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: "reduce",
  } as const;
  const context = await browser.newContext(phone);
  // No phone's browser can share a screen; the one that plays a phone could.
  await context.addInitScript(() => Reflect.deleteProperty(MediaDevices.prototype, "getDisplayMedia"));
  await withApp("window", async (address) => {
    const window = await ScriptedWindow.open(context, address, "de");
    for (const [state, reach] of STATES) {
      await reach(window);
      await expectFits(window.page, state);
      await expectTargets(window.page, state);
      expect(await window.page.evaluate(() => document.getAnimations().length), `nothing moves: ${state}`).toBe(0);
      await window.page.screenshot({ path: test.info().outputPath(`${state}.png`) });
    }
  });
  await context.close();
});

/** A call that this desk is in, as the server sees it. */
function atDesk({ tab }: ScriptedDesk, differences: Partial<CallView> = {}, consumer: Partial<InCall> = {}): CallView {
  return call({ agent: inCall(ANA, tab), consumer: inCall(MAYA, "tab_maya", consumer), ...differences });
}

/** What the server says to the desk. */
const DESK_STATES: [state: string, reach: (desk: ScriptedDesk) => Promise<void>][] = [
  [
    "a conversation",
    async (desk) => {
      desk.say({ type: "entries", entries: [message(1, MAYA, "msg_1", "مرحبا"), message(2, ANA, "msg_2")] });
      await expect(desk.page.getByRole("log").getByText("مرحبا")).toBeVisible();
    },
  ],
  [
    "asked for a call",
    async (desk) =>
      desk.say({ type: "conversation", conversation: { ...conversation, request: { kind: "video", at: NOW } } }),
  ],
  [
    "a call on another device",
    async (desk) => {
      desk.say({ type: "conversation", conversation });
      desk.say({ type: "call", call: call({ id: "cal_2" }) });
      await expect(desk.page.locator(".desk-banners .ui-notice")).toBeVisible();
    },
  ],
  [
    "moved here, reconnecting",
    async (desk) => {
      await desk.page.locator(".desk-banners .ui-button-primary").click();
      desk.say({ type: "call", call: atDesk(desk, { id: "cal_2" }) });
      await expect(desk.page.getByRole("toolbar")).toBeVisible();
    },
  ],
  [
    "the consumer has no microphone and changes pages",
    async (desk) =>
      desk.say({
        type: "call",
        call: atDesk(
          desk,
          { id: "cal_2" },
          {
            presence: "changing_pages",
            sends: { audio: false, video: false, screen: false },
            devices: { microphone: "denied", camera: "absent", screen: null },
          },
        ),
      }),
  ],
  [
    "no connection",
    async (desk) => {
      await desk.lose();
      await expect(desk.page.locator(".desk-banners .ui-notice-attention")).toBeVisible();
    },
  ],
];

for (const [locale, width] of [
  ["en", 1440],
  ["ar", 1440],
  ["ar", 390],
] as const) {
  test(`every state that the server can tell the desk is clean, ${locale}, ${width} pixels`, async ({ browser }) => {
    test.setTimeout(150_000);
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ locale, viewport, reducedMotion: "reduce" });
    await withApp("desk", async (address) => {
      const desk = await ScriptedDesk.open(context, address);
      for (const [state, reach] of DESK_STATES) {
        await reach(desk);
        await expectClean(desk.page, state);
        await expectFits(desk.page, state);
        await desk.page.screenshot({ path: test.info().outputPath(`${state}.png`) });
      }
    });
    await context.close();
  });
}
