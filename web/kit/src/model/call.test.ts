import assert from "node:assert/strict";
import { test } from "node:test";
import type { CallView } from "../protocol.ts";
import { settled } from "../testing/fakes.ts";
import { FakePage } from "../testing/page.ts";
import { ANA, call, inCall, invitation, MAYA } from "../testing/views.ts";
import { wayBack } from "./call-screen.ts";
import { NO_CONDITION } from "./condition.ts";

const phase = (page: FakePage) => page.conversation.call.state.value.phase;

/** An agent's page that rings; the id of its call. */
async function ringing(): Promise<[FakePage, string]> {
  const page = await new FakePage("agent").join();
  void page.conversation.call.invite("video");
  await page.timers.turn(0);
  page.studio.last.chosen();
  await page.timers.turn(0);
  const id = page.network.last.of("invite")[0]?.invitation ?? "";
  await page.done("invite");
  await page.say({ type: "invitation", invitation: invitation({ id }) });
  return [page, id.replace("inv_", "cal_")];
}

/** A consumer's page in an active call. */
async function talking(): Promise<FakePage> {
  const page = await new FakePage("consumer").join({ invitation: invitation() });
  page.conversation.call.accept();
  await page.done("accept");
  await page.say({ type: "invitation", invitation: invitation({ outcome: "accepted", answered_in: "tab_maya" }) });
  await page.say({ type: "call", call: call({ state: "connecting" }) });
  page.studio.last.chosen();
  await page.say({ type: "call", call: call() });
  return page;
}

const parked = (by = ANA): CallView =>
  call({
    state: "ended",
    ended: {
      reason: "hung_up",
      by,
      at: 5_000_000,
      talk_ms: 7_000,
      last_media: { agent: null, consumer: null },
      failed_leg: null,
      undo_until: 5_008_000,
    },
  });

test("a call starts as the agent has pre-set it", async () => {
  const page = await new FakePage("agent").join();
  void page.conversation.call.invite("video", { muted: true, camera: false });
  await settled();
  assert.deepEqual(page.studio.last.told, ["capture audio muted"]);
});

test("where the brand begins with cameras off, accepting asks for the microphone alone, also after a reload", async () => {
  const cameras = { agent: true, consumer: false };
  const page = await new FakePage("consumer").join({ invitation: invitation({ cameras }) });
  page.conversation.call.accept();
  assert.deepEqual(page.studio.last.told, ["capture audio"]);

  const choosing = call({ state: "connecting", consumer: inCall(MAYA, "tab_maya", { choosing: true }) });
  const again = await new FakePage("consumer").join({
    invitation: invitation({ cameras, outcome: "accepted", answered_in: "tab_maya" }),
    call: choosing,
  });
  const media = { audio: false, video: false, screen: false };
  await again.say({ type: "joined", call: "cal_1", secret: "rjn_1", media });
  assert.ok(again.studio.last.told.includes("capture audio"), again.studio.last.told.join());
});

test("the agent's devices are asked for before the invitation leaves with its offer", async () => {
  const page = await new FakePage("agent").join();
  void page.conversation.call.invite("voice");
  await page.timers.turn(0);
  assert.equal(phase(page), "preparing");
  assert.deepEqual(page.studio.last.told, ["capture audio"]);
  assert.equal(page.network.last.of("invite").length, 0);
  page.studio.last.chosen();
  await page.timers.turn(0);
  const [invite] = page.network.last.of("invite");
  assert.equal(invite?.kind, "voice");
  assert.equal(invite?.offer.type, "offer");
});

test("the invitation has a name of the call's own where one is given", async () => {
  for (const name of [null, "Ana from Northwind"]) {
    const page = await new FakePage("agent").join();
    void page.conversation.call.invite("voice", { name });
    await page.timers.turn(0);
    page.studio.last.chosen();
    await page.timers.turn(0);
    assert.equal(page.network.last.of("invite")[0]?.name ?? null, name);
  }
});

test("a refused invitation releases the devices and says why", async () => {
  const page = await new FakePage("agent").join();
  void page.conversation.call.invite("video");
  await page.timers.turn(0);
  page.studio.last.chosen();
  await page.timers.turn(0);
  const n = page.network.last.of("invite")[0]?.n ?? 0;
  await page.say({ type: "rejected", n, refusal: { code: "video_off", message: "Off.", remedy: "" } });
  assert.equal(phase(page), "none");
  assert.equal(page.studio.last.told.at(-1), "close over");
  assert.equal(page.conversation.call.refusal.value?.code, "video_off");
  page.conversation.call.dismiss();
  assert.equal(page.conversation.call.refusal.value, null);
});

