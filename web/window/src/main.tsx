// The consumers' app: in the tag's iframe, or as a page of its own. `?brand=` names the brand.

import "@beckon/kit/ui/tokens.css";
import "@beckon/kit/ui/base.css";
import "./window.css";
import { t } from "@beckon/kit/texts/texts.ts";
import { render } from "preact";
import { App } from "./app.tsx";
import { speaking } from "./language.ts";
import { openNotes } from "./model/notes.ts";
import { TagLink } from "./model/tag-link.ts";
import { Visit } from "./model/visit.ts";

const brand = new URLSearchParams(location.search).get("brand") ?? "";
const tag = new TagLink();

// Not awaited here: what follows an await at the top of the entry cannot share a file with the call's chunk.
void Promise.all([openNotes(), speaking()]).then(([notes]) => {
  document.title = t("window-page-title");
  const visit = new Visit(brand, tag, notes);
  void visit.begin();
  render(<App visit={visit} />, document.body);
});
