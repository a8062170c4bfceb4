// The call of one conversation in a window of its own. The address's fragment names the conversation, `?brand=` the brand.

import "@beckon/kit/ui/tokens.css";
import "@beckon/kit/ui/base.css";
import "../desk.css";
import { SessionModel } from "@beckon/kit/model/session.ts";
import { render } from "preact";
import { App } from "../app.tsx";
import { speaking } from "../language.ts";
import { CallPage } from "./page.tsx";

const session = new SessionModel(new URLSearchParams(location.search).get("brand"));
void session.ask();
void speaking("call-page").then(() => render(<App session={session} Page={CallPage} />, document.body));
