// How one of the apps is built: its page and its hashed assets go to web/dist/<name>, where the Worker serves them from /<name>/.

import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { UserConfig } from "vite";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Which language a file of texts is in; English is part of the modules that need it. */
const LANGUAGE = /\/texts\/([a-z]{2})\/(?<!\/en\/)/;

export function app(name: string): UserConfig {
  return {
    root: folder(`./${name}`),
    base: `/${name}/`,
    publicDir: false,
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
        // One file for each language but English, so that speaking it costs one request.
        output: {
          codeSplitting: { groups: [{ name: (path) => LANGUAGE.exec(path)?.[1] ?? null, debugName: "languages" }] },
        },
      },
      reportCompressedSize: false,
    },
  };
}
