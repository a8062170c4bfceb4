import assert from "node:assert/strict";
import { test } from "node:test";
import { FakeTimers, settled } from "../testing/fakes.ts";
import { type Ground, type Plot, Whereabouts } from "./whereabouts.ts";

/** The connections that are open, and how many the browser allows. */
const browser = { open: new Set<object>(), most: 2 };

/** A window that believes in these addresses, and says whether they are all. */
function ground(addresses: () => string[], whole = true): Ground {
  class Peer {
    onicecandidate: ((event: { candidate: { address: string } | null }) => void) | null = null;
    constructor() {
      if (browser.open.size >= browser.most) throw new DOMException("Too many", "UnknownError");
      browser.open.add(this);
    }
    createDataChannel(): void {}
    close(): void {
      browser.open.delete(this);
    }
    async setLocalDescription(): Promise<void> {
      await settled();
      const found = addresses();
      for (const address of found) this.onicecandidate?.({ candidate: { address } });
      if (whole) this.onicecandidate?.({ candidate: null });
    }
  }
  return { RTCPeerConnection: Peer as unknown as typeof RTCPeerConnection };
}

/** A machine whose page was told of its network long ago. */
function scene(known: string[], whole = true) {
  const timers = new FakeTimers();
  const machine = { addresses: [] as string[] };
  const plots: (Plot & { there: boolean })[] = [];
  Object.assign(
    globalThis,
    ground(() => known, whole),
  );
  const whereabouts = new Whereabouts(timers, () => {
    const plot = {
      ground: ground(() => machine.addresses),
      there: true,
      remove: () => {
        plot.there = false;
      },
    };
    plots.push(plot);
    return plot;
  });
  return { timers, machine, plots, whereabouts };
}

test("where nothing changed the page's own window is used", async () => {
  const { machine, plots, whereabouts } = scene(["10.0.0.7"]);
  machine.addresses = ["10.0.0.7"];
  assert.equal(await whereabouts.moved(), false);
  assert.equal(whereabouts.take(), globalThis.RTCPeerConnection);
  assert.deepEqual(
    plots.map(({ there }) => there),
    [false],
  );
});

test("in another network the next connection is made in a new window, and so after each further move", async () => {
  const { machine, plots, whereabouts } = scene(["10.0.0.7"]);
  machine.addresses = ["192.0.2.4"];
  assert.equal(await whereabouts.moved(), true);
  assert.equal(whereabouts.take(), plots[0]?.ground.RTCPeerConnection);
  assert.equal(whereabouts.take(), plots[0]?.ground.RTCPeerConnection);
  const there = machine.addresses;
  Object.assign(
    plots[0]?.ground ?? {},
    ground(() => there),
  );
  assert.equal(await whereabouts.moved(), false, "the new window knows where it is");
  machine.addresses = ["198.51.100.9"];
  assert.equal(await whereabouts.moved(), true);
  assert.equal(plots[0]?.there, true, "its connection is not closed yet");
  assert.equal(whereabouts.take(), plots[2]?.ground.RTCPeerConnection);
  assert.deepEqual(
    plots.map(({ there }) => there),
    [false, false, true],
  );
  whereabouts.close();
  assert.equal(plots[2]?.there, false);
});

test("a call that ends during a look leaves no window behind", async () => {
  const { machine, plots, whereabouts } = scene(["10.0.0.7"]);
  machine.addresses = ["192.0.2.4"];
  const moved = whereabouts.moved();
  whereabouts.close();
  assert.equal(await moved, false);
  assert.equal(plots[0]?.there, false);
});

test("a window whose network is gone need not say that it knows no other", async () => {
  const { machine, whereabouts } = scene(["10.0.0.7"], false);
  machine.addresses = ["192.0.2.4"];
  assert.equal(await whereabouts.moved(), true);
});

test("a window that has not told all it knows may know it all", async () => {
  const { machine, timers, whereabouts } = scene(["10.0.0.7"], false);
  machine.addresses = ["10.0.0.7", "192.0.2.4"];
  const moved = whereabouts.moved();
  await timers.turn(600);
  assert.equal(await moved, false);
});

test("hidden addresses say nothing", async () => {
  const { machine, whereabouts } = scene(["10.0.0.7"]);
  machine.addresses = ["5e8c.local"];
  assert.equal(await whereabouts.moved(), false);
});

test("where the browser refuses a connection nothing is found out, nothing stays open, and the next look finds out", async () => {
  const { machine, plots, whereabouts } = scene(["10.0.0.7"]);
  machine.addresses = ["192.0.2.4"];
  for (const most of [0, 1]) {
    browser.most = most;
    assert.equal(await whereabouts.moved(), false);
    assert.equal(browser.open.size, 0);
  }
  assert.deepEqual(
    plots.map(({ there }) => there),
    [false, false],
  );
  browser.most = 2;
  assert.equal(await whereabouts.moved(), true);
});
