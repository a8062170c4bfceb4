import type { Diagnosis, Diagnostics, Side } from "@beckon/kit/protocol.ts";
import { number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Card } from "@beckon/kit/ui/card.tsx";
import { type Column, Table } from "@beckon/kit/ui/table.tsx";
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
  const columns: Column<Tried>[] = [
    { id: "ends", label: t("diag-pair"), cell: endsWords },
    { id: "count", label: t("diag-pair-count"), numeric: true, cell: ({ count }) => number(count) },
    { id: "result", label: t("diag-pair-result"), cell: (pair) => <Fate pair={pair} worked={worked} /> },
  ];
  return (
    <section>
      <h3>{whoWords(side)}</h3>
      {tried.length === 0 ? (
        <p class="diag-nothing">{t("diag-pairs-none")}</p>
      ) : (
        <Table name={t("diag-pairs-of", { side })} columns={columns} rows={tried} rowKey={keyOf} />
      )}
    </section>
  );
}

function Fate({ pair, worked }: { readonly pair: Tried; readonly worked: boolean }) {
  const look = pair.used ? "diag-good" : pair.state === "failed" ? "diag-bad" : undefined;
  return <span class={look}>{fateWords(pair, worked)}</span>;
}

const keyOf = ({ local, remote, tcp, relay, state, used }: Tried) => [local, remote, tcp, relay, state, used].join();
