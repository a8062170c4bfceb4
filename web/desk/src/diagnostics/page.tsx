import type { Code, Diagnostics } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Announcer, announce } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Card } from "@beckon/kit/ui/card.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { ClockAlert, CloudOff, Copy, Download, Link2Off, Printer } from "lucide";
import { useState } from "preact/hooks";
import { diagnosisOf, type OpenedLink, SIDES } from "../model/diagnostics.ts";
import { Charts } from "./charts.tsx";
import { Paths } from "./paths.tsx";
import { Side } from "./side.tsx";
import { asText, factsOf } from "./text.ts";
import { Timeline } from "./timeline.tsx";
import { dayAndTime } from "./words.ts";
import "./diagnostics.css";

/** What there is to know of a call, or why it cannot be shown. */
export function DiagnosticsPage({ link }: { readonly link: OpenedLink }) {
  const state = link.state.value;
  return (
    <>
      {state.phase === "asking" && (
        <main class="diag-alone" aria-busy="true">
          <p role="status">{t("diag-loading")}</p>
        </main>
      )}
      {state.phase === "refused" && <Refused code={state.refusal.code} onAgain={() => void link.open()} />}
      {state.phase === "shown" && <Sheet diagnostics={state.diagnostics} />}
      <Announcer />
    </>
  );
}

/** Why a link opens nothing, in words for its reader. */
function Refused({ code, onAgain }: { readonly code: Code; readonly onAgain: () => void }) {
  const known = code === "link_invalid" || code === "link_expired" || code === "nothing_kept";
  const why = known ? code : "unavailable";
  const icon = why === "unavailable" ? CloudOff : why === "link_invalid" ? Link2Off : ClockAlert;
  return (
    <main class="diag-alone">
      <h1 class="ui-unseen">{t("diag")}</h1>
      <div role="alert">
        <EmptyState
          icon={icon}
          title={t(`diag-refused-${why}`)}
          action={known ? undefined : <Button onClick={onAgain}>{t("diag-again")}</Button>}
        >
          {t(`diag-refused-${why}-about`)}
        </EmptyState>
      </div>
    </main>
  );
}

function Sheet({ diagnostics }: { readonly diagnostics: Diagnostics }) {
  return (
    <main class="diag">
      <header class="diag-head">
        <div>
          <h1>{t("diag")}</h1>
          <p>{t("diag-about")}</p>
          <p>
            {t("diag-times")} {t("diag-kept", { time: dayAndTime(diagnostics.kept_until) })}
          </p>
        </div>
        <Take diagnostics={diagnostics} />
      </header>
      <Card title={t("diag-call")}>
        <dl class="diag-facts">
          {factsOf(diagnostics).map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <div class="diag-sides">
        {SIDES.map((side) => (
          <Side key={side} side={side} diagnosis={diagnosisOf(diagnostics, side)} />
        ))}
      </div>
      <Paths diagnostics={diagnostics} />
      <Charts diagnostics={diagnostics} />
      <Timeline diagnostics={diagnostics} />
    </main>
  );
}

/** The ways to take it along. */
function Take({ diagnostics }: { readonly diagnostics: Diagnostics }) {
  const [said, setSaid] = useState<"diag-copied" | "diag-not-copied" | null>(null);
  const say = (id: "diag-copied" | "diag-not-copied") => {
    setSaid(id);
    announce(t(id));
  };
  const copy = () => {
    navigator.clipboard.writeText(asText(diagnostics)).then(
      () => say("diag-copied"),
      () => say("diag-not-copied"),
    );
  };
  return (
    <div class="diag-take">
      <Button variant="primary" icon={Copy} onClick={copy}>
        {t(said ?? "diag-copy")}
      </Button>
      <Button icon={Download} onClick={() => download(diagnostics)}>
        {t("diag-download")}
      </Button>
      <Button icon={Printer} onClick={() => print()}>
        {t("diag-print")}
      </Button>
    </div>
  );
}

function download(diagnostics: Diagnostics): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(diagnostics, null, 2)], { type: "application/json" }));
  link.download = `${diagnostics.call}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
