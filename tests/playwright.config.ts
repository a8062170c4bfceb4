import { defineConfig } from "@playwright/test";

import { chromiumOptions, firefoxOptions } from "./e2e/support/browsers.ts";
import { PORT } from "./e2e/support/product.ts";

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
    // What cannot be pressed is told at once, not when the story's time is over.
    actionTimeout: 20_000,
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1440, height: 900 },
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
  },
  projects: [
    {
      name: "chromium",
      use: {
        browserName: "chromium",
        permissions: [],
        launchOptions: chromiumOptions(),
      },
    },
    {
      name: "firefox",
      // The main stories. Each costs as much again, and most of what the others tell is the same in every browser.
      grep: /@firefox/,
      use: {
        browserName: "firefox",
        // Its pictures of a trace would be painted anew each, which doubles what a page costs; that of the failure stays.
        trace: { mode: "retain-on-failure", screenshots: false },
        launchOptions: firefoxOptions(),
      },
    },
  ],
});
