import assert from "node:assert/strict";
import { test } from "node:test";
import { type BrowserName, browserKind, type SystemName } from "./browser-kind.ts";

const WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)";
const KNOWN: [browser: BrowserName, system: SystemName, userAgent: string][] = [
  ["chrome", "windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/139.0.0.0 Safari/537.36`],
  ["edge", "windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/139.0.0.0 Safari/537.36 Edg/139.0`],
  ["chrome", "macos", `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Chrome/139.0.0.0 Safari/537.36`],
  [
    "safari",
    "macos",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.5 Safari/605.1.15",
  ],
  ["firefox", "macos", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:142.0) Gecko/20100101 Firefox/142.0"],
  ["firefox", "linux", "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0"],
  ["chrome", "android", `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} Chrome/139.0.0.0 Mobile Safari/537.36`],
  ["firefox", "android", "Mozilla/5.0 (Android 15; Mobile; rv:142.0) Gecko/142.0 Firefox/142.0"],
  ["other", "android", `Mozilla/5.0 (Linux; Android 14; SM-S911B) ${WEBKIT} SamsungBrowser/28.0 Chrome/130.0 Mobile`],
  [
    "safari",
    "ios",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Safari/604.1",
  ],
  [
    "chrome",
    "ios",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/139.0 Safari/604.1",
  ],
  [
    "firefox",
    "ios",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 FxiOS/142.0 Safari/605.1",
  ],
  [
    "edge",
    "ios",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 EdgiOS/139.0 Safari/605.1",
  ],
];

for (const [browser, system, userAgent] of KNOWN) {
  test(`${browser} on ${system} is known by its user agent`, () => {
    assert.deepEqual(browserKind({ userAgent, maxTouchPoints: 0 }), { browser, system });
  });
}

test("an iPad that asks for desktop pages is known by its touch screen", () => {
  const userAgent = KNOWN[3]?.[2] ?? "";
  assert.deepEqual(browserKind({ userAgent, maxTouchPoints: 5 }), { browser: "safari", system: "ios" });
});

test("what nobody has heard of is neither guessed nor refused", () => {
  assert.deepEqual(browserKind({ userAgent: "Lynx/2.9", maxTouchPoints: 0 }), { browser: "other", system: "other" });
});
