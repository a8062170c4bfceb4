import { ArrowUpLeft } from "lucide";
import type { ComponentChildren } from "preact";
import { alongReading, Icon } from "./icon.tsx";
import "./prompt-hint.css";

/** Points to the upper corner where reading begins: there browsers ask for microphone and camera. */
export const PromptHint = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="ui-prompt-hint" role="status">
    <Icon node={alongReading(ArrowUpLeft)} size={24} />
    <p>{children}</p>
  </div>
);
