import { SHORTCUT } from "@beckon/kit/model/shortcuts.ts";
import type { CallView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { CallBar, CallButton } from "@beckon/kit/ui/call-bar.tsx";
import { ShareButton } from "@beckon/kit/view/share.tsx";
import { UpgradeButton } from "@beckon/kit/view/upgrade.tsx";
import { MessageSquare } from "lucide";
import { ShutterButton } from "./shutter-button.tsx";
import type { PhaseProps } from "./stage.tsx";

/** The bar: microphone, camera, share, full screen, chat, end. */
export function CallControls({
  conversation,
  kind,
  forbidden,
  full,
  chat,
  layout,
}: PhaseProps & { readonly view: CallView }) {
  const { call } = conversation;
  const own = call.own.value;
  return (
    <CallBar
      compact={layout.docked.value && !full.on}
      microphone={
        kind === "screen"
          ? undefined
          : { on: own.microphone === "on" || own.microphone === "asking", onToggle: () => call.toggleMicrophone() }
      }
      camera={
        kind === "video"
          ? {
              on: own.camera === "on" || own.camera === "asking",
              onToggle: () => call.toggleCamera(),
            }
          : undefined
      }
      share={<ShareButton call={call} />}
      fullScreen={full.supported ? { on: full.on, onToggle: full.toggle } : undefined}
      more={
        <>
          <UpgradeButton call={call} kind={kind} forbidden={forbidden} />
          {(kind === "video" || call.other.value.screen !== null) && <ShutterButton conversation={conversation} />}
          {!(layout.docked.value && !full.on && chat.shown) && <ChatButton chat={chat} layout={layout} />}
        </>
      }
      onEnd={() => call.end()}
    />
  );
}

/** The chat beside the pictures and away again; beside a docked call the way to it, where another one is open. */
function ChatButton({ chat, layout }: Pick<PhaseProps, "chat" | "layout">) {
  const waiting = chat.unread > 0 && !chat.shown;
  return (
    <span class="desk-call-chat-button">
      <CallButton
        icon={MessageSquare}
        name={waiting ? t("desk-call-chat-unread", { count: chat.unread }) : t("call-chat")}
        look={chat.shown ? "active" : "plain"}
        {...(!layout.docked.value && { pressed: chat.shown })}
        shortcut={SHORTCUT.chat}
        onClick={chat.toggle}
      />
      {waiting && (
        <span class="desk-call-chat-count" aria-hidden="true">
          {chat.unread}
        </span>
      )}
    </span>
  );
}
