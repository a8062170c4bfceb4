// `cargo xtask bench size`: the bytes that a browser fetches, compressed as they are served, and what the tag costs its page.
// Fails where more is fetched than its budget allows.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

import { figure, percentile, table } from "./figures.ts";
import { measureTag } from "./tag-time.ts";

const dist = fileURLToPath(new URL("../../web/dist/", import.meta.url));

/** What may be fetched: brotli kB. Time depends on the machine, so `tag_ms` has a goal and no budget. */
const BUDGETS: Record<string, number> = {
  tag_kB: 12,
  window_kB: 55,
  call_kB: 50,
  desk_first_kB: 80,
  desk_call_kB: 50,
  desk_window_kB: 8,
  dashboard_first_kB: 45,
};
const TAG_MS = 30;

/** A build's hash, as it ends the name of a file. */
const HASH = "-[\\w-]{8}\\.js";

function kilobytes(files: Iterable<string>): number {
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  return [...files].reduce((sum, file) => sum + brotliCompressSync(readFileSync(file), quality).length, 0) / 1000;
}

/** Every file of an app that a browser may come to fetch. */
function everything(app: string): string[] {
  return readdirSync(join(dist, app), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".map"))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What a page fetches before it can show anything: itself, what it names, and what that imports at once. */
function firstLoad(app: string): Set<string> {
  const page = join(dist, app, "index.html");
  const found = new Set([page]);
  for (const [, name = ""] of readFileSync(page, "utf8").matchAll(new RegExp(`(?:src|href)="/${app}/([^"]+)"`, "g"))) {
    follow(join(dist, app, name), found);
  }
  return found;
}

/** Adds a file and whatever it imports at once. */
function follow(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  if (!file.endsWith(".js")) return;
  for (const [, next = ""] of readFileSync(file, "utf8").matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)) {
    follow(join(file, "..", next), found);
  }
}

/** What an app fetches when it imports this chunk later: the chunk, its styles, and whatever it imports. */
function laterLoad(app: string, from: Iterable<string>, chunk: string): string[] {
  const asked = new RegExp(`import\\([\`"']\\./${chunk}${HASH}[\`"']\\)[^;]*?__vite__mapDeps\\(\\[([\\d,]+)\\]\\)`);
  for (const file of from) {
    const code = file.endsWith(".js") ? readFileSync(file, "utf8") : "";
    const places = asked.exec(code)?.[1];
    if (places === undefined) continue;
    const [, names = ""] = /m\.f=(\[[^\]]*\])/.exec(code) ?? [];
    const every = JSON.parse(names) as string[];
    return places.split(",").map((place) => join(dist, app, every[Number(place)] ?? ""));
  }
  throw new Error(`the ${app} imports no ${chunk}`);
}

/** The file of texts of one moment that is the largest among the languages: nobody fetches more than one beside English. */
function largestTexts(app: string, moment: string): string[] {
  const name = new RegExp(`/texts-[a-z]{2}-${moment}${HASH}$`);
  const files = everything(app).filter((file) => name.test(file));
  if (files.length === 0) throw new Error(`the ${app} has no texts of its ${moment}`);
  return files.toSorted((one, other) => kilobytes([other]) - kilobytes([one])).slice(0, 1);
}

/** What these loads fetch that was not fetched before. */
function besides(before: readonly string[], ...loads: string[][]): string[] {
  return [...new Set(loads.flat())].filter((file) => !before.includes(file));
}

const first = [...firstLoad("window"), ...largestTexts("window", "page")];
const call = besides(
  first,
  laterLoad("window", first, "call"),
  laterLoad("window", first, "call-session"),
  largestTexts("window", "call"),
);
const isTexts = new RegExp(`/texts-[a-z]{2}-[a-z-]+${HASH}$`);
const features = besides(
  [...first, ...call],
  everything("window").filter((file) => !isTexts.test(file)),
  largestTexts("window", "devices"),
  largestTexts("window", "call-page"),
);
// The desk says much of a call before there is one.
const desk = [...firstLoad("desk"), ...largestTexts("desk", "page"), ...largestTexts("desk", "call")];
const deskCall = besides(
  desk,
  laterLoad("desk", desk, "stage"),
  laterLoad("desk", desk, "call-session"),
  largestTexts("desk", "devices"),
);

const deskWindow = besides([...desk, ...deskCall], laterLoad("desk", desk, "page"), largestTexts("desk", "call-page"));

const tagTimes = await measureTag(join(dist, "tag/tag.js"), process.env["BECKON_CHROMIUM"]);
const figures: [name: string, value: number, unit: string, what: string][] = [
  ["tag_kB", kilobytes(everything("tag")), "kB", "the tag: all from our origins before a click"],
  ["window_kB", kilobytes(first), "kB", "the window's first load, in the language that has the longest texts"],
  ["call_kB", kilobytes(call), "kB", "the call, loaded on the card: from there to a connected call"],
  ["features_kB", kilobytes(features), "kB", "all else of the window, each part loaded with its feature"],
  ["desk_first_kB", kilobytes(desk), "kB", "the desk's first load, in the language that has the longest texts"],
  ["desk_call_kB", kilobytes(deskCall), "kB", "the desk's call, loaded with the first conversation and the first call"],
  [
    "desk_window_kB",
    kilobytes(deskWindow),
    "kB",
    "the page of a call alone besides, for who opens a window of its own",
  ],
  ["dashboard_first_kB", kilobytes(firstLoad("dashboard")), "kB", "the dashboard's first load"],
  ["tag_ms", percentile(tagTimes, 0.5), "ms", "the tag's main-thread time, CPU slowed four times, median"],
];

const limit = (name: string): string => (name === "tag_ms" ? `≤ ${TAG_MS}` : BUDGETS[name] ? `≤ ${BUDGETS[name]}` : "");
table(
  ["figure", "value", "unit", "budget", "what"],
  figures.map(([name, value, unit, what]) => [name, value.toFixed(2), unit, limit(name), what]),
);
for (const [name, value, unit] of figures) {
  figure(name, value, unit);
}

const over = figures.filter(([name, value]) => value > (BUDGETS[name] ?? Number.POSITIVE_INFINITY));
if (over.length > 0) {
  process.stderr.write(`over budget: ${over.map(([name]) => name).join(", ")}\n`);
  process.exitCode = 1;
}
