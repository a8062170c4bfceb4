import { ArrowUp, ArrowUpLeft } from "lucide";
import type { ComponentChildren } from "preact";
import { promptPlace } from "../model/prompt-place.ts";
import { thisBrowser } from "../view/this-browser.ts";
import { classes } from "./classes.ts";
import { alongReading, Icon } from "./icon.tsx";
import "./prompt-hint.css";

/** Points to where the browser asks for microphone and camera, while it asks. */
export function PromptHint({ children }: { readonly children: ComponentChildren }) {
  const place = promptPlace(thisBrowser());
  return (
    <div class={classes("ui-prompt-hint", `ui-prompt-${place}`)} role="status">
      <Icon node={place === "corner" ? alongReading(ArrowUpLeft) : ArrowUp} size={24} />
      <p>{children}</p>
    </div>
  );
}
