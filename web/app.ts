// How one of the apps is built: its page and its hashed assets go to web/dist/<name>, where the Worker serves them from /<name>/.

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A file of texts in another language than English, which is part of the modules that need it. */
const TEXTS = /\/texts\/((?!en)[a-z]{2})\/([\w-]+)\.ftl/;

/**
 * What is loaded after the app's first page, by its areas of texts: with the call, with a page of the call alone, with the devices, with
 * the page of a call's diagnostics.
 */
const LATER: Record<string, string> = {
  call: "call",
  devices: "call",
  "window-call": "call",
  "call-page": "call-page",
  "device-settings": "devices",
  fix: "devices",
  safety: "devices",
  diagnostics: "diagnostics",
};

/** The file that texts go to: one for each language and moment, so that speaking a language costs one request. */
function textsOf(path: string): string | null {
  const [, language, area = ""] = TEXTS.exec(path) ?? [];
  if (language === undefined) return null;
  return `texts-${language}-${LATER[area] ?? "page"}`;
}

export function app(name: string): UserConfig {
  return {
    root: folder(`./${name}`),
    base: `/${name}/`,
    // Files whose names stay, where an app has any.
    publicDir: folder(`./${name}/public`),
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    resolve: { dedupe: ["preact", "@preact/signals"] },
    logLevel: "warn",
    build: {
      outDir: folder(`./dist/${name}`),
      emptyOutDir: true,
      target: "es2022",
      // From here on browsers know OKLCH; with older ones in view the build would write every colour three times.
      cssTarget: ["chrome111", "firefox113", "safari16.4"],
      modulePreload: { polyfill: false },
      // The pages' content security policy allows no data: address but for pictures, and a hashed file is cached for good.
      assetsInlineLimit: 0,
      // Every page beside index.html is one too.
      rolldownOptions: {
        input: readdirSync(folder(`./${name}`))
          .filter((file) => file.endsWith(".html"))
          .map((page) => folder(`./${name}/${page}`)),
        output: { codeSplitting: { groups: [{ name: textsOf, debugName: "texts" }] } },
      },
      reportCompressedSize: false,
    },
  };
}
