import type { NodeState, NodeView } from "@beckon/kit/protocol.ts";
import { bitRate, duration, moment, number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Badge, type Tone } from "@beckon/kit/ui/badge.tsx";
import { Meter } from "@beckon/kit/ui/meter.tsx";
import type { Column } from "@beckon/kit/ui/table.tsx";
import { certificateOf } from "../model/nodes.ts";
import { Rows } from "./rows.tsx";

/** A node that was heard so lately is heard now: it speaks every five seconds. */
const NOW_MS = 6_000;

/** Each node with its state and how busy it is. */
export function NodesTable({ nodes, now }: { readonly nodes: readonly NodeView[]; readonly now: number }) {
  return <Rows name={t("dash-nodes-table")} rows={nodes} rowKey={keyOf} columns={columns(now)} />;
}

/** A node's name is its own within a region. */
export const keyOf = ({ region, node }: NodeView): string => `${region} ${node}`;

/** The node's name, where it stands and what it runs. */
export const NodeName = ({ node }: { readonly node: NodeView }) => (
  <span class="dash-node">
    <span>{node.node}</span>
    <span class="dash-node-about">{t("dash-node-about", { region: node.region, version: node.version })}</span>
  </span>
);

function columns(now: number): Column<NodeView>[] {
  return [
    { id: "node", label: t("dash-node-column-node"), cell: (node) => <NodeName node={node} /> },
    { id: "state", label: t("dash-node-column-state"), cell: (node) => <State node={node} now={now} /> },
    {
      id: "load",
      label: t("dash-node-column-load"),
      numeric: true,
      cell: ({ load_percent }) => <Meter share={load_percent / 100} />,
    },
    {
      id: "allocations",
      label: t("dash-node-column-allocations"),
      numeric: true,
      cell: ({ load, capacity }) =>
        t("dash-node-of", { now: number(load.allocations), most: number(capacity.allocations) }),
    },
    {
      id: "traffic",
      label: t("dash-node-column-traffic"),
      numeric: true,
      cell: ({ load }) => bitRate(load.bits_per_second),
    },
    { id: "calls", label: t("dash-node-column-calls"), numeric: true, cell: ({ calls }) => number(calls) },
    {
      id: "certificate",
      label: t("dash-node-column-certificate"),
      cell: (node) => <CertificateCell node={node} now={now} />,
    },
  ];
}

const TONES: Record<NodeState, Tone> = { serving: "live", late: "attention", draining: "neutral", gone: "danger" };

function State({ node, now }: { readonly node: NodeView; readonly now: number }) {
  return (
    <span class="dash-node">
      <Badge tone={TONES[node.state]} dot>
        {stateWords(node.state)}
      </Badge>
      <span class="dash-node-about">{heardWords(now - node.heard_at)}</span>
    </span>
  );
}

function stateWords(state: NodeState): string {
  switch (state) {
    case "serving":
      return t("dash-node-serving");
    case "late":
      return t("dash-node-late");
    case "draining":
      return t("dash-node-draining");
    case "gone":
      return t("dash-node-gone");
  }
}

function CertificateCell({ node, now }: { readonly node: NodeView; readonly now: number }) {
  const certificate = certificateOf(node, now);
  switch (certificate.state) {
    case "none":
      return <span class="dash-node-about">{t("dash-node-certificate-none")}</span>;
    case "over":
      return <Badge tone="danger">{t("dash-node-certificate-over")}</Badge>;
    case "soon":
      return <Badge tone="attention">{t("dash-node-certificate-days", { days: certificate.days })}</Badge>;
    case "valid":
      return <>{t("dash-node-certificate-until", { date: moment(certificate.until, now) })}</>;
  }
}

function heardWords(ago: number): string {
  return ago < NOW_MS ? t("dash-node-heard-now") : t("dash-node-heard-ago", { time: duration(ago) });
}
