import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import { classes } from "./classes.ts";
import "./field.css";

/** What every field has. */
export interface FieldFrame {
  readonly label: string;
  /** What to put in, before anything went wrong. */
  readonly hint?: string | undefined;
  /** What is wrong and how to put it right. Takes the hint's place. */
  readonly error?: string | undefined;
  /** Says so beside the label; fields are required unless told. */
  readonly optional?: boolean;
  /** The label is for ears only, where the page around says it to eyes. */
  readonly unseenLabel?: boolean;
}

interface FrameProps extends FieldFrame {
  readonly id: string;
  readonly children: ComponentChildren;
}

/** Label, control and the line under it. */
export function FieldFrameView({ id, label, hint, error, optional, unseenLabel, children }: FrameProps) {
  return (
    <div class="ui-field">
      <label class={unseenLabel ? "ui-unseen" : "ui-field-label"} for={id}>
        {label}
        {optional && <span class="ui-field-optional"> {t("optional")}</span>}
      </label>
      {children}
      {(error ?? hint) && (
        <p id={`${id}-note`} class={classes("ui-field-note", error !== undefined && "ui-field-error")}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

/** The attributes that tie a control to its frame. */
export function tied(id: string, { hint, error, optional }: FieldFrame) {
  return {
    id,
    "aria-describedby": (error ?? hint) ? `${id}-note` : undefined,
    "aria-invalid": error === undefined ? undefined : ("true" as const),
    required: !optional,
  };
}

/** What a person can say about a text control's content. */
interface Writable {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly name?: string;
  readonly placeholder?: string;
  readonly autocomplete?: string;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  readonly onBlur?: () => void;
}

export interface FieldProps extends FieldFrame, Writable {
  readonly type?: "text" | "email" | "password" | "search" | "url" | "tel" | "number" | "date" | "color";
  readonly min?: string | number;
  readonly max?: string | number;
  readonly inputMode?: "text" | "numeric" | "decimal" | "email" | "url" | "tel" | "search";
}

/** One line of text. */
export function Field({
  label,
  hint,
  error,
  optional = false,
  unseenLabel = false,
  onInput,
  type = "text",
  ...rest
}: FieldProps) {
  const id = useId();
  const frame = { label, hint, error, optional, unseenLabel };
  return (
    <FieldFrameView id={id} {...frame}>
      <input
        {...rest}
        {...tied(id, frame)}
        dir={rest.value === "" ? undefined : "auto"}
        // Preact's types want each kind of input written out; what the kinds share is all that is used here.
        {...({ type } as object)}
        class={classes("ui-input", type === "color" && "ui-input-colour")}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </FieldFrameView>
  );
}

export interface TextAreaProps extends FieldFrame, Writable {
  readonly rows?: number;
}

/** Several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  optional = false,
  unseenLabel = false,
  onInput,
  rows = 3,
  ...rest
}: TextAreaProps) {
  const id = useId();
  const frame = { label, hint, error, optional, unseenLabel };
  return (
    <FieldFrameView id={id} {...frame}>
      <textarea
        {...rest}
        {...tied(id, frame)}
        dir={rest.value === "" ? undefined : "auto"}
        rows={rows}
        class="ui-input ui-input-area"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </FieldFrameView>
  );
}
