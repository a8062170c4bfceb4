import type { Me } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { classes } from "@beckon/kit/ui/classes.ts";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { CallNotLoaded } from "@beckon/kit/view/loaded.tsx";
import { BrowserNotices } from "@beckon/kit/view/notices.ts";
import { CloudOff } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { useAddress } from "./address.ts";
import { useAttention } from "./attention.ts";
import { useOutcomes } from "./call/outcomes.ts";
import { callViews } from "./call/views.ts";
import { ChatList } from "./chats/chat-list.tsx";
import { ConversationColumn } from "./conversation/conversation.tsx";
import { LeaveDialog } from "./leave-dialog.tsx";
import { callPage } from "./model/pop-out.ts";
import type { Workplace } from "./model/workplace.ts";
import { Panel } from "./panel.tsx";
import { usePanel } from "./panel-room.ts";
import { Rail } from "./rail.tsx";

export interface DeskProps {
  readonly workplace: Workplace;
  readonly me: Me;
}

/** Loads the call's views with the first conversation that is opened, so that a press on *Video call* waits for nothing; else with the call. */
function useCallViews(opened: boolean, called: boolean) {
  useEffect(() => {
    if (opened || called) callViews.load();
  }, [opened, called]);
  return callViews.part.value;
}

/** The whole desk: rail, list, conversation, panel, and the call above them. */
export function DeskPage({ workplace, me }: DeskProps) {
  const { desk, popOut } = workplace;
  useAddress(desk);
  useTitle(workplace, me);
  useOutcomes(desk);
  const [notices] = useState(() => new BrowserNotices());
  useAttention(desk, notices);

  const calling = desk.calling.value;
  const place = calling === null ? null : workplace.placeOf(calling);
  const views = useCallViews(desk.current.value !== null, place !== null);
  const docked = place === "stage" && workplace.layout.docked.value;
  const panel = usePanel(docked);
  const unreachable = !desk.loaded.value && desk.connection.value === "offline";
  return (
    <div
      class={classes(
        "desk",
        desk.selected.value !== null && "desk-reading",
        docked && "desk-with-call",
        panel.docked && desk.current.value !== null && "desk-with-panel",
      )}
    >
      <div class="desk-banners">
        {desk.loaded.value && desk.connection.value === "offline" && (
          <Notice tone="attention" actions={<Button onClick={() => desk.reconnect()}>{t("desk-try-now")}</Button>}>
            {t("desk-offline")}
          </Notice>
        )}
        {views !== null && popOut.blocked.value !== null && place !== "stage" && (
          <views.WindowBlocked address={callPage(popOut.blocked.value)} onDismiss={() => popOut.dismiss()} />
        )}
        {views !== null && calling !== null && place === "bar" && (
          <views.CallElsewhere conversation={calling} popOut={popOut} />
        )}
        {views !== null && calling !== null && place === "waiting" && <views.WaitingForLink conversation={calling} />}
        {calling !== null && place !== "farewell" && callViews.failed.value && (
          <CallNotLoaded part={callViews} call={calling.call} />
        )}
      </div>
      <Rail workplace={workplace} me={me} notices={notices} />
      {unreachable ? (
        <main class="desk-unreachable">
          <EmptyState
            icon={CloudOff}
            title={t("desk-unreachable")}
            action={<Button onClick={() => desk.reconnect()}>{t("desk-try-now")}</Button>}
          >
            {t("desk-unreachable-about")}
          </EmptyState>
        </main>
      ) : (
        <ChatList desk={desk} own={workplace.own} />
      )}
      {views !== null && calling !== null && place === "stage" && (
        <views.CallStage
          key={calling.tab + calling.view.value?.id}
          workplace={workplace}
          conversation={calling}
          me={me}
        />
      )}
      {!unreachable && (
        <>
          <ConversationColumn workplace={workplace} panel={panel} />
          <Panel workplace={workplace} panel={panel} />
        </>
      )}
      {views !== null && calling !== null && place === "farewell" && <views.CallFarewell conversation={calling} />}
      <LeaveDialog workplace={workplace} />
    </div>
  );
}

/** What waits stands in the tab's title, for agents who work in another tab. */
function useTitle({ desk }: Workplace, me: Me): void {
  const count = desk.rows.value.reduce((sum, row) => sum + row.unread, 0);
  useEffect(() => {
    document.title = t("desk-page-title", { count, brand: me.brand_name });
  }, [count, me.brand_name]);
}
