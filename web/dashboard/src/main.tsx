// The administrators' app. `?brand=` names the brand to sign in to, where the deployment has more than one.

import "@beckon/kit/ui/tokens.css";
import "@beckon/kit/ui/base.css";
import "./dashboard.css";
import { SessionModel } from "@beckon/kit/model/session.ts";
import { render } from "preact";
import { App } from "./app.tsx";

const session = new SessionModel(new URLSearchParams(location.search).get("brand"));
void session.ask();
render(<App session={session} />, document.body);
