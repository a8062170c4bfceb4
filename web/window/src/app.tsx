import type { Code, Refusal } from "@beckon/kit/protocol.ts";
import { refusalLine, refusalWords } from "@beckon/kit/texts/refusals.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import "@beckon/kit/texts/window.ts";
import { applyAccent } from "@beckon/kit/ui/accent.ts";
import { Announcer } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { Skeleton } from "@beckon/kit/ui/waiting.tsx";
import { Shortcuts } from "@beckon/kit/view/shortcuts.tsx";
import { MessageCircleOff } from "lucide";
import { useEffect } from "preact/hooks";
import { Minimise } from "./header.tsx";
import type { Visit } from "./model/visit.ts";
import { WindowPage } from "./window.tsx";

const KEYS = ["invitation", "microphone", "camera", "share", "fullScreen", "send", "newLine", "close", "list"] as const;

/** What a consumer sees, by how far the visit has come. */
export function App({ visit }: { readonly visit: Visit }) {
  return (
    <>
      <Place visit={visit} />
      <Shortcuts ids={KEYS} />
      <Announcer />
    </>
  );
}

function Place({ visit }: { readonly visit: Visit }) {
  const state = visit.state.value;
  switch (state.phase) {
    case "starting":
      return (
        <main class="window-waiting" aria-busy="true">
          <Corner visit={visit} />
          <Skeleton rows={4} />
        </main>
      );
    case "refused":
      return <Refused visit={visit} refusal={state.refusal} />;
    case "open":
      return <Open key={state.started.conversation} visit={visit} state={state} />;
  }
}

function Open({ visit, state }: { visit: Visit; state: Extract<Visit["state"]["value"], { phase: "open" }> }) {
  const { colour } = state.started.look;
  useEffect(() => applyAccent(colour), [colour]);
  const { started, conversation, sheet, popOut } = state;
  return <WindowPage visit={visit} started={started} conversation={conversation} sheet={sheet} popOut={popOut} />;
}

/** Refusals that only the site's developers can cure: asking again is of no use. */
const MISPLACED: ReadonlySet<Code> = new Set<Code>(["unknown_brand", "domain_not_allowed", "malformed"]);

/** Why no conversation can begin, and what to do. */
function Refused({ visit, refusal }: { readonly visit: Visit; readonly refusal: Refusal }) {
  return (
    <main class="window-refused">
      <Corner visit={visit} />
      {MISPLACED.has(refusal.code) ? <Misplaced refusal={refusal} /> : <Failed visit={visit} refusal={refusal} />}
    </main>
  );
}

/** The tag stands where it may not, or names no brand: the consumer is told what is true for consumers. */
function Misplaced({ refusal }: { readonly refusal: Refusal }) {
  return (
    <div>
      <EmptyState icon={MessageCircleOff} title={t("window-misplaced")}>
        {t("window-misplaced-remedy")}
      </EmptyState>
      <details class="window-details">
        <summary>{t("window-misplaced-details")}</summary>
        <p>{refusalLine(refusal)}</p>
      </details>
    </div>
  );
}

function Failed({ visit, refusal }: { readonly visit: Visit; readonly refusal: Refusal }) {
  return (
    <EmptyState
      icon={MessageCircleOff}
      title={refusalWords(refusal).message}
      action={<Button onClick={() => void visit.begin()}>{t("try-again")}</Button>}
    >
      {refusalWords(refusal).remedy}
    </EmptyState>
  );
}

/** On a phone the window covers the page, so there is a way out of it before anything has come. */
function Corner({ visit }: { readonly visit: Visit }) {
  return (
    <div class="window-corner">
      <Minimise visit={visit} />
    </div>
  );
}
