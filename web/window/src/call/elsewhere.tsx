import type { CallView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { WindowBlocked } from "@beckon/kit/view/window-blocked.tsx";
import { callPage, type PopOut } from "../model/pop-out.ts";
import type { CallProps } from "./call.tsx";

export interface ElsewhereProps extends CallProps {
  readonly popOut: PopOut;
  readonly view: CallView;
}

/** Another page of this person has the call, or had it until it was closed: it can be brought here, or ended from here. */
export function Elsewhere({ conversation: { call }, popOut, view }: ElsewhereProps) {
  const { tab, presence } = view.consumer;
  const closed = presence === "changing_pages" || presence === "lost" || presence === "left";
  const poppedOut = popOut.is(tab);
  return (
    <Notice
      tone="live"
      role="status"
      actions={
        <>
          <Button variant="primary" onClick={() => call.bringHere()}>
            {t(closed ? "call-back" : poppedOut ? "pop-out-bring-back" : "call-bring-here")}
          </Button>
          <Button onClick={() => call.end()}>{t("end-call")}</Button>
        </>
      }
    >
      {closed && t("call-elsewhere-closed", { name: view.agent.person.name })}
      {!closed && t(poppedOut ? "pop-out-elsewhere" : "call-elsewhere")}
    </Notice>
  );
}

/** What to do where the browser opened no window. */
export function Blocked({ popOut }: { readonly popOut: PopOut }) {
  return popOut.blocked.value ? <WindowBlocked address={callPage()} onDismiss={() => popOut.dismiss()} /> : null;
}
