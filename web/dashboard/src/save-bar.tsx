import type { RelayServers } from "@beckon/kit/protocol.ts";
import { number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { toast } from "@beckon/kit/ui/toast.tsx";
import { type CallSwitch, type CallTime, type Change, keyOf } from "./model/changes.ts";
import { hasNewSecret, hostsOf } from "./model/relays.ts";
import type { SettingsModel } from "./model/settings.ts";
import { languageWords } from "./pages/language-words.ts";
import { RefusalNotice } from "./refusal-notice.tsx";
import "./save-bar.css";

/** Appears with the first change, and says each. */
export function SaveBar({ settings }: { readonly settings: SettingsModel }) {
  const changes = settings.changes.value;
  if (changes.length === 0) return null;
  const wrong = !settings.sound.value;
  const save = async () => {
    if (await settings.save()) toast({ text: t("dash-saved") });
  };
  return (
    <section class="dash-save" aria-label={t("dash-changes")}>
      <Refused settings={settings} />
      <div class="dash-save-row">
        <div class="dash-save-words">
          <p class="dash-save-count" role="status">
            {t("dash-changes-count", { count: changes.length })}
          </p>
          <ul>
            {changes.map((change) => (
              <li key={keyOf(change)}>{changeWords(change, settings)}</li>
            ))}
          </ul>
        </div>
        <div class="dash-save-buttons">
          <Button onClick={() => settings.discard()}>{t("dash-discard")}</Button>
          <Button
            variant="primary"
            reason={wrong ? t("dash-save-wrong") : undefined}
            busy={settings.saving.value ? t("dash-saving") : undefined}
            onClick={() => void save()}
          >
            {t("dash-save")}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** Loads the settings, and says where a change could not be kept. */
export async function loadAgain(settings: SettingsModel): Promise<void> {
  if (await settings.load()) toast({ text: t("dash-conflict-relays") });
}

function Refused({ settings }: { readonly settings: SettingsModel }) {
  const refusal = settings.refusal.value;
  if (refusal === null) return null;
  if (refusal.code === "settings_changed") {
    return (
      <Notice
        tone="attention"
        role="alert"
        actions={<Button onClick={() => void loadAgain(settings)}>{t("dash-conflict-load")}</Button>}
      >
        {t("dash-conflict")}
      </Notice>
    );
  }
  return <RefusalNotice refusal={refusal} />;
}

const PERMISSION_WORDS = {
  initiate_voice: "dash-change-voice",
  initiate_video: "dash-change-video",
  initiate_screen: "dash-change-screen",
} as const;

function changeWords(change: Change, settings: SettingsModel): string {
  const on = (value: boolean) => (value ? "yes" : "no");
  const profile = (id: string) => settings.wanted.value?.profiles.find((each) => each.id === id)?.name ?? "";
  switch (change.about) {
    case "switch":
      return t("dash-change-switch", { kind: change.kind, on: on(change.on) });
    case "call_switch":
      return callSwitchWords(change.which, on(change.on));
    case "call_time":
      return callTimeWords(change.which, change.to);
    case "name":
      return t("dash-change-name", { from: change.from, to: change.to });
    case "permission":
      return t(PERMISSION_WORDS[change.permission], { profile: profile(change.profile), on: on(change.on) });
    case "weight":
      return change.weight === "capacity"
        ? t("dash-change-capacity", { profile: profile(change.profile), to: figure(change.to) })
        : t("dash-change-weight", { profile: profile(change.profile), kind: change.weight, to: figure(change.to) });
    case "assigned": {
      const name = settings.members.value.find(({ id }) => id === change.agent)?.name ?? "";
      return t("dash-change-assigned", { name, profile: profile(change.profile) });
    }
    case "language":
      return t("dash-change-language", { language: languageWords(change.to) });
    case "relay_force":
      return t("dash-change-relay-force", { on: on(change.on) });
    case "relay_servers":
      return relayWords(change.servers);
    case "domains":
      return settings.wanted.value?.allowed_domains.length === 0
        ? t("dash-change-domains-none")
        : t("dash-change-domains", {
            domains: [...change.add.map((one) => `+ ${one}`), ...change.remove.map((one) => `− ${one}`)].join(", "),
          });
  }
}

function callSwitchWords(which: CallSwitch, on: "yes" | "no"): string {
  switch (which) {
    case "agent_camera_off":
      return t("dash-change-agent-camera", { on });
    case "consumer_camera_off":
      return t("dash-change-consumer-camera", { on });
    case "consumer_may_ask":
      return t("dash-change-may-ask", { on });
  }
}

function callTimeWords(which: CallTime, to: number): string {
  switch (which) {
    case "ring_s":
      return t("dash-change-ring", { seconds: figure(to) });
    case "invitation_s":
      return t("dash-change-invitation", { seconds: figure(to) });
    case "link_min":
      return t("dash-change-link", { minutes: figure(to) });
  }
}

function relayWords(servers: RelayServers): string {
  const fresh = hasNewSecret(servers) ? "yes" : "no";
  switch (servers.type) {
    case "ours":
      return t("dash-change-relay-ours");
    case "own": {
      const hosts = hostsOf(servers.servers).join(", ");
      return hosts === "" ? t("dash-change-relay-own-empty") : t("dash-change-relay-own", { hosts, secret: fresh });
    }
    case "managed":
      return servers.service === "cloudflare"
        ? t("dash-change-relay-cloudflare", { secret: fresh })
        : t("dash-change-relay-twilio", { secret: fresh });
  }
}

function figure(value: number): string {
  return Number.isNaN(value) ? "–" : number(value);
}
