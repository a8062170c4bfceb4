import type { ConversationView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { alongReading } from "@beckon/kit/ui/icon.tsx";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { ArrowLeft, PanelRight } from "lucide";
import { go } from "../address.ts";
import type { Workplace } from "../model/workplace.ts";
import type { PanelRoom } from "../panel-room.ts";
import { CallButtons } from "./call-buttons.tsx";
import { CloseConversation } from "./close-conversation.tsx";
import { Anyway, outlookOn } from "./ready.tsx";

export interface ConversationHeaderProps {
  readonly workplace: Workplace;
  readonly panel: PanelRoom;
}

/** Who it is about, and what can be done. The call buttons are there always, and say why where they do not work. */
export function ConversationHeader({ workplace, panel }: ConversationHeaderProps) {
  const { desk } = workplace;
  const conversation = desk.current.value;
  const view = conversation?.view.value ?? null;
  const ready = conversation?.readiness.ready.value ?? null;
  const name = view?.consumer.name ?? "";
  return (
    <header class="desk-head">
      {conversation !== null && (
        <span class="desk-head-back">
          <IconButton
            icon={alongReading(ArrowLeft)}
            name={t("desk-back-to-list")}
            side="bottom"
            onClick={() => go(null)}
          />
        </span>
      )}
      {view === null ? <span class="desk-head-who" /> : <Who view={view} />}
      <div class="desk-head-actions">
        <CallButtons
          buttons={desk.buttons.value}
          others={desk.others.value}
          about={(kind) => (conversation === null ? undefined : outlookOn(conversation, kind, name))}
          start={workplace.start}
          camera={workplace.camera.value}
          cameraOff={desk.permissions.value?.camera_off === true}
          onCall={(kind) => workplace.call(kind)}
          onLink={(kind) => void workplace.callAnyway(kind, { link: true })}
          onApart={() => view !== null && workplace.popOut.open(view.id)}
          onNear={() => workplace.checkNetwork()}
        />
        {conversation !== null && (
          <>
            <span class="desk-head-close">
              <CloseConversation desk={desk} conversation={conversation} />
            </span>
            <IconButton
              icon={alongReading(PanelRight)}
              name={t("desk-panel")}
              side="bottom"
              aria-expanded={panel.docked || panel.sheet}
              onClick={() => {
                if (!panel.docked && !panel.sheet) workplace.checkNetwork();
                panel.toggle();
              }}
            />
          </>
        )}
      </div>
      <Anyway
        kind={workplace.asksToCall.value}
        ready={ready}
        name={name}
        onCall={(kind, link) => void workplace.callAnyway(kind, { link })}
        onClose={() => workplace.callNot()}
      />
    </header>
  );
}

function Who({ view }: { readonly view: ConversationView }) {
  const { consumer, consumer_online: online } = view;
  return (
    <div class="desk-head-who">
      <Avatar name={consumer.name} id={consumer.id} size={32} presence={online ? "online" : "offline"} />
      <div class="desk-head-words">
        <h2>{consumer.name}</h2>
        <p>{whereabouts(view)}</p>
      </div>
    </div>
  );
}

function whereabouts({ status, consumer_online: online }: ConversationView): string {
  if (status === "closed") return t("desk-status-closed");
  if (status !== "open") return t("desk-status-queued");
  return online ? t("desk-consumer-online") : t("desk-consumer-offline");
}
