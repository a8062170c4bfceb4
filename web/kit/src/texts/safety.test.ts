import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SAFETY_LIST } from "../model/safety.ts";
import { LANGUAGES, type Language } from "./language.ts";

const SCRIPTS: Record<Language, RegExp> = {
  en: /^[a-z]+$/,
  de: /^[A-ZÄÖÜ][a-zäöüß]+$/,
  fr: /^[a-zàâçéèêëîïôœùûü]+$/,
  es: /^[a-záéíñóúü]+$/,
  cs: /^[a-záčďéěíňóřšťúůýž]+$/,
  // Without marks, which are not written, and without the article.
  ar: /^(?!ال..{2})[\u0621-\u063a\u0641-\u064a]+$/,
};

const wordsOf = (language: Language) =>
  readFileSync(new URL(`./words/${language}.txt`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n");

/** What is left of a word for who writes or hears it roughly: no capitals, no marks, one spelling of what sounds the same. */
function roughly(word: string): string {
  const plain = word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return plain.replace("ß", "ss").replace("œ", "oe").replace(/ة$/, "ه").replace(/ى$/, "ي");
}

/** Whether one letter more, less or another makes one of the other. */
function near(one: string, other: string): boolean {
  if (one.length > other.length) return near(other, one);
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const rest = other.slice(same + 1);
  return rest === one.slice(same) || (one.length === other.length && rest === one.slice(same + 1));
}

test("what is one letter apart is near, and nothing else", () => {
  for (const [one, other] of [
    ["coat", "goat"],
    ["coat", "coats"],
    ["oat", "coat"],
    ["cat", "coat"],
    ["coat", "coat"],
  ] as const)
    assert.ok(near(one, other) && near(other, one), `${one} ${other}`);
  assert.ok(!near("coat", "boats") && !near("lion", "onion") && !near("cat", "coats"));
});

for (const language of LANGUAGES) {
  test(`${language} has a short word of its own for each place, in its script`, () => {
    const words = wordsOf(language);
    assert.equal(words.length, SAFETY_LIST);
    for (const word of words) {
      assert.match(word, SCRIPTS[language]);
      assert.ok(word.length >= 3 && word.length <= 10, word);
      assert.equal(word, word.normalize("NFC"));
    }
  });

  test(`no word in ${language} is another's but for a letter`, () => {
    const words = wordsOf(language).map(roughly);
    const alike = words.flatMap((one, at) =>
      words.slice(at + 1).flatMap((other) => (near(one, other) ? [`${one} ${other}`] : [])),
    );
    assert.deepEqual(alike, []);
  });
}
