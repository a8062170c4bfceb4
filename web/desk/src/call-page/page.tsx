import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { ConversationId } from "@beckon/kit/protocol.ts";
import { pageNotes } from "@beckon/kit/signal/page.ts";
import "@beckon/kit/texts/call-page.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Attention } from "@beckon/kit/view/attention.ts";
import { CallNotLoaded } from "@beckon/kit/view/loaded.tsx";
import { CloudOff, Lock } from "lucide";
import { useEffect, useMemo } from "preact/hooks";
import { useAddress } from "../address.ts";
import { callViews } from "../call/views.ts";
import type { DeskProps } from "../desk.tsx";
import { CallPageModel } from "../model/call-page.ts";
import { bePopOut } from "../model/pop-out.ts";
import { AgentDoor } from "./door.tsx";
import { Alone, CloseWindow, Elsewhere, Over } from "./over.tsx";

/** What the page was about before its reload. */
const NOTE = "beckon-call-page";

/** The call of one conversation as a page of its own (S0-15): the door before it, the call with its chat, its end. */
export function CallPage({ workplace, me }: DeskProps) {
  const { desk } = workplace;
  useAddress(desk);
  useEffect(warmUp, []);
  // Who looks at this page looks at the desk.
  useEffect(() => {
    const attention = new Attention();
    return () => attention.dispose();
  }, []);
  const [id, conversation] = [desk.selected.value, desk.current.value];
  if (!desk.loaded.value && desk.connection.value === "offline") {
    return (
      <Alone
        icon={CloudOff}
        title={t("desk-unreachable")}
        actions={<Button onClick={() => desk.reconnect()}>{t("desk-try-now")}</Button>}
      >
        {t("desk-unreachable-about")}
      </Alone>
    );
  }
  if (location.hash.length <= 1) return <Foreign />;
  if (!desk.loaded.value || id === null || conversation === null) return <Coming />;
  return <Place id={id} conversation={conversation} workplace={workplace} me={me} />;
}

/** Loads what the call needs while the person looks at the door: *Start call* then waits for the call alone. */
function warmUp(): void {
  callViews.load();
  // Where it does not come now, the call loads it, and says so.
  import("@beckon/kit/media/call-session.ts").catch(() => {});
}

function Coming() {
  return <main class="desk-asking" aria-busy="true" />;
}

function Foreign() {
  return (
    <Alone icon={Lock} title={t("desk-not-permitted")} actions={<CloseWindow />}>
      {t("desk-not-permitted-about")}
    </Alone>
  );
}

interface PlaceProps extends DeskProps {
  readonly id: ConversationId;
  readonly conversation: ConversationModel;
}

function Place({ id, conversation, workplace, me }: PlaceProps) {
  const page = useMemo(() => {
    const again = pageNotes.read(NOTE) === id;
    pageNotes.write(NOTE, id);
    return new CallPageModel({
      conversation,
      name: me.member.name,
      again,
      invite: (kind, how) => workplace.callAnyway(kind, how),
      close: () => window.close(),
    });
  }, [conversation]);
  useEffect(() => page.open(), [page]);
  useEffect(() => bePopOut({ tab: conversation.tab, conversation: id }, () => page.take()), [page]);
  const state = page.state.value;
  const around = { page, conversation, workplace, me };
  const CallAlone = callViews.part.value?.CallAlone ?? null;
  switch (state.phase) {
    case "coming":
      return <Coming />;
    case "foreign":
      return <Foreign />;
    case "door":
      return <AgentDoor {...around} />;
    case "elsewhere":
      return <Elsewhere {...around} />;
    case "over":
      return <Over {...around} ending={state.ending} />;
    case "call":
      if (CallAlone !== null) return <CallAlone {...around} />;
      return (
        <main class="desk-asking" aria-busy="true">
          {callViews.failed.value && <CallNotLoaded part={callViews} call={conversation.call} />}
        </main>
      );
  }
}