test("giving up while devices are asked for sends nothing", async () => {
  const page = await new FakePage("agent").join();
  void page.conversation.call.invite("video");
  await page.timers.turn(0);
  page.conversation.call.cancel();
  await page.timers.turn(0);
  assert.equal(phase(page), "none");
  assert.deepEqual(page.network.last.of("invite"), []);
  assert.deepEqual(page.network.last.of("cancel"), []);
});

test("giving up while the server asks whether it may ring withdraws the invitation, and is not called a failure", async () => {
  const page = await new FakePage("agent").join();
  void page.conversation.call.invite("video");
  await page.timers.turn(0);
  page.studio.last.chosen();
  await page.timers.turn(0);
  const [invite] = page.network.last.of("invite");
  page.conversation.call.cancel();
  assert.equal(page.network.last.of("cancel")[0]?.invitation, invite?.invitation);
  void page.conversation.call.invite("voice");
  const refusal = { code: "already_cancelled", message: "Cancelled.", remedy: "" } as const;
  await page.say({ type: "rejected", n: invite?.n ?? 0, refusal });
  await page.done("cancel");
  assert.equal(page.conversation.call.refusal.value, null);
  assert.equal(phase(page), "preparing", "the next one");
});

test("a ringing call rings until its sound stops, and counts down by the server's clock", async () => {
  const [page] = await ringing();
  const { call } = page.conversation;
  const seen: [boolean, number][] = [];
  const stop = call.sound.subscribe((sound) => seen.push([sound, call.timeLeft.value]));
  assert.equal(phase(page), "ringing");
  await page.timers.turn(45_500);
  stop();
  assert.deepEqual(seen, [
    [true, 120],
    [false, 75],
  ]);
});

test("a cancelled, declined or expired invitation releases the agent's devices", async () => {
  for (const outcome of ["cancelled", "declined", "expired", "missed"] as const) {
    const [page, id] = await ringing();
    await page.say({ type: "invitation", invitation: invitation({ id: id.replace("cal_", "inv_"), outcome }) });
    assert.equal(phase(page), "none");
    assert.equal(page.studio.last.told.at(-1), "close over");
  }
});

test("who cancels too late is in the call, and reads why", async () => {
  const [page, id] = await ringing();
  page.conversation.call.cancel();
  const n = page.network.last.of("cancel")[0]?.n ?? 0;
  await page.say({ type: "call", call: call({ id, state: "connecting" }) });
  await page.say({ type: "rejected", n, refusal: { code: "already_accepted", message: "Accepted.", remedy: "" } });
  assert.equal(phase(page), "connecting");
  assert.equal(page.conversation.call.refusal.value?.code, "already_accepted");
});

test("between the answer and the call's first view nothing jumps", async () => {
  const [page, id] = await ringing();
  const accepted = invitation({ id: id.replace("cal_", "inv_"), outcome: "accepted", answered_in: "tab_maya" });
  await page.say({ type: "invitation", invitation: accepted });
  assert.equal(phase(page), "ringing");
  await page.say({ type: "call", call: call({ id, state: "connecting" }) });
  assert.equal(phase(page), "connecting");
});

test("the card loads the call's media and hands it the frames that came before", async () => {
  const page = await new FakePage("consumer").join();
  page.network.last.say({ type: "invitation", invitation: invitation() });
  const ice = { servers: [], relay_only: false };
  const negotiate = {
    type: "negotiate",
    call: "cal_1",
    kind: "video",
    generation: 1,
    ice,
    offers: false,
    offer: null,
  } as const;
  await page.say(negotiate);
  assert.equal(phase(page), "incoming");
  assert.deepEqual(page.studio.last.frames, [negotiate]);
  assert.deepEqual(page.studio.last.told, []);
  page.conversation.call.cardShown();
  assert.equal(page.network.last.of("shown")[0]?.invitation, "inv_1");
});

