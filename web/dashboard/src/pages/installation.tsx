import type { Me } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Card } from "@beckon/kit/ui/card.tsx";
import { MOST_DOMAINS } from "../model/domains.ts";
import type { SettingsModel } from "../model/settings.ts";
import { PageFrame, WithSettings } from "../page.tsx";
import { CopyText } from "./copy-text.tsx";
import { LinesField } from "./lines-field.tsx";
import { PageCheckCard } from "./page-check.tsx";

export interface InstallationProps {
  readonly settings: SettingsModel;
  readonly me: Me;
}

/** The line for the brand's pages, where it may be, and whether it works there. */
export function InstallationPage({ settings, me }: InstallationProps) {
  return (
    <PageFrame title={t("dash-installation")} about={t("dash-installation-about")}>
      <Card title={t("dash-tag")} about={t("dash-tag-about")}>
        <CopyText name={t("dash-tag")} text={me.tag} />
      </Card>
      <WithSettings settings={settings}>
        {() => (
          <>
            <Domains settings={settings} />
            <PageCheckCard domains={settings.saved.value?.allowed_domains ?? []} />
          </>
        )}
      </WithSettings>
    </PageFrame>
  );
}

function Domains({ settings }: { readonly settings: SettingsModel }) {
  const domains = settings.wanted.value?.allowed_domains;
  if (domains === undefined) return null;
  const wrong = settings.problems.value.some(({ field }) => field === "domains");
  return (
    <Card title={t("dash-domains")} about={t("dash-domains-about")}>
      <LinesField
        label={t("dash-domains-field")}
        hint={t("dash-domains-hint")}
        error={(left) => (wrong && left ? t("dash-domains-wrong", { most: MOST_DOMAINS }) : undefined)}
        lines={domains}
        rows={4}
        onChange={(next) => settings.allow(next)}
      />
    </Card>
  );
}
