// Holds every language to English: the same texts, filled in with the same things, in every plural that the language has.

import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FluentResource } from "@fluent/bundle";
import type { FailedLeg } from "../protocol.ts";
import { LANGUAGES } from "./language.ts";

/** The dashboard speaks English alone. */
const AREAS = globSync("*.ftl", { cwd: new URL("./en/", import.meta.url) })
  .map((name) => name.replace(".ftl", ""))
  .filter((area) => area !== "dashboard");

/** What is read of a text: what it is filled in with, and the variants of each choice by what chooses. */
interface Text {
  variables: Set<string>;
  choices: Map<string, Set<string>[]>;
}

/** A node of Fluent's syntax, as far as it is looked at. */
interface Node {
  type?: string;
  name?: string;
  selector?: Node;
  variants?: { key: { value: string | number }; value: unknown }[];
}

function read(language: string, area: string): Map<string, Text> {
  const path = new URL(`./${language}/${area}.ftl`, import.meta.url);
  const { body } = new FluentResource(existsSync(path) ? readFileSync(path, "utf8") : "");
  return new Map(
    body.map(({ id, value, attributes }) => {
      const text: Text = { variables: new Set(), choices: new Map() };
      collect([value, ...Object.values(attributes)], text);
      return [id, text];
    }),
  );
}

function collect(pattern: unknown, text: Text): void {
  if (Array.isArray(pattern)) for (const part of pattern) collect(part, text);
  const { type, name = "", selector, variants = [] } = (typeof pattern === "object" ? (pattern ?? {}) : {}) as Node;
  if (type === "var") text.variables.add(name);
  if (type !== "select" || selector === undefined) return;
  collect(selector, text);
  const keys = new Set(variants.map(({ key }) => String(key.value)));
  text.choices.set(selector.name ?? "", [...(text.choices.get(selector.name ?? "") ?? []), keys]);
  for (const { value } of variants) collect(value, text);
}

/** The plurals that a language has for whole numbers. */
function pluralsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language);
  return [...new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)))].sort();
}

const others = LANGUAGES.filter((language) => language !== "en");
const english = new Map(AREAS.map((area) => [area, read("en", area)]));

/** What English says in a comment that a text may be filled in with, by variable: `$device (String): microphone, camera`. */
const named = new Map<string, Map<string, string[]>>();
for (const area of AREAS) {
  const source = readFileSync(new URL(`./en/${area}.ftl`, import.meta.url), "utf8");
  for (const section of source.split(/\n\n+/)) {
    let values = new Map<string, string[]>();
    for (const line of section.split("\n")) {
      const said = line.matchAll(/\$(\w+)(?: \(String\))?: ([a-z_]+(?:, [a-z_]+)+)/g);
      if (line.startsWith("#")) {
        values = new Map([...said].map(([, name = "", list = ""]) => [name, list.split(", ")]));
      } else {
        const [, id] = /^([a-z][\w-]*) =/.exec(line) ?? [];
        if (id !== undefined) named.set(id, values);
      }
    }
  }
}

/** The variants that a choice by this variable has to have: English's own; where English does not choose, what it may be. */
function variantsOf(id: string, { choices }: Text, name: string): string[] {
  const ours = choices.get(name)?.flatMap((keys) => [...keys]) ?? named.get(id)?.get(name) ?? [];
  const counts = ours.some((key) => key === "one" || /^\d+$/.test(key));
  return counts ? [] : [...new Set(ours)];
}

/** Compares each text of each area with the English one. */
function compare(language: string, look: (id: string, theirs: Text, ours: Text) => string | null): string[] {
  return AREAS.flatMap((area) => {
    const source = english.get(area);
    return [...read(language, area)].flatMap(([id, theirs]) => {
      const ours = source?.get(id);
      return (ours && look(id, theirs, ours)) ?? [];
    });
  });
}