test("servers reach the media of their own call alone, also where they come before the answer", async () => {
  const [page, id] = await ringing();
  const ice = { servers: [], relay_only: true };
  await page.say({ type: "ice", call: id, ice, restart: false });
  await page.say({ type: "ice", call: "cal_other", ice, restart: true });
  assert.deepEqual(page.studio.last.frames, [{ type: "ice", call: id, ice, restart: false }]);
});

test("accepting asks for devices in the click's own task", async () => {
  const page = await new FakePage("consumer").join({ invitation: invitation() });
  page.conversation.call.accept({ camera: false });
  assert.deepEqual(page.studio.last.told, ["capture audio"]);
  assert.equal(phase(page), "answering");
  await page.done("accept");
  const choosing = inCall(MAYA, "tab_maya", { choosing: true });
  await page.say({ type: "call", call: call({ state: "connecting", consumer: choosing }) });
  assert.equal(phase(page), "choosing");
  page.studio.last.chosen();
  assert.equal(phase(page), "connecting");
});

test("who accepts too late releases what was captured", async () => {
  const page = await new FakePage("consumer").join({ invitation: invitation() });
  page.conversation.call.accept();
  const n = page.network.last.of("accept")[0]?.n ?? 0;
  await page.say({ type: "invitation", invitation: invitation({ outcome: "cancelled", by: ANA }) });
  await page.say({ type: "rejected", n, refusal: { code: "already_cancelled", message: "Cancelled.", remedy: "" } });
  assert.equal(phase(page), "none");
  assert.equal(page.studio.last.told.at(-1), "close over");
});

test("nothing of an invitation stays in a browser where nobody accepts, and all of it where another tab does", async () => {
  for (const outcome of ["declined", "cancelled", "missed", "expired"] as const) {
    const page = await new FakePage("consumer").join({ invitation: invitation() });
    await page.say({ type: "invitation", invitation: invitation({ outcome }) });
    assert.equal(page.studio.last.told.at(-1), "close over", outcome);
  }
  const away = await new FakePage("consumer").join({ invitation: invitation() });
  await away.lose();
  await away.join();
  assert.equal(away.studio.last.told.at(-1), "close over");
  const elsewhere = await new FakePage("consumer").join({ invitation: invitation() });
  await elsewhere.lose();
  await elsewhere.join({ call: call({ consumer: inCall(MAYA, "tab_other") }) });
  assert.equal(elsewhere.studio.last.told.at(-1), "close");
  const answered = await new FakePage("consumer").join({ invitation: invitation() });
  const accepted = invitation({ outcome: "accepted", answered_in: "tab_other" });
  await answered.say({ type: "invitation", invitation: accepted });
  assert.equal(answered.studio.last.told.at(-1), "close");
});

test("a tab that did not answer clears, and can take the call later", async () => {
  const page = await new FakePage("consumer").join({ invitation: invitation() });
  await page.say({ type: "invitation", invitation: invitation({ outcome: "accepted", answered_in: "tab_other" }) });
  assert.equal(phase(page), "none");
  await page.say({ type: "call", call: call({ consumer: inCall(MAYA, "tab_other") }) });
  assert.equal(phase(page), "elsewhere");
  page.conversation.call.bringHere();
  await page.timers.turn(0);
  assert.equal(page.network.last.of("join")[0]?.take, true);
  await page.say({
    type: "joined",
    call: "cal_1",
    secret: "rjn_2",
    media: { audio: true, video: false, screen: false },
  });
  assert.equal(phase(page), "active");
  assert.deepEqual(page.studio.last.told, ["capture audio", "open"]);
});

test("a page that loses the call to another lets go of its devices", async () => {
  const page = await talking();
  await page.say({ type: "elsewhere", call: "cal_1" });
  assert.equal(phase(page), "elsewhere");
  assert.equal(page.studio.last.told.at(-1), "close");
});

test("a reloaded page takes its own place again by itself", async () => {
  const page = await new FakePage("consumer").join({ call: call() });
  assert.equal(phase(page), "reconnecting");
  assert.equal(page.network.last.of("join").length, 1);
  await page.say({
    type: "joined",
    call: "cal_1",
    secret: "rjn_2",
    media: { audio: false, video: true, screen: false },
  });
  assert.deepEqual(page.studio.last.told, ["capture video", "open"]);
});

