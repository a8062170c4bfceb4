import { defineConfig } from "@playwright/test";

import { PORT } from "./e2e/support/product.ts";

/** Flags under which Chromium runs as root, without a GPU, without asking anyone outside for anything. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const fakeDevices = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

/**
 * Media runs one story at a time: two cores encode and decode four pictures at once and no more.
 * There are no retries: a story that fails now and then is a bug to find.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: "../target/e2e",
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        permissions: [],
        launchOptions: {
          executablePath: process.env["BECKON_CHROMIUM"] ?? "/usr/bin/chromium",
          args: [...quiet, ...fakeDevices],
        },
      },
    },
    {
      name: "firefox",
      testMatch: ["messages.spec.ts", "video-call.spec.ts"],
      use: {
        browserName: "firefox",
        channel: "moz-firefox",
        launchOptions: {
          executablePath: process.env["BECKON_FIREFOX"] ?? "/usr/bin/firefox-esr",
          firefoxUserPrefs: {
            "media.navigator.streams.fake": true,
            "media.navigator.permission.disabled": true,
            "media.peerconnection.ice.loopback": true,
            "media.peerconnection.ice.obfuscate_host_addresses": false,
          },
        },
      },
    },
  ],
});
