// The agents' help, as the documents have it: without a session, in English alone.

import "@beckon/kit/ui/tokens.css";
import "@beckon/kit/ui/base.css";
import { render } from "preact";
import calls from "../../../../docs/agent/calls.md?raw";
import devices from "../../../../docs/agent/devices.md?raw";
import { blocksOf } from "../model/document.ts";
import { HelpPage } from "./page.tsx";

const FOLDER = "../../../../docs/agent/";
const found = import.meta.glob<string>("../../../../docs/agent/pictures/*.png", {
  eager: true,
  query: "?url",
  import: "default",
});
const pictures = Object.fromEntries(Object.entries(found).map(([path, url]) => [path.slice(FOLDER.length), url]));

const documents = { calls: blocksOf(calls), devices: blocksOf(devices) };

render(<HelpPage documents={documents} pictures={pictures} />, document.body);
