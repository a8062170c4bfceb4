import type { ComponentChildren } from "preact";
import "./ring.css";

/** Circles that leave a face while it rings. They stand still under reduced motion and stay seen. */
export const Ring = ({ children }: { children: ComponentChildren }) => (
  <span class="ui-ring">
    <span class="ui-ring-wave" />
    <span class="ui-ring-wave" />
    {children}
  </span>
);
