import type { CallView, Entry, InCall, Readiness } from "@beckon/kit/protocol.ts";
import { ANA, call, conversation, inCall, invitation, MAYA, message } from "@beckon/kit/testing/views.ts";
import type { Page } from "@playwright/test";

import { expectClean, expectFits, expectTargets, expectUncovered } from "./support/access.ts";
import { NOW, ScriptedDesk, ScriptedWindow, withApp } from "./support/scripted.ts";
import { expect, test } from "./support/story.ts";

/** A call that this page is in, as the server sees it. */
function here({ tab }: ScriptedWindow, differences: Partial<CallView> = {}, agent: Partial<InCall> = {}): CallView {
  return call({ agent: inCall(ANA, "tab_ana", agent), consumer: inCall(MAYA, tab), ...differences });
}

/** The agent took a picture of the consumer. */
const taken: Extract<Entry["content"], { type: "screenshot" }> = {
  type: "screenshot",
  call: "cal_1",
  file: "fil_1",
  of: "camera",
  by: ANA,
  width: 640,
  height: 360,
  bytes: 40_000,
};

/** Calls that came to their end: well, by a lost network, and before they had begun. */
const endings = (first: number): Entry[] => {
  const ended = { type: "call_ended", kind: "video", by: ANA, talk_ms: 61_000, failed_leg: null } as const;
  const last_media = { agent: NOW, consumer: null };
  const contents: Entry["content"][] = [
    { ...ended, call: "cal_7", reason: "hung_up", last_media: { agent: NOW, consumer: NOW } },
    { ...ended, call: "cal_8", reason: "alone", last_media },
    {
      ...ended,
      call: "cal_9",
      reason: "could_not_connect",
      by: null,
      talk_ms: 0,
      last_media,
      failed_leg: "consumer_media",
    },
  ];
  return contents.map((content, index) => ({ seq: first + index, at: NOW, content }));
};

/** Camera and screen, for those who may choose not to receive them. */
const everything = { audio: true, video: true, screen: true };

/** Chooses in the open settings to receive neither camera nor screen: what is wished of a connection shows as soon as there is one. */
async function receiveNothing(scripted: ScriptedWindow | ScriptedDesk, call: string): Promise<void> {
  const { page } = scripted;
  const ice = { servers: [], relay_only: false };
  scripted.say({ type: "negotiate", call, kind: "video", generation: 1, ice, offers: false, offer: null });
  // The first one saves data.
  for (const which of [1, 2]) await page.locator(".ui-details [role=switch]").nth(which).check();
  await page.keyboard.press("Escape");
  await expect(page.locator(".call-strip button")).toHaveCount(2);
}

