// The agents' app. `?brand=` names the brand to sign in to, where the deployment has more than one.

import "@beckon/kit/ui/tokens.css";
import "@beckon/kit/ui/base.css";
import "./desk.css";
import { SessionModel } from "@beckon/kit/model/session.ts";
import { speak } from "@beckon/kit/texts/speak.ts";
import { render } from "preact";
import { App } from "./app.tsx";

const session = new SessionModel(new URLSearchParams(location.search).get("brand"));
void session.ask();
const sources = import.meta.glob<string>(
  ["../../kit/src/texts/{ar,cs,de,es,fr}/*.ftl", "!../../kit/src/texts/*/{dashboard,diagnostics,window}.ftl"],
  {
    query: "raw",
    import: "default",
  },
);

/** What the desk says before there is a call. */
const FIRST = ["call", "chat", "common", "desk", "devices", "refusals", "refusals-desk", "sign-in"];
void speak(navigator.languages, sources, FIRST).then(() => render(<App session={session} />, document.body));
