import { ScreenShare } from "lucide";
import type { CallModel } from "../model/call.ts";
import type { CallKind, DeviceProblem } from "../protocol.ts";
import "../texts/call.ts";
import { X } from "lucide";
import { t } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import type { Pictures } from "../ui/call-details.tsx";
import { IconButton } from "../ui/icon-button.tsx";
import { ShareControl } from "../ui/share-control.tsx";
import "./strip.css";

/** Whether this browser lets a page ask for a screen; those of phones do not. */
const canShare = () => navigator.mediaDevices?.getDisplayMedia !== undefined;

/** Whether its chooser opens where the page asks. */
const chooses = () => navigator.mediaDevices.getSupportedConstraints().displaySurface === true;

export interface ShareProps {
  readonly call: CallModel;
}

/** The share of a call, in its bar. It is there where sharing does not work too, and says why. */
export function ShareButton({ call: { share, otherPerson } }: ShareProps) {
  const able = canShare();
  return (
    <ShareControl
      own={share.own.value}
      other={otherPerson.value?.person.name ?? ""}
      asks={share.asks.value}
      wish={share.wish.value}
      chooses={able && chooses()}
      reason={able ? undefined : t("share-unsupported")}
      onToggle={() => share.toggle()}
      onStart={(surface) => share.start(surface)}
      onKind={(kind) => share.setKind(kind)}
      onSound={(sound) => share.setSound(sound)}
      onTake={() => share.take()}
      onLeave={() => share.leave()}
    />
  );
}

/** The share ended with the last page: one press shares again. */
export function ShareAgain({ call: { share } }: ShareProps) {
  if (!share.again.value || !canShare()) return null;
  return (
    <div class="call-strip" role="status">
      <span>{t("share-ended-with-page")}</span>
      <Button variant="primary" icon={ScreenShare} onClick={() => share.toggle()}>
        {t("share-again")}
      </Button>
      <IconButton icon={X} name={t("dismiss")} size={16} variant="stage" onClick={() => share.dismiss()} />
    </div>
  );
}

/** Why a screen cannot be shared, or is not seen now. */
export function screenWords(problem: DeviceProblem | null): string | undefined {
  switch (problem) {
    case null:
    case "prompt_open":
      return undefined;
    case "interrupted":
      return t("share-paused");
    case "dismissed":
      return t("share-dismissed");
    case "denied":
    case "denied_by_system":
      return t("share-denied-by-system");
    case "forbidden_by_page":
      return t("share-forbidden");
    case "unsupported":
    case "insecure":
      return t("share-unsupported");
    case "absent":
    case "busy":
    case "lost":
    case "unknown":
      return t("share-unknown");
  }
}

/** Whether a call is for screens alone, and none is shared. */
export function nobodyShares({ share, other }: CallModel, kind: CallKind): boolean {
  const { screen, unreceived } = other.value;
  return kind === "screen" && share.own.value === null && screen === null && !unreceived.screen;
}

/** Which pictures there are in a call. */
export function picturesIn({ share, otherPerson }: CallModel, kind: CallKind): Pictures {
  const othersScreen = otherPerson.value?.sends.screen ?? false;
  return { cameras: kind === "video", screen: othersScreen || share.own.value !== null, othersScreen };
}

/** What there is to say of the one screen that is shared. `still`: no new picture of the other side's has come for a while. */
export function shareWords({ share, otherPerson }: CallModel, still: boolean): string | undefined {
  const name = otherPerson.value?.person.name ?? "";
  const own = share.own.value;
  if (share.taken.value) return t("share-taken", { name });
  if (share.otherLost.value) return t("share-other-lost", { name });
  if (otherPerson.value?.sends.screen && otherPerson.value.devices.screen === "interrupted")
    return t("share-other-paused", { name });
  if (still) return t("share-still");
  return own === null ? undefined : t("share-own", { surface: own.surface ?? "screen" });
}