for (const language of others) {
  test(`${language} has every text that English has, and no other`, () => {
    for (const area of AREAS) {
      const wanted = [...(english.get(area)?.keys() ?? [])];
      assert.deepEqual([...read(language, area).keys()].sort(), wanted.sort(), area);
    }
  });

  test(`${language} fills its texts in with the same things as English`, () => {
    const sorted = ({ variables }: Text) => [...variables].sort().join(" ");
    const differ = compare(language, (id, theirs, ours) =>
      sorted(theirs) === sorted(ours) ? null : `${id}: ${sorted(theirs)} instead of ${sorted(ours)}`,
    );
    assert.deepEqual(differ, []);
  });

  test(`${language} has a text for each thing that English tells apart`, () => {
    const lacking = compare(language, (id, { choices }, ours) => {
      const lacks = [...choices].flatMap(([name, variants]) =>
        variantsOf(id, ours, name).filter((variant) => !variants.every((keys) => keys.has(variant))),
      );
      return lacks.length > 0 ? `${id}: ${lacks.join(" ")}` : null;
    });
    assert.deepEqual(lacking, []);
  });

  test(`${language} has a text for each of its plurals`, () => {
    const plurals = pluralsOf(language);
    const lacking = compare(language, (id, { choices }, ours) => {
      for (const [name, variants] of choices) {
        const counts =
          ours.choices.get(name)?.some((keys) => keys.has("one")) ?? variants.some((keys) => keys.has("one"));
        const lacks = variants.flatMap((keys) => (counts ? plurals.filter((plural) => !keys.has(plural)) : []));
        if (lacks.length > 0) return `${id}: ${lacks.join(" ")}`;
      }
      return null;
    });
    assert.deepEqual(lacking, []);
  });
}

/**
 * Plain or wrong spaces where no line may break. In French U+00A0 stands before `: »` and after `«`, U+202F before `; ? !`; in German
 * U+00A0 before `…`.
 */
const BREAKING: [language: string, space: RegExp][] = [
  ["fr", /[^\n]{0,20}(?: [:;?!»]|« |\u00a0[;?!]|\u202f[:»])/g],
  ["de", /[^\n]{0,20} …/g],
];

for (const [language, space] of BREAKING) {
  test(`${language} has no plain space where no line may break`, () => {
    const found = globSync("*.ftl", { cwd: new URL(`./${language}/`, import.meta.url) }).flatMap((name) => {
      const text = readFileSync(new URL(`./${language}/${name}`, import.meta.url), "utf8").replace(/^#.*$/gm, "");
      return [...text.matchAll(space)].map(([place]) => `${name}: ${place}`);
    });
    assert.deepEqual(found, []);
  });
}

/** The codes of refusals, as the server documents them. */
const codes = new Set(
  [...readFileSync(new URL("../../../../docs/codes.md", import.meta.url), "utf8").matchAll(/^\| `(\w+)`/gm)].map(
    ([, code]) => `refused-${code}`,
  ),
);

test("every language knows the same refusals, each with its remedy, and no code that there is not", () => {
  for (const area of ["refusals", "refusals-desk"]) {
    const [first, ...rest] = others.map((language) => {
      const path = new URL(`./${language}/${area}.ftl`, import.meta.url);
      return new FluentResource(readFileSync(path, "utf8")).body.map(({ id, attributes }) => {
        assert.deepEqual(Object.keys(attributes), ["remedy"], `${language}: ${id}`);
        return id;
      });
    });
    assert.deepEqual(
      first?.filter((id) => !codes.has(id)),
      [],
    );
    for (const ids of rest) assert.deepEqual(ids, first);
  }
});

test("each leg that can fail has words of its own on every screen; media both ways has what is left", () => {
  const legs: Record<FailedLeg, boolean> = {
    agent_missing: true,
    consumer_missing: true,
    connection: true,
    agent_media: true,
    consumer_media: true,
    media_both_ways: false,
  };
  const own = Object.entries(legs).flatMap(([leg, has]) => (has ? [leg] : []));
  for (const [area, id] of [
    ["desk", "desk-ended-not-connected"],
    ["window", "window-ended-not-connected"],
    ["diagnostics", "diag-end-could_not_connect"],
  ] as const) {
    const [choices] = read("en", area).get(id)?.choices.get("leg") ?? [];
    assert.deepEqual([...(choices ?? [])].sort(), [...own, "other"].sort(), id);
  }
});
