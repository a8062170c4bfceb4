import type { NodeView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { type Door, doorsOf } from "../model/nodes.ts";
import { keyOf, NodeName } from "./nodes-table.tsx";
import { Rows } from "./rows.tsx";

/** What a network must let through to each node (S4-62). */
export function FirewallTable({ nodes }: { readonly nodes: readonly NodeView[] }) {
  return (
    <div class="dash-firewall">
      <Rows
        name={t("dash-firewall")}
        rows={nodes}
        rowKey={keyOf}
        columns={[
          { id: "node", label: t("dash-node-column-node"), cell: (node) => <NodeName node={node} /> },
          {
            id: "addresses",
            label: t("dash-firewall-column-addresses"),
            cell: (node) => <Lines lines={addressesOf(node)} />,
          },
          { id: "doors", label: t("dash-firewall-column-doors"), cell: (node) => <Lines lines={doorLines(node)} /> },
          {
            id: "relayed",
            label: t("dash-firewall-column-relayed"),
            cell: ({ first_port, last_port }) =>
              t("dash-firewall-range", { first: String(first_port), last: String(last_port) }),
          },
        ]}
      />
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Names and addresses that people's pages come to, and those that relayed media comes from. */
function addressesOf(node: NodeView): string[] {
  const hosts = doorsOf(node).map(({ host }) => host.replace(/^\[|\]$/g, ""));
  return [...new Set([...hosts, ...node.addresses])];
}

/** *UDP 3478, 5004*: the ports of each way, whatever the address. */
function doorLines(node: NodeView): string[] {
  const doors = doorsOf(node);
  return (["udp", "tcp", "tls"] as const).flatMap((way) => {
    const ports = [...new Set(doors.filter((door) => door.way === way).map(({ port }) => port))];
    return ports.length === 0 ? [] : [t("dash-firewall-door", { way: wayName(way), ports: ports.join(", ") })];
  });
}

/** A firewall knows TLS as the TCP that it runs over. */
function wayName(way: Door["way"]): string {
  switch (way) {
    case "udp":
      return t("dash-way-udp");
    case "tcp":
      return t("dash-way-tcp");
    case "tls":
      return t("dash-way-tls-tcp");
  }
}
