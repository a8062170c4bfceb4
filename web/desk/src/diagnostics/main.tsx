// What a call's diagnostics link opens, for whoever was given it: without a session, in the language of their browser.

import "@beckon/kit/ui/tokens.css";
import "@beckon/kit/ui/base.css";
import "@beckon/kit/texts/diagnostics.ts";
import { speak } from "@beckon/kit/texts/speak.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { render } from "preact";
import { OpenedLink } from "../model/diagnostics.ts";
import { DiagnosticsPage } from "./page.tsx";

/** Each link that is opened in this page, since one that differs in its fragment alone loads nothing anew. */
function open(): void {
  const link = new OpenedLink(location.hash.slice(1));
  render(<DiagnosticsPage key={location.hash} link={link} />, document.body);
  void link.open();
}

const sources = import.meta.glob<string>("../../../kit/src/texts/{ar,cs,de,es,fr}/diagnostics.ftl", {
  query: "raw",
  import: "default",
});

/** What the page says. */
const FIRST = ["diagnostics"];
void speak(navigator.languages, sources, FIRST).then(() => {
  document.title = t("diag-title");
  addEventListener("hashchange", open);
  open();
});
