import type { Tried } from "@beckon/kit/media/probe.ts";
import type { RelayServers } from "@beckon/kit/protocol.ts";
import { number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Badge } from "@beckon/kit/ui/badge.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Card } from "@beckon/kit/ui/card.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { Table } from "@beckon/kit/ui/table.tsx";
import { useEffect, useState } from "preact/hooks";
import { type CheckState, RelayCheck } from "../model/relay-check.ts";
import type { SettingsModel } from "../model/settings.ts";
import { RefusalNotice } from "../refusal-notice.tsx";

export interface CheckCardProps {
  readonly settings: SettingsModel;
  readonly servers: RelayServers;
}

/** Tries the servers that stand on the page, saved or not, from this browser. */
export function CheckCard({ settings, servers }: CheckCardProps) {
  const [check] = useState(() => new RelayCheck());
  const state = check.state.value;
  useEffect(() => () => check.forget(), [check, JSON.stringify(servers)]);
  const wrong = settings.relayProblems.value.length > 0;
  return (
    <Card
      title={t("dash-check")}
      about={t("dash-check-about")}
      actions={
        <Button
          busy={state.phase === "trying" ? t("dash-check-trying") : undefined}
          reason={wrong ? t("dash-check-wrong") : undefined}
          onClick={() => void check.run(servers)}
        >
          {state.phase === "none" || state.phase === "trying" ? t("dash-check-run") : t("dash-check-again")}
        </Button>
      }
    >
      {outcome(state)}
    </Card>
  );
}

function outcome(state: CheckState) {
  switch (state.phase) {
    case "none":
    case "trying":
      return null;
    case "refused":
      return <RefusalNotice refusal={state.refusal} />;
    case "done":
      return <Results tried={state.tried} />;
  }
}

function Results({ tried }: { readonly tried: readonly Tried[] }) {
  const good = tried.filter(({ open }) => open).length;
  return (
    <div class="dash-stack">
      <Notice tone={good === tried.length && good > 0 ? "live" : good > 0 ? "attention" : "danger"}>
        {summary(good, tried.length)}
      </Notice>
      {tried.length > 0 && (
        <div class="dash-check-table">
          <Table
            name={t("dash-check-results")}
            rows={tried}
            rowKey={({ url }) => url}
            columns={[
              { id: "address", label: t("dash-check-column-address"), cell: ({ url }) => <Address url={url} /> },
              { id: "way", label: t("dash-check-column-way"), cell: ({ way }) => wayWords(way) },
              { id: "result", label: t("dash-check-column-result"), cell: (each) => <Result tried={each} /> },
            ]}
          />
        </div>
      )}
    </div>
  );
}

function summary(good: number, count: number): string {
  if (count === 0) return t("dash-check-empty");
  if (good === 0) return t("dash-check-none");
  return good === count ? t("dash-check-all", { count }) : t("dash-check-some", { good, count });
}

/** An address, which may break where it must. */
const Address = ({ url }: { readonly url: string }) => <span class="dash-check-address">{url}</span>;

/** How an address is spoken to, in words. */
export function wayWords(way: Tried["way"]): string {
  switch (way) {
    case "udp":
      return t("dash-way-udp");
    case "tcp":
      return t("dash-way-tcp");
    case "tls":
      return t("dash-way-tls");
    case "stun":
      return t("dash-way-stun");
  }
}

/** STUN's codes for a wrong user name or secret, for one that is forbidden, and for a server that is full. */
const WRONG_SECRET: ReadonlySet<number> = new Set([401, 403, 438, 441]);
const FULL: ReadonlySet<number> = new Set([486, 508]);

function Result({ tried: { open, refused, ms } }: { readonly tried: Tried }) {
  if (open) return <Badge tone="live">{t("dash-check-open", { ms: number(ms) })}</Badge>;
  if (refused === null) return <Badge tone="danger">{t("dash-check-shut")}</Badge>;
  return <Badge tone="danger">{refusedWords(refused)}</Badge>;
}

function refusedWords(code: number): string {
  if (WRONG_SECRET.has(code)) return t("dash-check-refused-secret");
  return FULL.has(code) ? t("dash-check-refused-full") : t("dash-check-refused-code", { code: String(code) });
}
