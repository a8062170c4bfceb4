// The call as a page of its own: the pop-out.

import "@beckon/kit/ui/tokens.css";
import "@beckon/kit/ui/base.css";
import "../window.css";
import { render } from "preact";
import { TakenOver } from "../model/taken-over.ts";
import { PopOutPage } from "./pop-out.tsx";

const taken = new TakenOver();
void taken.begin();
render(<PopOutPage taken={taken} />, document.body);
