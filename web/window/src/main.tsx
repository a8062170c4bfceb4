// The consumers' app: in the tag's iframe, or as a page of its own. `?brand=` names the brand, `&lang=` the language of the page around.

import "@beckon/kit/ui/tokens.css";
import "@beckon/kit/ui/base.css";
import "./window.css";
import { speak } from "@beckon/kit/texts/speak.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { render } from "preact";
import { App } from "./app.tsx";
import { openNotes } from "./model/notes.ts";
import { TagLink } from "./model/tag-link.ts";
import { Visit } from "./model/visit.ts";

const address = new URLSearchParams(location.search);
const brand = address.get("brand") ?? "";
const tag = new TagLink();
const sources = import.meta.glob<string>(
  ["../../kit/src/texts/{ar,cs,de,es,fr}/*.ftl", "!../../kit/src/texts/*/{dashboard,desk,refusals-desk,sign-in}.ftl"],
  {
    query: "raw",
    import: "default",
  },
);
const speaking = speak([address.get("lang"), ...navigator.languages], sources);

// Not awaited here: what follows an await at the top of the entry cannot share a file with the call's chunk.
void Promise.all([openNotes(), speaking]).then(([notes]) => {
  document.title = t("window-page-title");
  const visit = new Visit(brand, tag, notes);
  void visit.begin();
  render(<App visit={visit} />, document.body);
});
