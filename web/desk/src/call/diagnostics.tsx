import "@beckon/kit/texts/desk.ts";
import { date } from "@beckon/kit/texts/format.ts";
import { refusalLine } from "@beckon/kit/texts/refusals.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { announce } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { Stethoscope } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type CopyOptions, DiagnosticsCopy, type LinkWish } from "../model/diagnostics-link.ts";
import "./diagnostics.css";

export interface CopyDiagnosticsProps extends CopyOptions {
  /** Only its picture, where a call went well and few will want it. */
  readonly small?: boolean;
  /** Puts the button in its place; what became of it stands below. */
  readonly children: (button: ComponentChildren) => ComponentChildren;
}

/** *Copy diagnostics link*, and what became of it. */
export function CopyDiagnostics({ small = false, children, ...options }: CopyDiagnosticsProps) {
  const [copy] = useState(() => new DiagnosticsCopy(options));
  const state = copy.state.value;
  const words = wordsOf(state);
  useEffect(() => {
    if (words !== null) announce(words);
  }, [words]);
  const name = t("desk-diagnostics-copy");
  const press = () => void copy.copy();
  const making = state.phase === "making" ? t("desk-diagnostics-making") : undefined;
  return (
    <>
      {children(
        small ? (
          <IconButton icon={Stethoscope} name={name} reason={making} onClick={press} />
        ) : (
          <Button icon={Stethoscope} busy={making} onClick={press}>
            {name}
          </Button>
        ),
      )}
      {words !== null && <p class="desk-diagnostics-words">{words}</p>}
      {state.phase === "shown" && <output class="desk-diagnostics-url">{state.link.url}</output>}
    </>
  );
}

function wordsOf(state: LinkWish): string | null {
  switch (state.phase) {
    case "none":
    case "making":
      return null;
    case "copied":
    case "shown":
      return t(`desk-diagnostics-${state.phase}`, {
        time: date(state.link.expires_at, { dateStyle: "long", timeStyle: "short" }),
      });
    case "refused":
      return state.refusal.code === "nothing_kept" ? t("desk-diagnostics-nothing") : refusalLine(state.refusal);
  }
}
