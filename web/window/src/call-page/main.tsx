// The call as a page of its own: what a call link opens, its ticket in the fragment; or, without one, the pop-out.

import "@beckon/kit/ui/tokens.css";
import "@beckon/kit/ui/base.css";
import "../window.css";
import { render } from "preact";
import { speakAs, speaking } from "../language.ts";
import { LinkVisit } from "../model/link-visit.ts";
import { openNotes } from "../model/notes.ts";
import { TakenOver } from "../model/taken-over.ts";
import { LinkPage } from "./link.tsx";
import { PopOutPage } from "./pop-out.tsx";

const speaks = speaking("call-page");
const ticket = location.hash.slice(1);

if (ticket === "") {
  const taken = new TakenOver();
  void taken.begin();
  void speaks.then(() => render(<PopOutPage taken={taken} />, document.body));
} else {
  // Not awaited here: what follows an await at the top of the entry cannot share a file with the call's chunk.
  void Promise.all([openNotes(), speaks]).then(([notes]) => {
    const link = new LinkVisit(ticket, notes, (language) => speakAs(language, "call-page"));
    void link.look();
    render(<LinkPage link={link} />, document.body);
  });
}
