import type { ComponentChildren } from "preact";

export interface SpecimenProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** *row*: things side by side. *window*, *phone*: a frame of the consumer's window. *stage*: a call at the desk; *column*: a docked one. */
  readonly as?: "row" | "stack" | "window" | "phone" | "stage" | "column" | "bar";
}

/** One thing to look at, with its name. */
export const Specimen = ({ title, children, as = "row" }: SpecimenProps) => (
  <div class={`specimen specimen-of-${as}`}>
    <h3>{title}</h3>
    <div class={`specimen-${as}`}>{children}</div>
  </div>
);
