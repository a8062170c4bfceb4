import { useId } from "preact/hooks";
import "./choice.css";
import "./radios.css";

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** What it means, or what follows from it. */
  readonly hint?: string;
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
      {options.map((option) => (
        <div key={option.value} class="ui-choice">
          <input
            type="radio"
            id={`${id}-${option.value}`}
            class="ui-radio"
            name={id}
            checked={option.value === value}
            aria-describedby={option.hint === undefined ? undefined : `${id}-${option.value}-note`}
            onChange={() => onChange(option.value)}
          />
          <label class="ui-choice-label" for={`${id}-${option.value}`}>
            {option.label}
          </label>
          {option.hint !== undefined && (
            <p id={`${id}-${option.value}-note`} class="ui-choice-note">
              {option.hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
