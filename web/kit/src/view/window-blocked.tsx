import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { Notice } from "../ui/notice.tsx";

export interface WindowBlockedProps {
  /** The page that the window was to show. It may ask its opener for the call. */
  readonly address: string;
  readonly onDismiss: () => void;
}

/** The browser opened no window: how to let it, and a link, which browsers do follow. */
export function WindowBlocked({ address, onDismiss }: WindowBlockedProps) {
  return (
    <Notice
      tone="attention"
      role="alert"
      onDismiss={onDismiss}
      actions={
        // biome-ignore lint/security/noBlankTarget: it is our own page, which knows its opener
        <a class="ui-button ui-button-neutral" href={address} target="_blank" rel="opener">
          {t("pop-out-by-link")}
        </a>
      }
    >
      {t("pop-out-blocked")}
    </Notice>
  );
}
