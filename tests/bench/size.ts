// `cargo xtask bench size`: the bytes that a browser fetches, compressed as they are served, and what the tag costs its page.

import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

import { figure, percentile, table } from "./figures.ts";
import { measureTag } from "./tag-time.ts";

const dist = fileURLToPath(new URL("../../web/dist/", import.meta.url));

/** The tag's goals (brotli kB, ms) and the window's, each beside its figure. */
const goals: Record<string, string> = { tag_kB: "≤ 12", window_kB: "≤ 60", tag_ms: "≤ 30" };

function kilobytes(files: string[]): number {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file), quality).length, 0) / 1000;
}

/** What is fetched beside the way into a call: the list of shortcuts, for who asks for it. */
const ASIDE = /^shortcut-list-/;

/** Every file of an app that a browser may come to fetch: its page, scripts and styles, with the chunks that load later. */
function everything(app: string): string[] {
  const files = readdirSync(join(dist, app), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map") && !ASIDE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  // Nobody fetches more than one language beside English: the largest stands for it.
  const languages = files.filter((file) => /^[a-z]{2}-[\w-]+\.js$/.test(basename(file)));
  const [largest] = languages.toSorted((one, other) => kilobytes([other]) - kilobytes([one]));
  return files.filter((file) => file === largest || !languages.includes(file));
}

/** What a page fetches before it can show anything: itself, what it names, and what that imports at once. */
function firstLoad(app: string): string[] {
  const page = join(dist, app, "index.html");
  const found = new Set([page]);
  const follow = (file: string, pattern: RegExp, resolve: (name: string) => string) => {
    for (const [, name = ""] of readFileSync(file, "utf8").matchAll(pattern)) {
      const path = resolve(name);
      if (!found.has(path)) {
        found.add(path);
        follow(path, /(?:from|import)\s*"\.\/([^"]+\.js)"/g, (next) => join(dist, app, "assets", next));
      }
    }
  };
  follow(page, new RegExp(`(?:src|href)="/${app}/(assets/[^"]+)"`, "g"), (name) => join(dist, app, name));
  return [...found];
}

const tagTimes = await measureTag(join(dist, "tag/tag.js"), process.env["BECKON_CHROMIUM"]);
const figures: [name: string, value: number, unit: string, what: string][] = [
  ["tag_kB", kilobytes(everything("tag")), "kB", "the tag: all from our origins before a click"],
  [
    "window_kB",
    kilobytes(everything("window")),
    "kB",
    "the window with the call's chunk: all from the click to a connected call",
  ],
  ["window_first_kB", kilobytes(firstLoad("window")), "kB", "the window's first load"],
  ["desk_first_kB", kilobytes(firstLoad("desk")), "kB", "the desk's first load"],
  ["dashboard_first_kB", kilobytes(firstLoad("dashboard")), "kB", "the dashboard's first load"],
  ["tag_ms", percentile(tagTimes, 0.5), "ms", "the tag's main-thread time, CPU slowed four times, median"],
];

table(
  ["figure", "value", "unit", "goal", "what"],
  figures.map(([name, value, unit, what]) => [name, value.toFixed(2), unit, goals[name] ?? "", what]),
);
for (const [name, value, unit] of figures) {
  figure(name, value, unit);
}
