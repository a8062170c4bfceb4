import type { LaunchOptions } from "@playwright/test";

import { SoundSystem } from "./sound-system.ts";
import { test as base } from "./story.ts";

/** Stories of what pages sound by themselves. Firefox does so only where there is a loudspeaker; Chromium makes do without. */
export const test = base.extend<object, { launchOptions: LaunchOptions }>({
  launchOptions: [
    async ({ launchOptions, browserName }, use) => {
      if (browserName !== "firefox") return use(launchOptions);
      const sound = await SoundSystem.begin();
      await use({ ...launchOptions, env: { ...process.env, ...sound.environment } });
      await sound.remove();
    },
    { scope: "worker" },
  ],
});

/** Skips a file's stories in Firefox where it could not sound, and says so. */
export function skipWhereSilent(file: string): void {
  const impossible = SoundSystem.impossible();
  if (impossible === undefined) return;
  test.beforeAll(({ browserName }) => {
    if (browserName === "firefox") process.stderr.write(`  ${file} is skipped in Firefox: ${impossible}\n`);
  });
  test.skip(({ browserName }) => browserName === "firefox", impossible);
}
