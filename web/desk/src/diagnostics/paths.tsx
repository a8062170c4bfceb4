import type { Diagnosis, Diagnostics, Side } from "@beckon/kit/protocol.ts";
import { number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Card } from "@beckon/kit/ui/card.tsx";
import { diagnosisOf, SIDES, type Tried, triedOf, usedOf } from "../model/diagnostics.ts";
import { whoWords } from "./text.ts";
import { endsWords, fateWords } from "./words.ts";

/** The network paths that each page tried, and why they did not work. */
export function Paths({ diagnostics }: { readonly diagnostics: Diagnostics }) {
  return (
    <Card title={t("diag-pairs")} about={t("diag-pairs-about")}>
      <div class="diag-both">
        {SIDES.map((side) => {
          const diagnosis = diagnosisOf(diagnostics, side);
          return diagnosis === null ? null : <OfPage key={side} side={side} diagnosis={diagnosis} />;
        })}
      </div>
    </Card>
  );
}

function OfPage({ side, diagnosis }: { readonly side: Side; readonly diagnosis: Diagnosis }) {
  const tried = triedOf(diagnosis);
  const worked = usedOf(diagnosis) !== null;
  return (
    <section>
      <h3>{whoWords(side)}</h3>
      {tried.length === 0 ? (
        <p class="diag-nothing">{t("diag-pairs-none")}</p>
      ) : (
        <ul class="diag-paths" aria-label={t("diag-pairs-of", { side })}>
          {tried.map((pair) => (
            <li key={keyOf(pair)}>
              <p class="diag-path-ends">
                {endsWords(pair)}
                {pair.count > 1 && <span class="diag-quiet"> × {number(pair.count)}</span>}
              </p>
              <p class={lookOf(pair)}>{fateWords(pair, worked)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function lookOf({ used, state }: Tried): string {
  return used ? "diag-good" : state === "failed" ? "diag-bad" : "diag-quiet";
}

const keyOf = ({ local, remote, tcp, relay, state, used }: Tried) => [local, remote, tcp, relay, state, used].join();
