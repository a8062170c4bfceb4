import { useId } from "preact/hooks";
import "./choice.css";
import "./radios.css";

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it means, or what follows from it. */
  readonly hint?: string;
  /** Why it cannot be chosen now. Shown in the hint's place. */
  readonly reason?: string | undefined;
}

export interface RadiosProps<Value extends string> {
  /** What is chosen. */
  readonly label: string;
  readonly value: Value;
  readonly options: readonly RadioOption<Value>[];
  readonly onChange: (value: Value) => void;
  /** The label is for ears only, where the page around says it to eyes. */
  readonly unseenLabel?: boolean;
}

/** Exactly one of a few, all in view with what each means. */
export function Radios<Value extends string>({ label, value, options, onChange, unseenLabel }: RadiosProps<Value>) {
  const id = useId();
  return (
    <fieldset class="ui-radios">
      <legend class={unseenLabel ? "ui-unseen" : "ui-radios-label"}>{label}</legend>
      {options.map(({ value: each, label: words, hint, reason }) => {
        const note = reason ?? hint;
        return (
          <div key={each} class="ui-choice">
            <input
              type="radio"
              id={`${id}-${each}`}
              class="ui-radio"
              name={id}
              checked={each === value}
              disabled={reason !== undefined}
              aria-describedby={note === undefined ? undefined : `${id}-${each}-note`}
              onChange={() => onChange(each)}
            />
            <label class="ui-choice-label" for={`${id}-${each}`}>
              {words}
            </label>
            {note !== undefined && (
              <p id={`${id}-${each}-note`} class="ui-choice-note">
                {note}
              </p>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
