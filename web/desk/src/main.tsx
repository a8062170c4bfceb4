// The agents' app. `?brand=` names the brand to sign in to, where the deployment has more than one.

import "@beckon/kit/ui/tokens.css";
import "@beckon/kit/ui/base.css";
import "./desk.css";
import { SessionModel } from "@beckon/kit/model/session.ts";
import { render } from "preact";
import { App } from "./app.tsx";
import { DeskPage } from "./desk.tsx";
import { speaking } from "./language.ts";

const session = new SessionModel(new URLSearchParams(location.search).get("brand"));
void session.ask();
void speaking().then(() => render(<App session={session} Page={DeskPage} />, document.body));
