import { useId } from "preact/hooks";
import { classes } from "./classes.ts";
import "./choice.css";

export interface ChoiceProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What it means, or what follows from it. */
  readonly hint?: string | undefined;
  /** Why it cannot be changed now. Shown in the hint's place. */
  readonly reason?: string | undefined;
  readonly name?: string;
}

function Choice({ label, checked, onChange, hint, reason, name, kind }: ChoiceProps & { kind: "switch" | "checkbox" }) {
  const id = useId();
  const note = reason ?? hint;
  return (
    <div class={classes("ui-choice", `ui-choice-${kind}`)}>
      <input
        type="checkbox"
        role={kind === "switch" ? "switch" : undefined}
        id={id}
        class={`ui-${kind}`}
        {...(name === undefined ? {} : { name })}
        checked={checked}
        aria-disabled={reason === undefined ? undefined : "true"}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onClick={(event) => reason !== undefined && event.preventDefault()}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label class="ui-choice-label" for={id}>
        {label}
      </label>
      {note !== undefined && (
        <p id={`${id}-note`} class="ui-choice-note">
          {note}
        </p>
      )}
    </div>
  );
}

/** On or off, acting at once or with the page's save bar. */
export const Switch = (props: ChoiceProps) => <Choice {...props} kind="switch" />;

/** One of several that may all be chosen. */
export const Checkbox = (props: ChoiceProps) => <Choice {...props} kind="checkbox" />;
