import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { WindowStarted } from "@beckon/kit/protocol.ts";
import { withTexts } from "@beckon/kit/texts/speak.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { classes } from "@beckon/kit/ui/classes.ts";
import { DialogsSeen } from "@beckon/kit/ui/dialog.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { later } from "@beckon/kit/view/later.ts";
import { CallNotLoaded } from "@beckon/kit/view/loaded.tsx";
import { useEffect, useState } from "preact/hooks";
import { Asked } from "./ask-for-call.tsx";
import { Chat } from "./chat.tsx";
import { Header } from "./header.tsx";
import type { ChatSheet } from "./model/chat-sheet.ts";
import type { PopOut } from "./model/pop-out.ts";
import type { TagLink } from "./model/tag-link.ts";
import type { Visit } from "./model/visit.ts";

export interface WindowProps {
  readonly visit: Visit;
  readonly started: WindowStarted;
  readonly conversation: ConversationModel;
  readonly sheet: ChatSheet;
  readonly popOut: PopOut;
}

/** The call's views: nobody pays for them until somebody calls. */
export const callViews = later(() => withTexts(import("./call/call.tsx"), "call", "devices", "window-call"));

/** Loads them on the card, so that *Accept* waits for nothing. */
function useCallViews(wanted: boolean) {
  useEffect(() => {
    if (wanted) callViews.load();
  }, [wanted]);
  return callViews.part.value?.Call ?? null;
}

/** Escape makes the window small. Whoever uses the key before, a full screen or a dialog, keeps it. */
function useEscape(tag: TagLink): void {
  useEffect(() => {
    if (!tag.framed) return;
    const press = (event: KeyboardEvent) => {
      // A dialog hears of the key only after the page.
      const over = document.fullscreenElement ?? document.querySelector("dialog:modal");
      const used = event.defaultPrevented || event.isComposing || over !== null;
      if (event.key === "Escape" && !used && tag.open.peek()) tag.say({ beckon: "close" });
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [tag]);
}

/** The messaging window: header, the call where there is one, messages, composer. */
export function WindowPage(props: WindowProps) {
  const { visit, conversation, sheet, popOut } = props;
  const place = { visit, conversation, sheet, popOut };
  const calls = conversation.call.state.value.phase !== "none";
  const Call = useCallViews(calls);
  const bar = !visit.tag.open.value && Call !== null && calls;
  useEscape(visit.tag);
  return (
    <DialogsSeen.Provider value={!bar}>
      {bar && <Call {...place} where="bar" />}
      <main
        class={classes(
          "window",
          bar && "window-behind",
          Call !== null && sheet.covered.value && "window-covered",
          Call !== null && sheet.offered.value && sheet.open.value && "window-sheet",
        )}
      >
        <Header {...props} />
        {Call !== null && <Call {...place} where="above" />}
        <Chat {...props}>
          <State visit={visit} conversation={conversation} />
          <Asked conversation={conversation} />
          {Call !== null && <Call {...place} where="card" />}
          {calls && callViews.failed.value && <CallNotLoaded part={callViews} call={conversation.call} />}
        </Chat>
      </main>
    </DialogsSeen.Provider>
  );
}

/** Whether the connection has been away long enough to say so: most breaks are over before anybody could read of them. */
function useApart({ connection }: ConversationModel): boolean {
  const online = connection.value === "online";
  const [apart, setApart] = useState(false);
  useEffect(() => {
    setApart(false);
    if (online) return;
    const timer = setTimeout(() => setApart(true), 2_500);
    return () => clearTimeout(timer);
  }, [online]);
  return apart;
}

/** What keeps the consumer from writing, or from being read. */
function State({ visit, conversation }: Pick<WindowProps, "visit" | "conversation">) {
  const apart = useApart(conversation);
  const refused = conversation.refusedWith.value;
  if (refused !== null) {
    return (
      <Notice
        tone="attention"
        role="alert"
        actions={<Button onClick={() => void visit.begin()}>{t("try-again")}</Button>}
      >
        {t("window-ended")}
      </Notice>
    );
  }
  if (apart) {
    return (
      <Notice
        tone="attention"
        actions={<Button onClick={() => conversation.reconnect()}>{t("window-try-now")}</Button>}
      >
        {t("window-offline")}
      </Notice>
    );
  }
  const over = conversation.lines.value.some(({ refusal }) => refusal?.code === "conversation_over");
  if (!over) return null;
  return (
    <Notice actions={<Button onClick={() => void visit.beginAnew(conversation)}>{t("window-new")}</Button>}>
      {t("window-over")}
    </Notice>
  );
}
