import { ArrowUp } from "lucide";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import "../texts/chat.ts";
import { t } from "../texts/texts.ts";
import { IconButton } from "./icon-button.tsx";
import "./composer.css";

/** How few bytes are left when the composer begins to count. */
const COUNT_FROM = 200;

export interface ComposerProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Given the trimmed text, never empty and never over the limit. The owner empties `value`. */
  readonly onSend: (text: string) => void;
  readonly placeholder?: string;
  /** The most bytes a message may have. */
  readonly limit?: number;
  /** Why nothing can be written now; stands in the field's place. */
  readonly reason?: string | undefined;
  /** Buttons before *Send*: attach, canned replies. */
  readonly tools?: ComponentChildren;
}

/** Where a message is written. Grows to five lines; Enter sends, Shift+Enter begins a new line. */
export function Composer({ value, onInput, onSend, placeholder, limit = Infinity, reason, tools }: ComposerProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const left = limit === Infinity ? limit : limit - new TextEncoder().encode(value.trim()).length;
  const send = () => {
    const text = value.trim();
    if (text !== "" && left >= 0) onSend(text);
    area.current?.focus();
  };

  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || CSS.supports("field-sizing", "content")) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }, [value]);

  if (reason !== undefined) {
    return (
      <div class="ui-composer ui-composer-off">
        <p>{reason}</p>
      </div>
    );
  }
  return (
    <form
      class="ui-composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={area}
        dir={value === "" ? undefined : "auto"}
        class="ui-composer-area"
        rows={1}
        value={value}
        placeholder={placeholder ?? t("compose-placeholder")}
        aria-label={t("compose")}
        aria-invalid={left < 0 ? "true" : undefined}
        enterkeyhint="send"
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          // While an input method is composing, Enter picks a word. Safari says so by the key code alone.
          const composing = event.isComposing || event.keyCode === 229;
          if (event.key !== "Enter" || event.shiftKey || composing) return;
          event.preventDefault();
          send();
        }}
      />
      <div class="ui-composer-tools">
        {tools}
        <IconButton
          icon={ArrowUp}
          name={t("send")}
          variant="filled"
          type="submit"
          class={value.trim() === "" || left < 0 ? "ui-composer-idle" : ""}
        />
      </div>
      {left < COUNT_FROM && (
        <p class="ui-composer-left" role="status" data-over={left < 0}>
          {left < 0 ? t("compose-over", { over: -left }) : t("compose-left", { left })}
        </p>
      )}
    </form>
  );
}
