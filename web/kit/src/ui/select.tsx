import { ChevronDown } from "lucide";
import { useId } from "preact/hooks";
import { type FieldFrame, FieldFrameView, tied } from "./field.tsx";
import { Icon } from "./icon.tsx";
import "./select.css";

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends FieldFrame {
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
  readonly name?: string;
}

/** One of a few. */
export function Select({ value, options, onChange, name, ...frame }: SelectProps) {
  const id = useId();
  return (
    <FieldFrameView id={id} {...frame}>
      <span class="ui-select">
        <select
          {...tied(id, frame)}
          {...(name === undefined ? {} : { name })}
          class="ui-input"
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon node={ChevronDown} size={16} />
      </span>
    </FieldFrameView>
  );
}
