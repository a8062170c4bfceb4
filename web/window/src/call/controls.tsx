import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallView } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { CallBar } from "@beckon/kit/ui/call-bar.tsx";
import type { FullScreen } from "@beckon/kit/view/full-screen.ts";

export interface ControlsProps {
  readonly conversation: ConversationModel;
  readonly view: CallView;
  /** Absent where there is nothing to enlarge. */
  readonly full: FullScreen | undefined;
}

/** Microphone, camera, share, full screen, end: in that order everywhere. */
export function Controls({ conversation: { call }, view, full }: ControlsProps) {
  const own = call.own.value;
  const canShare = navigator.mediaDevices?.getDisplayMedia !== undefined;
  return (
    <CallBar
      compact
      microphone={{
        on: own.microphone === "on" || own.microphone === "asking",
        onToggle: () => call.toggleMicrophone(),
      }}
      camera={
        view.kind === "video"
          ? { on: own.camera === "on" || own.camera === "asking", onToggle: () => call.toggleCamera() }
          : undefined
      }
      share={
        canShare
          ? {
              on: own.sharing,
              onToggle: () => call.toggleShare(),
              reason: call.sharing.value === "other" ? t("window-share-taken") : undefined,
            }
          : undefined
      }
      fullScreen={full && { on: full.on, onToggle: full.toggle }}
      onEnd={() => call.end()}
    />
  );
}
