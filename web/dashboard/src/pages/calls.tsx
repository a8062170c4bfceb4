import { LANGUAGES } from "@beckon/kit/texts/language.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Card } from "@beckon/kit/ui/card.tsx";
import { Switch } from "@beckon/kit/ui/choice.tsx";
import { Field } from "@beckon/kit/ui/field.tsx";
import { Select } from "@beckon/kit/ui/select.tsx";
import { type CallSwitch, type CallTime, KINDS } from "../model/changes.ts";
import { callTimes } from "../model/problems.ts";
import type { SettingsModel } from "../model/settings.ts";
import { PageFrame, WithSettings } from "../page.tsx";
import { languageWords } from "./language-words.ts";

/** The switches that beat everything, and how calls begin, ring and are asked for. */
export function CallsPage({ settings }: { readonly settings: SettingsModel }) {
  return (
    <PageFrame title={t("dash-calls")} about={t("dash-calls-about")}>
      <WithSettings settings={settings}>
        {() => (
          <>
            <Switches settings={settings} />
            <Beginning settings={settings} />
            <Waiting settings={settings} />
            <LanguageCard settings={settings} />
          </>
        )}
      </WithSettings>
    </PageFrame>
  );
}

function Switches({ settings }: { readonly settings: SettingsModel }) {
  const switches = settings.wanted.value?.switches;
  if (switches === undefined) return null;
  return (
    <Card title={t("dash-switches")} about={t("dash-switches-about")}>
      <div class="dash-stack">
        {KINDS.map((kind) => (
          <Switch
            key={kind}
            label={t(`dash-switch-${kind}`)}
            hint={switches[kind] ? t(`dash-switch-${kind}-on`) : t("dash-switch-off")}
            checked={switches[kind]}
            onChange={(on) => settings.change({ about: "switch", kind, on })}
          />
        ))}
      </div>
    </Card>
  );
}

/** How calls begin, and who may ask for one. */
function Beginning({ settings }: { readonly settings: SettingsModel }) {
  const calls = settings.wanted.value?.calls;
  if (calls === undefined) return null;
  const change = (which: CallSwitch) => (on: boolean) => settings.change({ about: "call_switch", which, on });
  return (
    <Card title={t("dash-beginning")} about={t("dash-beginning-about")}>
      <div class="dash-stack">
        <Switch
          label={t("dash-agent-camera-off")}
          hint={t("dash-camera-off-hint")}
          checked={calls.agent_camera_off}
          onChange={change("agent_camera_off")}
        />
        <Switch
          label={t("dash-consumer-camera-off")}
          hint={t("dash-camera-off-hint")}
          checked={calls.consumer_camera_off}
          onChange={change("consumer_camera_off")}
        />
        <Switch
          label={t("dash-may-ask")}
          hint={calls.consumer_may_ask ? t("dash-may-ask-on") : t("dash-may-ask-off")}
          checked={calls.consumer_may_ask}
          onChange={change("consumer_may_ask")}
        />
      </div>
    </Card>
  );
}

/** How long calls ring and wait. */
function Waiting({ settings }: { readonly settings: SettingsModel }) {
  return (
    <Card title={t("dash-waiting")} about={t("dash-waiting-about")}>
      <div class="dash-pair">
        <TimeField settings={settings} which="ring_s" label={t("dash-ring")} hint={t("dash-ring-hint")} />
        <TimeField
          settings={settings}
          which="invitation_s"
          label={t("dash-invitation")}
          hint={t("dash-invitation-hint")}
        />
        <TimeField settings={settings} which="link_min" label={t("dash-link")} hint={t("dash-link-hint")} />
      </div>
    </Card>
  );
}

/** What consumers read. */
function LanguageCard({ settings }: { readonly settings: SettingsModel }) {
  const look = settings.wanted.value?.look;
  if (look === undefined) return null;
  return (
    <Card title={t("dash-language")} about={t("dash-language-about")}>
      <Select
        label={t("dash-language-of-consumers")}
        hint={t("dash-language-hint")}
        value={look.language ?? ""}
        options={[null, ...LANGUAGES].map((language) => ({ value: language ?? "", label: languageWords(language) }))}
        onChange={(value) =>
          settings.change({ about: "language", to: LANGUAGES.find((language) => language === value) ?? null })
        }
      />
    </Card>
  );
}

interface TimeFieldProps {
  readonly settings: SettingsModel;
  readonly which: CallTime;
  readonly label: string;
  readonly hint: string;
}

function TimeField({ settings, which, label, hint }: TimeFieldProps) {
  const wanted = settings.wanted.value;
  if (wanted === null) return null;
  const value = wanted.calls[which];
  const { least, most } = callTimes(wanted)[which];
  const wrong = settings.problems.value.some(({ field }) => field === which);
  return (
    <Field
      label={label}
      hint={hint}
      error={wrong ? t("dash-time-wrong", { least, most }) : undefined}
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      value={Number.isNaN(value) ? "" : String(value)}
      onInput={(text) => settings.change({ about: "call_time", which, to: text === "" ? Number.NaN : Number(text) })}
    />
  );
}
