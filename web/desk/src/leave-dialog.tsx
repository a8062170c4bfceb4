import { refusalLine } from "@beckon/kit/texts/refusals.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Dialog } from "@beckon/kit/ui/dialog.tsx";
import { toast } from "@beckon/kit/ui/toast.tsx";
import { useEffect } from "preact/hooks";
import type { Workplace } from "./model/workplace.ts";

/** Asks before signing out ends a call, and says why one is not signed out. */
export function LeaveDialog({ workplace }: { readonly workplace: Workplace }) {
  const refusal = workplace.refusal.value;
  useEffect(() => {
    if (refusal !== null) toast({ text: refusalLine(refusal) });
  }, [refusal]);
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
