import assert from "node:assert/strict";
import { after, beforeEach, test } from "node:test";
import { settled } from "../testing/fakes.ts";
import { keepAwake } from "./wake-lock.ts";

/** A phone whose screen is held on by as many locks as are held. */
class Phone {
  readonly listeners = new Set<() => void>();
  visibilityState = "visible";
  held = 0;
  refuses = false;

  addEventListener = (_: string, listener: () => void) => this.listeners.add(listener);
  removeEventListener = (_: string, listener: () => void) => this.listeners.delete(listener);

  request = async () => {
    if (this.refuses) throw new Error("low battery");
    this.held += 1;
    return { release: async () => this.drop() };
  };

  drop(): void {
    this.held = Math.max(0, this.held - 1);
  }

  /** The person looks at something else, which takes the lock away, or looks again. */
  look(visibilityState: "visible" | "hidden"): void {
    this.visibilityState = visibilityState;
    if (visibilityState === "hidden") this.held = 0;
    for (const listener of this.listeners) listener();
  }
}

let phone: Phone;

beforeEach(() => {
  phone = new Phone();
  Object.defineProperty(globalThis, "document", { configurable: true, value: phone });
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: { wakeLock: phone } });
});
after(() => Reflect.deleteProperty(globalThis, "document"));

test("the screen stays on for as long as the call, and again after the person looked at something else", async () => {
  const letGo = keepAwake();
  await settled();
  assert.equal(phone.held, 1);
  phone.look("hidden");
  await settled();
  assert.equal(phone.held, 0);
  phone.look("visible");
  await settled();
  assert.equal(phone.held, 1);
  letGo();
  assert.equal(phone.held, 0);
  phone.look("visible");
  await settled();
  assert.equal(phone.held, 0);
});

test("a call that ends before the screen is held lets go of it all the same", async () => {
  keepAwake()();
  await settled();
  assert.equal(phone.held, 0);
});

test("a phone that refuses, or does not know it, has its call", async () => {
  phone.refuses = true;
  keepAwake();
  await settled();
  phone.refuses = false;
  phone.look("visible");
  await settled();
  assert.equal(phone.held, 1);
  Object.defineProperty(globalThis, "navigator", { configurable: true, value: {} });
  keepAwake();
  await settled();
});
