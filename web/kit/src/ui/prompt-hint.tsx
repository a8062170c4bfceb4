import { ArrowUpLeft } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import "./prompt-hint.css";

/** Points to the upper left, where browsers ask for microphone and camera, while they ask. */
export const PromptHint = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="ui-prompt-hint" role="status">
    <Icon node={ArrowUpLeft} size={24} />
    <p>{children}</p>
  </div>
);
