import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { classes } from "@beckon/kit/ui/classes.ts";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { Skeleton } from "@beckon/kit/ui/waiting.tsx";
import { CloudOff } from "lucide";
import type { ComponentChildren } from "preact";
import type { SettingsModel } from "./model/settings.ts";

export interface PageFrameProps {
  readonly title: string;
  /** One line: what is decided or seen here. */
  readonly about: string;
  /** Reports take more width than forms. */
  readonly wide?: boolean;
  /** Beside the title. */
  readonly actions?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A page: its heading, and what is under it. */
export function PageFrame({ title, about, wide, actions, children }: PageFrameProps) {
  return (
    <div class={classes("dash-page", wide && "dash-page-wide")}>
      <header class="dash-page-head">
        <div>
          <h1>{title}</h1>
          <p>{about}</p>
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}

/** A page of settings once they are here; until then what is coming, or why it does not come. */
export function WithSettings({
  settings,
  children,
}: {
  readonly settings: SettingsModel;
  readonly children: () => ComponentChildren;
}) {
  if (settings.wanted.value !== null) return <>{children()}</>;
  const refusal = settings.refusal.value;
  if (refusal === null) return <Skeleton rows={4} />;
  return (
    <EmptyState
      icon={CloudOff}
      title={t("dash-settings-unavailable")}
      action={<Button onClick={() => void settings.load()}>{t("dash-try-now")}</Button>}
    >
      {refusal.message} {refusal.remedy}
    </EmptyState>
  );
}
