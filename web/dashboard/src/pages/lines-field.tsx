import { TextArea } from "@beckon/kit/ui/field.tsx";
import { useState } from "preact/hooks";
import { linesIn } from "../model/lines.ts";

export interface LinesFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What is wrong, where something is. `left`: the field was left once, so that what stands in it is meant. */
  readonly error: (left: boolean) => string | undefined;
  readonly lines: readonly string[];
  readonly rows: number;
  readonly onChange: (lines: string[]) => void;
}

/** Several entries, one a line. */
export function LinesField({ label, hint, error, lines, rows, onChange }: LinesFieldProps) {
  const [text, setText] = useState(lines.join("\n"));
  const [left, setLeft] = useState(false);
  // What is typed stands as it is typed, empty lines and all, while it means what is wanted.
  const shown = linesIn(text).join("\n") === lines.join("\n") ? text : lines.join("\n");
  const write = (next: string) => {
    setText(next);
    onChange(linesIn(next));
  };
  return (
    <TextArea
      label={label}
      hint={hint}
      error={error(left)}
      value={shown}
      rows={rows}
      onInput={write}
      onBlur={() => setLeft(true)}
    />
  );
}
