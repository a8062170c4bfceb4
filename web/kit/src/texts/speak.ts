import { chooseLanguage, directionOf, type Language } from "./language.ts";
import { addSpoken, setLanguage, spokenLanguage } from "./texts.ts";

/** An app's Fluent sources in every language but English, each loaded when it is wanted: `./de/chat.ftl`. */
export type Sources = Readonly<Record<string, () => Promise<string>>>;

let everySource: Sources = {};

/**
 * Lets the page speak the first language of `wishes` that there is, and says so in the document. Render after it: what is on the page
 * already keeps its words. A language that cannot be loaded leaves the page in English. `areas`: the files that the page needs at
 * first, where that is not all of them; {@link withTexts} loads the others.
 */
export async function speak(
  wishes: readonly (string | null | undefined)[],
  sources: Sources,
  areas?: readonly string[],
): Promise<void> {
  everySource = sources;
  const wanted = chooseLanguage(wishes);
  try {
    setLanguage(wanted, await load(wanted, areas));
  } catch {
    // The language's file is out of reach; the page works without.
  }
  const spoken = spokenLanguage();
  document.documentElement.lang = spoken;
  document.documentElement.dir = directionOf(spoken);
}

/** A part of the app that loads later, come with its areas of texts in the page's language. */
export async function withTexts<Part>(part: Promise<Part>, ...areas: string[]): Promise<Part> {
  const texts = load(spokenLanguage(), areas).then(addSpoken, () => {
    // The part speaks English.
  });
  const [loaded] = await Promise.all([part, texts]);
  return loaded;
}

function load(language: Language, areas?: readonly string[]): Promise<string[]> {
  const wanted = Object.entries(everySource).flatMap(([path, load]) => {
    const [, area = ""] = new RegExp(`/${language}/([\\w-]+)\\.ftl$`).exec(path) ?? [];
    return area !== "" && (areas?.includes(area) ?? true) ? [load()] : [];
  });
  return Promise.all(wanted);
}
