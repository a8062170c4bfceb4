import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Count } from "@beckon/kit/ui/badge.tsx";
import { CallBar, CallButton } from "@beckon/kit/ui/call-bar.tsx";
import type { FullScreen } from "@beckon/kit/view/full-screen.ts";
import { ShareButton } from "@beckon/kit/view/share.tsx";
import { UpgradeButton } from "@beckon/kit/view/upgrade.tsx";
import { MessageCircle } from "lucide";
import type { ChatSheet } from "../model/chat-sheet.ts";
import type { PopOut } from "../model/pop-out.ts";
import type { Visit } from "../model/visit.ts";
import { Flip } from "./devices.tsx";
import { More } from "./more.tsx";

export interface ControlsProps {
  readonly visit: Visit;
  readonly popOut: PopOut;
  readonly conversation: ConversationModel;
  readonly view: CallView;
  readonly sheet: ChatSheet;
  /** Absent where there is nothing to enlarge. */
  readonly full: FullScreen | undefined;
}

/** Microphone, camera, share, full screen, end: in that order everywhere. */
export function Controls({ visit, conversation, view, sheet, popOut, full }: ControlsProps) {
  const { call } = conversation;
  const own = call.own.value;
  return (
    <CallBar
      compact
      microphone={
        view.kind === "screen"
          ? undefined
          : { on: own.microphone === "on" || own.microphone === "asking", onToggle: () => call.toggleMicrophone() }
      }
      camera={
        view.kind === "video"
          ? { on: own.camera === "on" || own.camera === "asking", onToggle: () => call.toggleCamera() }
          : undefined
      }
      share={<ShareButton call={call} />}
      fullScreen={full && { on: full.on, onToggle: full.toggle }}
      more={
        <>
          <UpgradeButton call={call} kind={view.kind} />
          <Flip conversation={conversation} />
          <More
            conversation={conversation}
            kind={view.kind}
            onPopOut={visit.tag.framed ? () => popOut.join() : undefined}
            onLeave={visit.leave}
          />
          {full?.on ? (
            <ChatButton
              conversation={conversation}
              onClick={() => {
                full.toggle();
                if (sheet.covered.peek()) sheet.toggle();
              }}
            />
          ) : (
            sheet.offered.value && (
              <ChatButton conversation={conversation} pressed={sheet.open.value} onClick={() => sheet.toggle()} />
            )
          )}
        </>
      }
      onEnd={() => call.end()}
    />
  );
}

interface ChatButtonProps extends Pick<ControlsProps, "conversation"> {
  readonly pressed?: boolean;
  readonly onClick: () => void;
}

/** The chat, with what waits there unread: on a phone from behind the pictures and back, elsewhere out of the full screen. */
function ChatButton({ conversation, pressed, onClick }: ChatButtonProps) {
  const unread = conversation.unread.value;
  return (
    <span class="window-call-chat">
      <CallButton
        icon={MessageCircle}
        name={t("call-chat")}
        {...(pressed !== undefined && { pressed })}
        onClick={onClick}
      />
      <Count count={unread} name={t("window-unread", { count: unread })} />
    </span>
  );
}
