import { t } from "@beckon/kit/texts/texts.ts";
import { Card } from "@beckon/kit/ui/card.tsx";
import { Switch } from "@beckon/kit/ui/choice.tsx";
import type { SettingsModel } from "../model/settings.ts";
import { PageFrame, WithSettings } from "../page.tsx";

/** The two switches that beat everything. */
export function VoiceAndVideoPage({ settings }: { readonly settings: SettingsModel }) {
  return (
    <PageFrame title={t("dash-voice-and-video")} about={t("dash-voice-and-video-about")}>
      <WithSettings settings={settings}>{() => <Switches settings={settings} />}</WithSettings>
    </PageFrame>
  );
}

function Switches({ settings }: { readonly settings: SettingsModel }) {
  const switches = settings.wanted.value?.switches;
  if (switches === undefined) return null;
  return (
    <Card title={t("dash-switches")} about={t("dash-switches-about")}>
      <div class="dash-stack">
        <Switch
          label={t("dash-switch-voice")}
          hint={switches.voice ? t("dash-switch-voice-on") : t("dash-switch-off")}
          checked={switches.voice}
          onChange={(on) => settings.change({ about: "switch", kind: "voice", on })}
        />
        <Switch
          label={t("dash-switch-video")}
          hint={switches.video ? t("dash-switch-video-on") : t("dash-switch-off")}
          checked={switches.video}
          onChange={(on) => settings.change({ about: "switch", kind: "video", on })}
        />
      </div>
    </Card>
  );
}