/** Receives both again. */
async function receiveAll(page: Page): Promise<void> {
  await page.locator(".call-strip button").last().click();
  await page.locator(".call-strip button").click();
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
    "the reasons to decline",
    async ({ page }) => {
      await page.locator(".ui-invitation-decline [aria-haspopup=menu]").click();
      await expect(page.locator(".ui-invitation-decline [role=menuitem]").first()).toBeVisible();
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
    "the devices behind More",
    async ({ page }) => {
      await page.locator(".window-call-more button").first().click();
      await page.locator(".ui-pop-up-item").first().click();
      await expect(page.locator("dialog[open] .ui-safety")).toBeVisible();
    },
  ],
  [
    "neither camera nor screen is received",
    async (window) => {
      window.say({ type: "call", call: here(window, {}, { sends: everything }) });
      await receiveNothing(window, "cal_1");
    },
  ],
  [
    "the browser asks for the camera",
    async (window) => {
      await receiveAll(window.page);
      window.say({ type: "call", call: here(window) });
      await window.askForCamera();
    },
  ],
  [
    "the camera is refused, and the agent sends the steps",
    async (window) => {
      await window.refuseCamera();
      const consumer = inCall(MAYA, window.tab, { fix: "camera" });
      window.say({ type: "call", call: here(window, { consumer }) });
      await expect(window.page.locator("dialog[open] .window-call-fix")).toBeVisible();
    },
  ],
  [
    "a picture is taken",
    async (window) => {
      window.say({ type: "call", call: here(window) });
      await window.turnOnCamera();
      window.say({ type: "entries", entries: [{ seq: 3, at: NOW, content: taken }] });
      await expect(window.page.locator(".window-taken")).toBeVisible();
    },
  ],
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
        entries: [{ seq: 4, at: NOW, content: { type: "invitation_ended", ...ended, reason: null } }],
      });
    },
  ],
  [
    "calls that ended, with when both were last heard",
    async (window) => {
      window.say({ type: "entries", entries: endings(5) });
      await expect(window.page.locator(".ui-call-card")).toHaveCount(4);
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

/** What a browser can that makes no calls. */
const nothing = { allowed_by_page: true, present: null, permission: null };
const unable: Readiness = {
  calls: false,
  secure: true,
  microphone: nothing,
  camera: nothing,
  screen: false,
  phone: false,
};

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
    "calls that ended, with when both were last heard",
    async (desk) => {
      desk.say({ type: "entries", entries: endings(3) });
      await desk.page.locator(".ui-call-card summary").click();
      await expect(desk.page.locator(".ui-call-card details[open] p")).toHaveCount(2);
    },
  ],
  [
    "a picture that was taken in a call, among those of the conversation",
    async (desk) => {
      desk.say({ type: "entries", entries: [{ seq: 6, at: NOW, content: taken }] });
      // Where there is no room beside the chat the panel opens as a sheet.
      const share = desk.page.locator("[role=tab]").nth(1);
      if (await share.isVisible()) await share.click();
    },
  ],
  [
    "the ways to call",
    async ({ page }) => {
      const details = page.locator("[role=tab]").first();
      if (await details.isVisible()) await details.click();
      await page.locator("main [aria-haspopup=menu]").first().click();
      await expect(page.locator("main [role=menuitem]").first()).toBeVisible();
    },
  ],
  [
    "no window was opened for a call",
    async ({ page }) => {
      await page.evaluate(() => {
        window.open = () => null;
      });
      await page.locator("main [role=menuitem]").last().click();
      await expect(page.locator(".desk-banners .ui-notice a")).toBeVisible();
    },
  ],
  [
    "the question before calling a browser that makes no calls",
    async (desk) => {
      await desk.page.locator(".desk-banners .ui-icon-button").click();
      desk.say({ type: "ready", readiness: unable });
      await desk.page.locator(".desk-head-actions > .ui-button").nth(1).click();
      await expect(desk.page.locator("dialog[open] .ui-button")).toHaveCount(3);
    },
  ],
  [
    "asked for a call",
    async (desk) => {
      await desk.page.keyboard.press("Escape");
      desk.say({ type: "conversation", conversation: { ...conversation, request: { kind: "video", at: NOW } } });
    },
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
    async (desk) => {
      const media = { audio: true, video: true, screen: false };
      desk.say({ type: "joined", call: "cal_2", secret: "rjn_1", media });
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
      });
      await expect(desk.page.locator("[role=toolbar] [aria-keyshortcuts=V]")).not.toHaveClass(/ui-call-button-off/);
    },
  ],
  [
    "the consumer looks at another app of the phone",
    async (desk) => {
      desk.say({ type: "call", call: atDesk(desk, { id: "cal_2" }, { presence: "away" }) });
      await expect(desk.page.getByText(/is on another app|anderen App|تطبيق آخر/).first()).toBeVisible();
    },
  ],
  [
    "the call beside the chat",
    async ({ page }) => {
      await page.locator(".ui-stage-top > button").last().click();
      await expect(page.locator(".desk-call-docked")).toBeVisible();
    },
  ],
  [
    "no window was opened for the running call",
    async ({ page }) => {
      await page.locator(".ui-stage-top > button").last().click();
      await page.locator(".ui-stage-top > button").nth(-2).click();
      await expect(page.locator(".desk-call-blocked a")).toBeVisible();
    },
  ],
  [
    "the devices behind the gear",
    async ({ page }) => {
      await page.locator(".desk-call-blocked .ui-icon-button").click();
      await page.locator(".desk-devices button").first().click();
      await expect(page.locator(".desk-devices-settings")).toBeVisible();
    },
  ],
  [
    "neither camera nor screen is received",
    async (desk) => {
      desk.say({ type: "call", call: atDesk(desk, { id: "cal_2" }, { sends: everything }) });
      await receiveNothing(desk, "cal_2");
    },
  ],
  [
    "the browser asks for the camera",
    async (desk) => {
      await receiveAll(desk.page);
      desk.say({ type: "call", call: atDesk(desk, { id: "cal_2" }) });
      await desk.askForCamera();
    },
  ],
  [
    "the camera is refused, and how to allow it is behind the gear",
    async (desk) => {
      await desk.refuseCamera();
      await desk.page.locator(".desk-devices button").first().click();
      await expect(desk.page.locator(".desk-devices-fix")).toBeVisible();
    },
  ],
  [
    "the consumer asks for video",
    async (desk) => {
      await desk.page.keyboard.press("Escape");
      const upgrade = { by: "consumer", kind: "video", until: NOW + 60_000 } as const;
      desk.say({ type: "call", call: atDesk(desk, { id: "cal_2", kind: "voice", upgrade }) });
      await expect(desk.page.locator("dialog .ui-notice-accent")).toBeVisible();
    },
  ],
  [
    "a call that waits for its link to be opened",
    async (desk) => {
      const ended = { reason: "hung_up", by: MAYA, at: NOW, talk_ms: 0, undo_until: null } as const;
      const last_media = { agent: null, consumer: null };
      desk.say({
        type: "call",
        call: atDesk(desk, { id: "cal_2", state: "ended", ended: { ...ended, last_media, failed_leg: null } }),
      });
      const times = { sent_at: NOW - 60_000, sound_until: NOW - 15_000, expires_at: NOW + 600_000 };
      const link = { made_at: NOW - 60_000, opened_at: null, used: false };
      desk.say({ type: "invitation", invitation: invitation({ id: "inv_3", link, ...times }) });
      desk.say({ type: "link", invitation: "inv_3", url: "https://window.example/call#c2VjcmV0" });
      await expect(desk.page.locator(".desk-banners .ui-notice-accent .ui-button")).toHaveCount(2);
    },
  ],
  [
    "no connection",
    async (desk) => {
      await desk.lose();
      await expect(desk.page.locator(".desk-banners .ui-notice-attention")).toBeVisible();
    },
  ],
];

for (const [locale, width, colorScheme] of [
  ["en", 1440, "light"],
  ["ar", 1440, "dark"],
  ["ar", 390, "light"],
  ["de", 320, "dark"],
] as const) {
  test(`every state that the server can tell the desk is clean, ${locale}, ${width} pixels, ${colorScheme}`, async ({
    browser,
  }) => {
    test.setTimeout(150_000);
    const viewport = { width, height: 900 };
    const context = await browser.newContext({ locale, viewport, colorScheme, reducedMotion: "reduce" });
    await withApp("desk", async (address) => {
      const desk = await ScriptedDesk.open(context, address);
      for (const [state, reach] of DESK_STATES) {
        await reach(desk);
        await expectClean(desk.page, state);
        await expectFits(desk.page, state);
        await expectUncovered(desk.page, state);
        await desk.page.screenshot({ path: test.info().outputPath(`${state}.png`) });
      }
    });
    await context.close();
  });
}
