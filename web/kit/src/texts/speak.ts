import { chooseLanguage, directionOf, type Language } from "./language.ts";
import { setLanguage, spokenLanguage } from "./texts.ts";

/** An app's Fluent sources in every language but English, each loaded when it is wanted: `./de/chat.ftl`. */
export type Sources = Readonly<Record<string, () => Promise<string>>>;

/**
 * Lets the page speak the first language of `wishes` that there is, and says so in the document. Render after it: what is on the page
 * already keeps its words. A language that cannot be loaded leaves the page in English.
 */
export async function speak(wishes: readonly (string | null | undefined)[], sources: Sources): Promise<void> {
  const wanted = chooseLanguage(wishes);
  try {
    setLanguage(wanted, await Promise.all(sourcesOf(wanted, sources)));
  } catch {
    // The language's file is out of reach; the page works without.
  }
  const spoken = spokenLanguage();
  document.documentElement.lang = spoken;
  document.documentElement.dir = directionOf(spoken);
}

function sourcesOf(language: Language, sources: Sources): Promise<string>[] {
  return Object.entries(sources).flatMap(([path, load]) => (path.includes(`/${language}/`) ? [load()] : []));
}
