import { expect, expectMedia, talk, test } from "./support/story.ts";

/** Syllables of different lengths and loudness, as the browser's own beeps are not: what is always the same tells nothing of an echo. */
function speakForMe(): void {
  const devices = navigator.mediaDevices;
  if (!devices) return;
  const capture = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wish) => {
    const captured = await capture(wish);
    if (captured.getAudioTracks().length === 0) return captured;
    const context = new AudioContext();
    const voice = context.createOscillator();
    const loudness = context.createGain();
    const out = context.createMediaStreamDestination();
    loudness.gain.value = 0;
    voice.connect(loudness).connect(out);
    voice.start();
    let at = context.currentTime;
    let state = 1;
    const draw = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    for (let syllable = 0; syllable < 1_000; syllable++) {
      const length = 0.1 + draw() * 0.2;
      loudness.gain.setTargetAtTime(0.15 + draw() * 0.5, at, 0.02);
      loudness.gain.setTargetAtTime(0, at + length, 0.02);
      at += length + (draw() < 0.2 ? 0.4 + draw() * 0.6 : 0.06 + draw() * 0.1);
    }
    return new MediaStream([...out.stream.getAudioTracks(), ...captured.getVideoTracks()]);
  };
}

/** A loudspeaker beside an open microphone: what the page receives goes into what it sends, a fifth of a second later, until headphones are on. */
function loudspeaker(): void {
  const devices = navigator.mediaDevices;
  if (!devices) return;
  const received: MediaStreamTrack[] = [];
  const Original = RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener("track", ({ track }) => received.push(track));
    }
  };
  const capture = devices.getUserMedia.bind(devices);
  devices.getUserMedia = async (wish) => {
    const captured = await capture(wish);
    if (captured.getAudioTracks().length === 0) return captured;
    const context = new AudioContext();
    const air = context.createDelay();
    const loudness = context.createGain();
    const microphone = context.createMediaStreamDestination();
    air.delayTime.value = 0.2;
    loudness.gain.value = 0.3;
    air.connect(loudness).connect(microphone);
    // A quiet room is not silent, as a microphone that does not work is.
    const room = context.createOscillator();
    const hum = context.createGain();
    hum.gain.value = 0.0005;
    room.connect(hum).connect(microphone);
    room.start();
    addEventListener("story-headphones", () => {
      loudness.gain.value = 0;
    });
    const heard = new Set<MediaStreamTrack>();
    setInterval(() => {
      for (const track of received) {
        if (track.kind !== "audio" || heard.has(track)) continue;
        heard.add(track);
        context.createMediaStreamSource(new MediaStream([track])).connect(air);
      }
    }, 100);
    return new MediaStream([...microphone.stream.getAudioTracks(), ...captured.getVideoTracks()]);
  };
}

test("an echo is noticed by the page that it comes back to, and the other side is asked for headphones until it is gone", async ({
  brand,
  someBrowser,
}) => {
  test.setTimeout(180_000);
  const [agents, consumers] = [await someBrowser(), await someBrowser()];
  await agents.addInitScript(speakForMe);
  await consumers.addInitScript(loudspeaker);
  const { agent, consumer } = await talk(brand, agents, consumers);
  await agent.button("Voice call").click();
  await consumer.button("Accept").click();
  await expectMedia(agent.page, { streams: 0 });
  const words = consumer.window.getByText(
    "Ana Silva hears an echo from you. Use a headset, or turn your speaker down.",
  );
  await expect(words).toBeVisible({ timeout: 60_000 });
  await expect(agent.call.getByText(/hears an echo from you/)).toBeHidden();
  await consumer.frame().evaluate(() => dispatchEvent(new Event("story-headphones")));
  await expect(words).toBeHidden({ timeout: 45_000 });
  await expect(consumer.window.getByText("Ana Silva hears you")).toBeVisible();
});
