import type { CallModel } from "@beckon/kit/model/call.ts";
import "@beckon/kit/texts/call.ts";
import "@beckon/kit/texts/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import "./way-back.css";

/** The way back into the call that this agent has just ended, and the seconds in which it is open. */
export function WayBack({ call }: { readonly call: CallModel }) {
  return (
    <>
      <span class="desk-way-back-left" role="timer">
        {t("desk-way-back-left", { seconds: call.undoLeft.value })}
      </span>
      <Button variant="primary" onClick={() => call.back()}>
        {t("call-back")}
      </Button>
    </>
  );
}
