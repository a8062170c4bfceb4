// The design system's own page: every component in its states. Run it with `node_modules/.bin/vite web/kit/gallery`.
// The address chooses: `?part=call` one part, `?theme=dark` a theme, `?colour=1f6f54` a brand, `?lang=ar` a language.

import "../../src/ui/tokens.css";
import "../../src/ui/base.css";
import "./gallery.css";
import type { ComponentChildren } from "preact";
import { render } from "preact";
import { speak } from "../../src/texts/speak.ts";
import { applyAccent } from "../../src/ui/accent.ts";
import { Announcer } from "../../src/ui/announcer.tsx";
import { Toasts } from "../../src/ui/toast.tsx";
import { CallPart } from "./call.tsx";
import { ChatPart } from "./chat.tsx";
import { ControlsPart } from "./controls.tsx";
import { DetailsPart } from "./details.tsx";
import { DevicesPart } from "./devices.tsx";
import { FoundationsPart } from "./foundations.tsx";
import { PagesPart } from "./pages.tsx";

const parts: Record<string, { title: string; view: () => ComponentChildren }> = {
  foundations: { title: "Colour and type", view: FoundationsPart },
  controls: { title: "Controls", view: ControlsPart },
  pages: { title: "Pages", view: PagesPart },
  chat: { title: "Conversation", view: ChatPart },
  call: { title: "Call", view: CallPart },
  devices: { title: "Devices", view: DevicesPart },
  details: { title: "Call details", view: DetailsPart },
};

const asked = new URLSearchParams(location.search);
const theme = asked.get("theme");
const colour = asked.get("colour");
const only = asked.get("part");
if (theme) document.documentElement.dataset["theme"] = theme;
if (colour) applyAccent(`#${colour}`);

const shown = Object.entries(parts).filter(([id]) => only === null || id === only);

const sources = import.meta.glob<string>("../../src/texts/{ar,cs,de,es,fr}/*.ftl", { query: "raw", import: "default" });
void speak([asked.get("lang")], sources).then(() =>
  render(
    <main class="gallery">
      <h1>Beckon design system</h1>
      {shown.map(([id, { title, view: View }]) => (
        <section key={id} class="gallery-part" id={id}>
          <h2>{title}</h2>
          <View />
        </section>
      ))}
      <Announcer />
      <Toasts />
    </main>,
    document.body,
  ),
);
