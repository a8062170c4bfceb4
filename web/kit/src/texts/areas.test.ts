// Holds each page, and each part that loads later, to the areas of texts that it brings: in English by its imports, in another
// language by the areas named where it is loaded.

import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const WEB = fileURLToPath(new URL("../../../", import.meta.url));
const KIT = `${WEB}kit/src/`;
const source = (path: string) => readFileSync(path, "utf8");

/** What a module imports at once, of our own. */
function importsOf(path: string): string[] {
  const found = source(path).matchAll(/^(?:import|export)\s+(?!type\b)(?:[\w*{}\s,$]+?\sfrom\s+)?"([^"]+)"/gm);
  return [...found].flatMap(([, name = ""]) => {
    const own = name.startsWith("@beckon/kit/") ? `${KIT}${name.slice("@beckon/kit/".length)}` : besides(path, name);
    return own !== null && /\.tsx?$/.test(own) ? [own] : [];
  });
}

const besides = (path: string, name: string) =>
  name.startsWith(".") ? fileURLToPath(new URL(name, `file://${path}`)) : null;

/** A module and all that comes with it. */
function withImports(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const next of importsOf(path)) withImports(next, found);
  return found;
}

/** The areas that these modules add in English. */
function areasOf(modules: Iterable<string>): string[] {
  return [...modules].flatMap((path) => {
    const [, area = ""] = /\/kit\/src\/texts\/([\w-]+)\.ts$/.exec(path) ?? [];
    return existsSync(`${KIT}texts/en/${area}.ftl`) ? [area] : [];
  });
}

const idsOf = (area: string) =>
  [...source(`${KIT}texts/en/${area}.ftl`).matchAll(/^([a-z][\w-]*)\s*=/gm)].map(([, id = ""]) => id);

const everyId = new Set(
  globSync("*.ftl", { cwd: `${KIT}texts/en/` }).flatMap((name) => idsOf(name.slice(0, -".ftl".length))),
);

/** What a module says by `t`, or keeps to be said, as the steps that mend a device. */
function saidIn(text: string): string[] {
  const said = [...text.matchAll(/\bt\(\s*"([\w-]+)/g)].map(([, id = ""]) => id);
  const kept = [...text.matchAll(/"([a-z]+(?:-\w+)+)"/gi)].map(([, id = ""]) => id).filter((id) => everyId.has(id));
  return [...new Set([...said, ...kept])];
}

/** What these modules say that no area of theirs holds. */
function unsaid(modules: ReadonlySet<string>): string[] {
  const held = new Set(areasOf(modules).flatMap(idsOf));
  return [...modules].flatMap((path) =>
    saidIn(source(path))
      .filter((id) => !held.has(id))
      .map((id) => `${path.slice(WEB.length)}: ${id}`),
  );
}

const words = (list: string) => [...list.matchAll(/"([\w-]+)"/g)].map(([, word = ""]) => word);

interface Part {
  from: string;
  modules: Set<string>;
  areas: string[];
}

/** The parts of an app that `withTexts` loads. */
function partsOf(app: string): Part[] {
  const call =
    /withTexts\(\s*(?:Promise\.all\(\[)?((?:\s*import\("[^"]+"\),?)+)\s*(?:\]\))?,((?:\s*"[\w-]+",?)+)\s*\)/g;
  return globSync(`${app}/src/**/*.{ts,tsx}`, { cwd: WEB }).flatMap((name) => {
    const from = `${WEB}${name}`;
    return [...source(from).matchAll(call)].map(([, loads = "", areas = ""]) => {
      const modules = new Set<string>();
      for (const [, path = ""] of loads.matchAll(/import\("([^"]+)"\)/g)) {
        const own = path.replace("@beckon/kit/", KIT);
        withImports(own.startsWith("/") ? own : (besides(from, own) ?? ""), modules);
      }
      return { from, modules, areas: words(areas) };
    });
  });
}

/** A page, which nothing loads, and the areas that it speaks before it is drawn. */
function page(entry: string, at: string): Part {
  const path = `${WEB}${entry}`;
  const [, first = ""] = /\bFIRST = \[([^\]]+)\]/.exec(source(`${WEB}${at}`)) ?? [];
  const [, besidesFirst = ""] = /speaking\(([^)]*)\)/.exec(source(path)) ?? [];
  return { from: path, modules: withImports(path), areas: [...words(first), ...words(besidesFirst)] };
}

const APPS: [app: string, pages: Part[]][] = [
  [
    "window",
    [
      page("window/src/main.tsx", "window/src/language.ts"),
      page("window/src/call-page/main.tsx", "window/src/language.ts"),
    ],
  ],
  [
    "desk",
    [
      page("desk/src/main.tsx", "desk/src/main.tsx"),
      page("desk/src/diagnostics/main.tsx", "desk/src/diagnostics/main.tsx"),
    ],
  ],
];

for (const [app, pages] of APPS) {
  const parts = partsOf(app);
  /** What is there when a part comes: what loads it, and whatever was there before that. */
  const before = (part: Part): Part[] =>
    [...pages, ...parts]
      .filter((other) => other !== part && other.from !== part.from && other.modules.has(part.from))
      .flatMap((other) => [other, ...before(other)]);

  test(`the ${app} brings each text in English with what says it`, () => {
    assert.ok(parts.length > 0, "parts are found");
    for (const { modules } of pages) assert.deepEqual(unsaid(modules), []);
    for (const part of parts) {
      const there = before(part);
      assert.ok(there.length > 0, `${part.from} is part of a page`);
      assert.deepEqual(unsaid(new Set([part, ...there].flatMap(({ modules }) => [...modules]))), []);
    }
  });

  test(`the ${app} brings each text in another language with what says it`, () => {
    for (const part of [...pages, ...parts]) {
      const spoken = [part, ...before(part)].flatMap(({ areas }) => areas);
      assert.deepEqual(
        areasOf(part.modules).filter((area) => !spoken.includes(area)),
        [],
        part.from,
      );
    }
  });
}