test("an agent's page that was loaded anew while it rang takes its place when the call begins", async () => {
  const page = await new FakePage("agent").join({ invitation: invitation() });
  assert.equal(phase(page), "ringing");
  await page.say({ type: "invitation", invitation: invitation({ outcome: "accepted", answered_in: "tab_maya" }) });
  await page.say({ type: "call", call: call({ state: "connecting" }) });
  await page.say({ type: "call", call: call({ state: "connecting" }) });
  assert.equal(page.network.last.of("join").length, 1);
  assert.equal(phase(page), "reconnecting");
});

test("a page of the same person that was not in the call only looks on", async () => {
  const page = await new FakePage("consumer").join({ call: call({ consumer: inCall(MAYA, "tab_other") }) });
  assert.equal(phase(page), "elsewhere");
  assert.deepEqual(page.network.last.of("join"), []);
});

test("a socket that is lost alone changes nothing, and what was missed is asked for", async () => {
  const page = await talking();
  await page.lose();
  assert.equal(phase(page), "active");
  await page.join({ call: call({ generation: 2 }) });
  assert.equal(phase(page), "active");
  assert.equal(page.studio.last.told.at(-1), "resume 2");
});

test("a call that ended while the page was away leaves nothing behind", async () => {
  const page = await talking();
  await page.lose();
  await page.join();
  assert.equal(phase(page), "none");
  assert.equal(page.studio.last.told.at(-1), "close over");
});

test("hanging up stops the devices at once and offers the way back for eight seconds", async () => {
  const page = await talking();
  const model = page.conversation.call;
  model.end();
  assert.equal(page.studio.last.told.at(-1), "park");
  assert.deepEqual([phase(page), model.undoLeft.value], ["ended", 8]);
  await page.say({ type: "call", call: parked(MAYA) });
  assert.deepEqual([phase(page), wayBack(model.state.value)], ["ended", "cal_1"]);
  await page.timers.turn(8_000);
  assert.deepEqual([phase(page), wayBack(model.state.value)], ["none", null]);
  assert.equal(page.studio.last.told.at(-1), "close over");
});

test("going back asks for devices in the click's own task, and the call goes on", async () => {
  const page = await talking();
  page.conversation.call.end();
  await page.say({ type: "call", call: parked(MAYA) });
  page.conversation.call.back();
  assert.equal(page.studio.last.told.at(-1), "unpark");
  assert.equal(page.network.last.of("back_to_call").length, 1);
  await page.say({ type: "call", call: call({ state: "reconnecting" }) });
  assert.equal(phase(page), "reconnecting");
  assert.equal(page.studio.last.told.at(-1), "open");
  await page.timers.turn(10_000);
  assert.equal(phase(page), "reconnecting");
});

test("hanging up without a connection ends the call here and is told later", async () => {
  const page = await talking();
  await page.lose();
  page.conversation.call.end();
  await page.timers.turn(9_000);
  assert.equal(phase(page), "none");
  await page.join({ call: call() });
  assert.equal(phase(page), "none");
  assert.deepEqual(page.network.last.of("join"), []);
  assert.equal(page.network.last.of("end").length, 1);
});

test("the one who was hung up on sees it until closing it, with nothing captured", async () => {
  const page = await talking();
  await page.say({ type: "call", call: parked() });
  const { state, otherWords } = page.conversation.call;
  assert.equal(wayBack(state.value), null);
  assert.equal(page.studio.last.told.at(-1), "hush hung_up");
  assert.equal(otherWords.value, "hung_up");
  await page.timers.turn(8_000);
  assert.equal(page.studio.last.told.at(-1), "close over");
  assert.deepEqual([state.value.phase, state.value.phase === "ended" && state.value.undo], ["ended", false]);
  page.conversation.call.dismiss();
  assert.equal(phase(page), "none");
  assert.deepEqual(page.network.last.of("end"), []);
});

test("who closes the other side's hang-up while it could be undone hangs up, too", async () => {
  const page = await talking();
  await page.say({ type: "call", call: parked() });
  page.conversation.call.dismiss();
  assert.equal(phase(page), "none");
  assert.equal(page.studio.last.told.at(-1), "close over");
  assert.deepEqual(
    page.network.last.of("end").map((frame) => frame.call),
    ["cal_1"],
  );
  await page.say({ type: "call", call: call({ state: "connecting" }) });
  assert.equal(phase(page), "none", "the other side came back a moment before");
  assert.deepEqual(page.network.last.of("join"), []);
  page.conversation.call.dismiss();
  assert.equal(page.network.last.of("end").length, 1);
});

