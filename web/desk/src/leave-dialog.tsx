import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Dialog } from "@beckon/kit/ui/dialog.tsx";
import type { Workplace } from "./model/workplace.ts";

/** Asks before signing out ends a call. */
export function LeaveDialog({ workplace }: { readonly workplace: Workplace }) {
  return (
    <Dialog
      open={workplace.asksToLeave.value}
      title={t("desk-leave-title")}
      size="small"
      onClose={() => workplace.stay()}
      actions={
        <>
          <Button variant="danger" onClick={() => workplace.leaveAnyway()}>
            {t("desk-leave-yes")}
          </Button>
          <Button variant="primary" onClick={() => workplace.stay()}>
            {t("desk-leave-no")}
          </Button>
        </>
      }
    >
      <p>{t("desk-leave-about")}</p>
    </Dialog>
  );
}
