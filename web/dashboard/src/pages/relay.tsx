import type { RelayServers, RelaySettings } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Card } from "@beckon/kit/ui/card.tsx";
import { Switch } from "@beckon/kit/ui/choice.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { Radios } from "@beckon/kit/ui/radios.tsx";
import { useRef } from "preact/hooks";
import { NEW_SERVER } from "../model/relays.ts";
import type { SettingsModel } from "../model/settings.ts";
import { PageFrame, WithSettings } from "../page.tsx";
import { CheckCard } from "./relay-check.tsx";
import { ManagedForm } from "./relay-managed.tsx";
import { OwnServers } from "./relay-own.tsx";
import "./relay.css";

/** Whether media goes through relays alone, and whose they are. */
export function RelayPage({ settings }: { readonly settings: SettingsModel }) {
  return (
    <PageFrame title={t("dash-relay")} about={t("dash-relay-about")}>
      <WithSettings settings={settings}>{() => <Relay settings={settings} />}</WithSettings>
    </PageFrame>
  );
}

function Relay({ settings }: { readonly settings: SettingsModel }) {
  const wanted = settings.wanted.value?.relay;
  const saved = settings.saved.value?.relay;
  if (wanted === undefined || saved === undefined) return null;
  const form: RelayFormProps = {
    settings,
    saved: saved.servers,
    onChange: (servers) => settings.change({ about: "relay_servers", servers }),
  };
  return (
    <>
      {settings.relayProblems.value.some(({ wrong }) => wrong === "none") && (
        <Notice tone="attention">{t("dash-relay-none")}</Notice>
      )}
      <Card title={t("dash-relay-path")}>
        <Switch
          label={t("dash-relay-force")}
          hint={wanted.force ? t("dash-relay-force-on") : t("dash-relay-force-off")}
          checked={wanted.force}
          onChange={(on) => settings.change({ about: "relay_force", on })}
        />
      </Card>
      <Card title={t("dash-relay-whose")} about={t("dash-relay-whose-about")}>
        <Whose wanted={wanted} saved={saved} onChange={form.onChange} />
      </Card>
      {wanted.servers.type === "own" && <OwnServers {...form} servers={wanted.servers.servers} />}
      {wanted.servers.type === "managed" && <ManagedForm {...form} managed={wanted.servers} />}
      <CheckCard settings={settings} servers={wanted.servers} />
    </>
  );
}

/** What the forms of servers share. */
export interface RelayFormProps {
  readonly settings: SettingsModel;
  /** What is saved: its secrets may be kept. */
  readonly saved: RelayServers;
  readonly onChange: (servers: RelayServers) => void;
}

interface WhoseProps {
  readonly wanted: RelaySettings;
  readonly saved: RelaySettings;
  readonly onChange: (servers: RelayServers) => void;
}

function Whose({ wanted, saved, onChange }: WhoseProps) {
  // Who looks at another choice and comes back finds what was put in.
  const drafts = useRef(new Map<RelayServers["type"], RelayServers>());
  drafts.current.set(wanted.servers.type, wanted.servers);
  const choose = (type: RelayServers["type"]) => {
    const before = saved.servers.type === type ? saved.servers : fresh(type);
    onChange(drafts.current.get(type) ?? before);
  };
  return (
    <Radios
      label={t("dash-relay-whose")}
      unseenLabel
      value={wanted.servers.type}
      options={[
        { value: "ours", label: t("dash-relay-ours"), hint: t("dash-relay-ours-hint") },
        { value: "own", label: t("dash-relay-own"), hint: t("dash-relay-own-hint") },
        { value: "managed", label: t("dash-relay-managed"), hint: t("dash-relay-managed-hint") },
      ]}
      onChange={choose}
    />
  );
}

function fresh(type: RelayServers["type"]): RelayServers {
  switch (type) {
    case "ours":
      return { type };
    case "own":
      return { type, servers: [NEW_SERVER] };
    case "managed":
      return { type, service: "cloudflare", account: "", secret: { type: "new", text: "" } };
  }
}
