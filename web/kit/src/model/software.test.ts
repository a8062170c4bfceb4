import assert from "node:assert/strict";
import { test } from "node:test";
import { type SoftwareMarks, softwareOf } from "./software.ts";

function check(browser: string, system: string, userAgent: string, more: Partial<SoftwareMarks> = {}): void {
  assert.deepEqual(softwareOf({ userAgent, maxTouchPoints: 0, ...more }), { browser, system }, userAgent);
}

test("browsers that tell everything in their user agent are read from it", () => {
  check("Firefox 153", "Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0");
  check(
    "Safari 18.5",
    "iOS 18",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
  );
  check(
    "Samsung Internet 28",
    "Android 14",
    "Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
  );
});

test("a version that a browser hides is left out", () => {
  const mac =
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15";
  check("Safari 26.1", "macOS", mac);
  check("Safari 26.1", "iPadOS", mac, { maxTouchPoints: 5 });
  check(
    "Safari 26.1",
    "iOS",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1",
  );
  check("Firefox 153", "Windows 10 or 11", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Firefox/153.0");
});

test("Chromium says which browser is made of it, and the system's true version", () => {
  const agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/148.0.0.0 Safari/537.36 Edg/148.0";
  const brands = [
    { brand: "Not/A)Brand", version: "24" },
    { brand: "Chromium", version: "148" },
    { brand: "Microsoft Edge", version: "148" },
  ];
  check("Edge 148", "Windows 11", agent, { brands, platform: "Windows", platformVersion: "15.0.0" });
  check("Edge 148", "Windows 10", agent, { brands, platform: "Windows", platformVersion: "10.0.0" });
  check("Chromium 148", "macOS 15", agent, {
    brands: brands.slice(0, 2),
    platform: "macOS",
    platformVersion: "15.4.1",
  });
  check("Edge 148", "Linux", agent, { brands, platform: "Linux", platformVersion: "6.8.0" });
});

test("what nobody knows is said to be unknown", () => check("Unknown", "Unknown", ""));
