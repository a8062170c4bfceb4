import { SHORTCUT } from "@beckon/kit/model/shortcuts.ts";
import type { CallView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { CallBar, CallButton } from "@beckon/kit/ui/call-bar.tsx";
import { VideoButton } from "@beckon/kit/view/video-wish.tsx";
import { MessageSquare } from "lucide";
import type { PhaseProps } from "./stage.tsx";
import { screenWords } from "./words.ts";

/** The bar: microphone, camera, share, full screen, chat, end. */
export function CallControls({ conversation, kind, full, chat }: PhaseProps & { readonly view: CallView }) {
  const { call } = conversation;
  const own = call.own.value;
  const cannotShare = screenWords(navigator.mediaDevices?.getDisplayMedia === undefined ? "unsupported" : null);
  return (
    <CallBar
      microphone={{
        on: own.microphone === "on" || own.microphone === "asking",
        onToggle: () => call.toggleMicrophone(),
      }}
      camera={
        kind === "video"
          ? {
              on: own.camera === "on" || own.camera === "asking",
              onToggle: () => call.toggleCamera(),
            }
          : undefined
      }
      share={{
        on: own.sharing,
        onToggle: () => call.toggleShare(),
        reason: cannotShare,
      }}
      fullScreen={full.supported ? { on: full.on, onToggle: full.toggle } : undefined}
      more={
        <>
          <VideoButton call={call} kind={kind} />
          <span class="desk-call-chat-button">
            <CallButton
              icon={MessageSquare}
              name={
                chat.unread > 0 && !chat.shown ? t("desk-call-chat-unread", { count: chat.unread }) : t("call-chat")
              }
              look={chat.shown ? "active" : "plain"}
              pressed={chat.shown}
              shortcut={SHORTCUT.chat}
              onClick={chat.toggle}
            />
            {chat.unread > 0 && !chat.shown && (
              <span class="desk-call-chat-count" aria-hidden="true">
                {chat.unread}
              </span>
            )}
          </span>
        </>
      }
      onEnd={() => call.end()}
    />
  );
}
