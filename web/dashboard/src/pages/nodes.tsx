import type { NodeView, Refusal } from "@beckon/kit/protocol.ts";
import { clock } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Card } from "@beckon/kit/ui/card.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { Skeleton } from "@beckon/kit/ui/waiting.tsx";
import { CloudOff, Lock, Server } from "lucide";
import { useEffect } from "preact/hooks";
import { type Certificate, certificateOf, type NodesModel, type NodesState } from "../model/nodes.ts";
import { PageFrame } from "../page.tsx";
import { FirewallTable } from "./firewall-table.tsx";
import { NodesTable } from "./nodes-table.tsx";
import "./nodes.css";

/** The media nodes as they are now: read again while the page is in view. */
export function NodesPage({ model }: { readonly model: NodesModel }) {
  useEffect(() => {
    const look = () => model.look(document.visibilityState === "visible");
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      model.look(false);
    };
  }, [model]);
  return (
    <PageFrame title={t("dash-nodes")} about={t("dash-nodes-about")} wide>
      <Body model={model} />
    </PageFrame>
  );
}

function Body({ model }: { readonly model: NodesModel }) {
  const state = model.state.value;
  switch (state.phase) {
    case "coming":
      return (
        <Card>
          <Skeleton rows={6} />
        </Card>
      );
    case "refused":
      return <Refused model={model} refusal={state.refusal} />;
    case "here":
      return (
        <>
          <Warnings state={state} />
          <Nodes nodes={state.nodes} now={state.at} />
        </>
      );
  }
}

function Refused({ model, refusal }: { readonly model: NodesModel; readonly refusal: Refusal }) {
  if (refusal.code === "not_permitted") {
    return (
      <EmptyState icon={Lock} title={t("dash-nodes-not-permitted")}>
        {t("dash-nodes-not-permitted-about")}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={CloudOff}
      title={t("dash-nodes-unavailable")}
      action={<Button onClick={() => void model.load()}>{t("dash-try-now")}</Button>}
    >
      {refusal.message} {refusal.remedy}
    </EmptyState>
  );
}

function Nodes({ nodes, now }: { readonly nodes: NodeView[]; readonly now: number }) {
  if (nodes.length === 0) {
    return (
      <EmptyState icon={Server} title={t("dash-nodes-none")}>
        {t("dash-nodes-none-about")}
      </EmptyState>
    );
  }
  const serving = nodes.filter(({ state }) => state === "serving").length;
  const there = nodes.filter(({ state }) => state !== "gone");
  return (
    <>
      <Card title={t("dash-nodes-table")} about={t("dash-nodes-summary", { serving, count: nodes.length })} flush>
        <NodesTable nodes={nodes} now={now} />
      </Card>
      {there.length > 0 && (
        <Card title={t("dash-firewall")} about={t("dash-firewall-about")} flush>
          <FirewallTable nodes={there} />
        </Card>
      )}
    </>
  );
}

type Here = Extract<NodesState, { phase: "here" }>;

/** What somebody should look at, the worst first. */
function Warnings({ state }: { readonly state: Here }) {
  const found = warnings(state);
  if (found.length === 0) return null;
  return (
    <div class="dash-warnings">
      {found.map(({ tone, words }) => (
        <Notice key={words} tone={tone}>
          {words}
        </Notice>
      ))}
    </div>
  );
}

interface Warning {
  count: number;
  tone: "danger" | "attention";
  words: string;
}

function warnings({ nodes, at, refusal }: Here): Warning[] {
  const are = (state: NodeView["state"]) => nodes.filter((node) => node.state === state).length;
  const there = nodes.filter(({ state }) => state !== "gone");
  const certificates = (state: Certificate["state"]) =>
    there.filter((node) => certificateOf(node, at).state === state).length;
  const [serving, gone, late] = [are("serving"), are("gone"), are("late")];
  const [over, soon] = [certificates("over"), certificates("soon")];
  const all: Warning[] = [
    { count: refusal === null ? 0 : 1, tone: "attention", words: t("dash-nodes-stale", { time: clock(at) }) },
    { count: serving === 0 && nodes.length > 0 ? 1 : 0, tone: "danger", words: t("dash-nodes-none-serve") },
    { count: over, tone: "danger", words: t("dash-nodes-expired", { count: over }) },
    { count: gone, tone: "attention", words: t("dash-nodes-gone", { count: gone }) },
    { count: late, tone: "attention", words: t("dash-nodes-late", { count: late }) },
    { count: soon, tone: "attention", words: t("dash-nodes-expire", { count: soon }) },
  ];
  return all.filter(({ count }) => count > 0);
}
