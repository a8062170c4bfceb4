import type { ButtonReason, CallButtons as Reasons } from "@beckon/kit/model/desk.ts";
import type { CallKind } from "@beckon/kit/protocol.ts";
import { list } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { KIND_ICON } from "@beckon/kit/ui/kind-icon.ts";
import { Menu } from "@beckon/kit/ui/menu.tsx";
import { ChevronDown, Link2, Phone, SquareArrowOutUpRight, Video } from "lucide";
import { whyNotApart } from "../model/pop-out.ts";
import { StartSwitches, type StartSwitchesProps } from "./start-switches.tsx";

export interface CallButtonsProps extends StartSwitchesProps {
  readonly buttons: Reasons;
  /** Whom the agent talks with in other open conversations. */
  readonly others: readonly string[];
  readonly onCall: (kind: CallKind) => void;
  /** Calls by a link, too. */
  readonly onLink: (kind: CallKind) => void;
  /** Opens the page of the call in a window of its own. */
  readonly onApart: () => void;
  /** What to know before one is pressed, where there is something. */
  readonly about: (kind: CallKind) => string | undefined;
  /** Somebody is about to press one. */
  readonly onNear: () => void;
}

/** The ways to call: at once, or by a link as well. Where one does not work it says why, to eyes, ears and the keyboard. */
export function CallButtons({
  buttons,
  others,
  about,
  start,
  camera,
  cameraOff,
  onCall,
  onLink,
  onApart,
  onNear,
}: CallButtonsProps) {
  return (
    <>
      <StartSwitches start={start} camera={camera} cameraOff={cameraOff} />
      <Button
        icon={Phone}
        reason={reasonWords(buttons.voice, others)}
        about={about("voice")}
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={() => onCall("voice")}
      >
        {t("desk-voice-call")}
      </Button>
      <Button
        icon={Video}
        reason={reasonWords(buttons.video, others)}
        about={about("video")}
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={() => onCall("video")}
      >
        {t("desk-video-call")}
      </Button>
      <Menu
        icon={ChevronDown}
        name={t("desk-call-menu")}
        onNear={onNear}
        items={[
          {
            label: t("desk-screen-call"),
            icon: KIND_ICON.screen,
            reason: reasonWords(buttons.screen, others),
            onChoose: () => onCall("screen"),
          },
          ...(["video", "voice", "screen"] as const).map((kind) => ({
            label: t("desk-send-link", { kind }),
            icon: Link2,
            reason: reasonWords(buttons[kind], others),
            onChoose: () => onLink(kind),
          })),
          {
            label: t("desk-pop-out-menu"),
            icon: SquareArrowOutUpRight,
            reason: reasonWords(whyNotApart(buttons), others),
            onChoose: onApart,
          },
        ]}
      />
    </>
  );
}

/** Why it does not work, and what to do. */
export function reasonWords(reason: ButtonReason | null, others: readonly string[]): string | undefined {
  switch (reason) {
    case null:
      return undefined;
    case "unsupported_browser":
      return t("desk-reason-unsupported-browser");
    case "voice_off":
      return t("desk-reason-voice-off");
    case "video_off":
      return t("desk-reason-video-off");
    case "screen_off":
      return t("desk-reason-screen-off");
    case "voice_not_in_profile":
      return t("desk-reason-voice-not-in-profile");
    case "video_not_in_profile":
      return t("desk-reason-video-not-in-profile");
    case "screen_not_in_profile":
      return t("desk-reason-screen-not-in-profile");
    case "nothing_selected":
      return t("desk-reason-nothing-selected");
    case "not_open":
      return t("desk-reason-not-open");
    case "not_owner":
      return t("desk-reason-not-owner");
    case "call_in_progress":
      return t("desk-reason-call-in-progress");
    case "busy":
      return t("desk-reason-busy");
    case "no_room":
      return t("desk-reason-no-room", { names: list(others) });
    case "offline":
      return t("desk-reason-offline");
  }
}
