import assert from "node:assert/strict";
import { test } from "node:test";
import type { Side } from "../protocol.ts";
import type { Language } from "../texts/language.ts";
import { Exchange, type Told } from "./exchange.ts";
import type { Fingerprints, Nonces } from "./safety.ts";

const PLAYS = {
  sound: "played",
  picture: "shown",
  screen: "nothing",
  silent: false,
  paused: false,
  small: false,
  echo: false,
} as const;
const SENDS = { audio: true, video: true, screen: false };
const ANA = "sha-256 aa";
const MAYA = "sha-256 bb";

/** What a page keeps, in memory. */
class Memory {
  nonces: Nonces | null = null;
  renewed = false;

  noncesFor(): Nonces | null {
    return this.nonces;
  }

  keepNonces(nonces: Nonces): void {
    this.nonces = nonces;
  }
}

class Page {
  readonly keepsake = new Memory();
  readonly exchange: Exchange;

  constructor(side: Side, language: Language) {
    this.exchange = new Exchange({ side, language, keepsake: this.keepsake });
  }

  told(now: number): Told {
    return this.exchange.told(SENDS, now);
  }
}

/** Both say all they have to say, until the words are agreed on. */
async function talk(agent: Page, consumer: Page): Promise<void> {
  const met: Fingerprints = { own: ANA, other: MAYA };
  agent.exchange.meet(met);
  consumer.exchange.meet({ own: met.other, other: met.own });
  for (let now = 0; !agreed(agent, now) || !agreed(consumer, now); now += 1_000) {
    consumer.exchange.hear(agent.exchange.say(PLAYS, now), now);
    agent.exchange.hear(consumer.exchange.say(PLAYS, now), now);
    await new Promise((later) => setTimeout(later, 1));
  }
}

const agreed = (page: Page, now: number) => page.told(now).safety.state === "agreed";

test("both read the same words in the same languages, the consumer's first", async () => {
  const [agent, consumer] = [new Page("agent", "en"), new Page("consumer", "de")];
  await talk(agent, consumer);
  assert.deepEqual(agent.told(0).safety, consumer.told(0).safety);
  assert.deepEqual(
    [agent.told(0).readIn, consumer.told(0).readIn],
    [
      ["de", "en"],
      ["de", "en"],
    ],
  );
  assert.deepEqual([agent.told(0).renewed, consumer.told(0).renewed], [false, false]);
});

test("who share a language read it alone", async () => {
  const [agent, consumer] = [new Page("agent", "cs"), new Page("consumer", "cs")];
  await talk(agent, consumer);
  assert.deepEqual([agent.told(0).readIn, consumer.told(0).readIn], [["cs"], ["cs"]]);
});

test("the words stay as they are read when the other side falls silent", async () => {
  const [agent, consumer] = [new Page("agent", "en"), new Page("consumer", "ar")];
  await talk(agent, consumer);
  assert.deepEqual(agent.told(Number.MAX_SAFE_INTEGER).readIn, ["ar", "en"]);
});

test("both know that the words are not the first of the call, whichever of them kept the first", async () => {
  const [agent, consumer] = [new Page("agent", "en"), new Page("consumer", "en")];
  agent.keepsake.renewed = true;
  await talk(agent, consumer);
  assert.deepEqual([agent.told(0).renewed, consumer.told(0).renewed], [true, true]);
});