test("the agent's next call ends the one that the consumer could have come back to", async () => {
  const [page, id] = await ringing();
  await page.say({ type: "call", call: call({ id }) });
  await page.say({ type: "call", call: { ...parked(MAYA), id } });
  void page.conversation.call.invite("voice");
  await settled();
  assert.equal(phase(page), "preparing");
  assert.deepEqual(
    page.network.last.of("end").map((frame) => frame.call),
    [id],
  );
});

test("the words about the other side say what is true", async () => {
  const page = await talking();
  const words = page.conversation.call.otherWords;
  assert.equal(words.value, "");
  for (const presence of ["signalling_reconnecting", "changing_pages", "lost", "left"] as const) {
    await page.say({ type: "call", call: call({ agent: inCall(ANA, "tab_ana", { presence }) }) });
    assert.equal(words.value, presence);
  }
  await page.say({ type: "call", call: call({ agent: inCall(ANA, "tab_ana", { choosing: true }) }) });
  assert.equal(words.value, "choosing_devices");
  await page.say({ type: "call", call: call() });
  page.studio.last.set({ silent: true });
  assert.equal(words.value, "frozen");
  assert.equal(phase(page), "reconnecting");
});

test("what the other side does not send is not shown", async () => {
  const page = await talking();
  const picture = {} as MediaStream;
  page.studio.last.set({ otherPicture: picture, otherScreen: picture });
  assert.equal(page.conversation.call.other.value.picture, picture);
  assert.equal(page.conversation.call.other.value.screen, null);
  const sends = { audio: true, video: false, screen: true };
  await page.say({ type: "call", call: call({ agent: inCall(ANA, "tab_ana", { sends }) }) });
  assert.equal(page.conversation.call.other.value.picture, null);
  assert.equal(page.conversation.call.other.value.screen, picture);
});

test("what this person does not want to receive is not shown, and is said while the other side sends it", async () => {
  const page = await talking();
  const picture = {} as MediaStream;
  const condition = { ...NO_CONDITION, noVideo: true, noScreen: true };
  page.studio.last.set({ otherPicture: picture, otherScreen: picture, condition });
  const { other } = page.conversation.call;
  const sends = { audio: true, video: true, screen: true };
  await page.say({ type: "call", call: call({ agent: inCall(ANA, "tab_ana", { sends }) }) });
  assert.deepEqual([other.value.picture, other.value.screen], [null, null]);
  assert.deepEqual(other.value.unreceived, { picture: true, screen: true });
  page.studio.last.set({ condition: { ...condition, noScreen: false } });
  assert.deepEqual([other.value.picture, other.value.screen], [null, picture]);
  const silent = { audio: false, video: false, screen: false };
  await page.say({ type: "call", call: call({ agent: inCall(ANA, "tab_ana", { sends: silent }) }) });
  assert.deepEqual(other.value.unreceived, { picture: false, screen: false });
});

test("the agent sends the steps that mend a device, and the consumer reads them until it works", async () => {
  const agent = await new FakePage("agent").join({ call: call() });
  agent.conversation.call.sendFix("camera");
  assert.equal(agent.network.last.of("fix")[0]?.device, "camera");

  const page = await talking();
  const denied: CallView = call({
    consumer: inCall(MAYA, "tab_maya", {
      devices: { microphone: null, camera: "denied", screen: null },
      fix: "camera",
    }),
  });
  const problems = { microphone: null, camera: "denied" as const, screen: null };
  page.studio.last.set({ own: { ...page.studio.last.state.own, problems } });
  await page.say({ type: "call", call: denied });
  assert.deepEqual(page.conversation.call.fix.value, { device: "camera", problem: "denied" });
  page.studio.last.set({ own: { ...page.studio.last.state.own, problems: { ...problems, camera: null } } });
  assert.equal(page.conversation.call.fix.value, null);
});

test("who is asked what was noticed hands the question to the call's media, and only of its own call", async () => {
  const page = await talking();
  const { id } = call();
  await page.say({ type: "diagnose", call: "cal_another" });
  await page.say({ type: "diagnose", call: id });
  assert.deepEqual(page.studio.last.frames, [{ type: "diagnose", call: id }]);
  await page.conversation.call.diagnose();
  assert.equal(page.studio.last.told.at(-1), "diagnose");
});
