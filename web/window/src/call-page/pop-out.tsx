import { t } from "@beckon/kit/texts/texts.ts";
import "@beckon/kit/texts/call-page.ts";
import { Announcer } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import type { IconNode } from "@beckon/kit/ui/icon.tsx";
import { PhoneOff, SquareArrowOutUpRight } from "lucide";
import { App } from "../app.tsx";
import type { TakenOver } from "../model/taken-over.ts";

/** The call in a window of its own. */
export function PopOutPage({ taken }: { readonly taken: TakenOver }) {
  const state = taken.state.value;
  switch (state.phase) {
    case "asking":
      return <main class="window-waiting" aria-busy="true" />;
    case "open":
      return <App visit={state.visit} />;
    case "lost":
      return (
        <Done icon={SquareArrowOutUpRight} title={t("pop-out-lost")}>
          {t("pop-out-lost-about")}
        </Done>
      );
    case "over":
      return (
        <Done icon={PhoneOff} title={t("pop-out-over")}>
          {t("pop-out-over-about")}
        </Done>
      );
  }
}

interface DoneProps {
  readonly icon: IconNode;
  readonly title: string;
  readonly children: string;
}

/** Nothing is left to do here but to close the window; browsers let a page do that which a page has opened. */
function Done({ icon, title, children }: DoneProps) {
  return (
    <main class="window-refused">
      <EmptyState
        icon={icon}
        title={title}
        action={<Button onClick={() => window.close()}>{t("pop-out-close")}</Button>}
      >
        {children}
      </EmptyState>
      <Announcer />
    </main>
  );
}
