import type { Finding, PageChecked } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Card } from "@beckon/kit/ui/card.tsx";
import { Field } from "@beckon/kit/ui/field.tsx";
import { Icon } from "@beckon/kit/ui/icon.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { CircleAlert, TriangleAlert } from "lucide";
import { useState } from "preact/hooks";
import { addressOn } from "../model/domains.ts";
import { PageCheck, type PageCheckState } from "../model/page-check.ts";
import { RefusalNotice } from "../refusal-notice.tsx";
import { CopyText } from "./copy-text.tsx";
import "./page-check.css";

/** Checks a page of the brand's, on a domain that is saved. */
export function PageCheckCard({ domains }: { readonly domains: readonly string[] }) {
  const [check] = useState(() => new PageCheck());
  const [typed, setTyped] = useState<string | null>(null);
  const [first] = domains;
  const url = typed ?? (first === undefined ? "" : addressOn(first));
  const state = check.state.value;
  const run = (event: Event) => {
    event.preventDefault();
    void check.run(url);
  };
  return (
    <Card title={t("dash-page")} about={t("dash-page-about")}>
      <div class="dash-stack">
        <form class="dash-page-form" noValidate onSubmit={run}>
          <Field label={t("dash-page-address")} type="url" inputMode="url" value={url} onInput={setTyped} />
          <Button
            type="submit"
            busy={state.phase === "trying" ? t("dash-check-trying") : undefined}
            reason={first === undefined ? t("dash-page-no-domain") : undefined}
          >
            {t("dash-page-run")}
          </Button>
        </form>
        {outcome(state)}
      </div>
    </Card>
  );
}

function outcome(state: PageCheckState) {
  switch (state.phase) {
    case "none":
    case "trying":
      return null;
    case "refused":
      return <RefusalNotice refusal={state.refusal} />;
    case "done":
      return <Results checked={state.checked} />;
  }
}

function Results({ checked: { url, findings } }: { readonly checked: PageChecked }) {
  if (findings.length === 0) return <Notice tone="live">{t("dash-page-well", { url })}</Notice>;
  const fails = findings.filter(({ severity }) => severity === "fails").length;
  return (
    <>
      <Notice tone={fails > 0 ? "danger" : "attention"}>
        {fails > 0 ? t("dash-page-fails", { url, count: fails }) : t("dash-page-may", { url, count: findings.length })}
      </Notice>
      <ul class="dash-findings" aria-label={t("dash-page-findings")}>
        {findings.map((finding, at) => (
          <li key={at}>
            <Found finding={finding} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Found({ finding: { code, severity, features, seen, remedy } }: { readonly finding: Finding }) {
  const title = t(`dash-page-${code}`);
  return (
    <>
      <h3 class={`dash-finding-${severity}`}>
        <Icon node={severity === "fails" ? CircleAlert : TriangleAlert} />
        <span class="ui-unseen">{t(`dash-page-severity-${severity}`)}</span>
        {title}
      </h3>
      <p>{t(`dash-page-${code}-about`, { features: features.join(", ") })}</p>
      {seen !== null && (
        <>
          <p class="dash-finding-label">{t("dash-page-seen")}</p>
          <code class="dash-seen">{seen}</code>
        </>
      )}
      {remedy !== null && (
        <>
          <p class="dash-finding-label">{t(seen === null ? "dash-page-use" : "dash-page-use-instead")}</p>
          <CopyText name={title} text={remedy} />
        </>
      )}
    </>
  );
}
