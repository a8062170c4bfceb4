import { AudioLines, Video } from "lucide";
import type { CallModel } from "../model/call.ts";
import type { CallKind, Code } from "../protocol.ts";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { CallButton } from "../ui/call-bar.tsx";
import { Notice } from "../ui/notice.tsx";

export interface VideoWishProps {
  readonly call: CallModel;
  readonly kind: CallKind;
}

const NOT_ALLOWED: ReadonlySet<Code> = new Set(["video_off", "video_not_in_profile"]);

export interface VideoButtonProps extends VideoWishProps {
  /** Why this person may not ask for video at all. */
  readonly forbidden?: string | undefined;
}

/** In the call's bar: from voice to video, and back. */
export function VideoButton({ call: { video }, kind, forbidden }: VideoButtonProps) {
  if (kind === "video") return <CallButton icon={AudioLines} name={t("back-to-voice")} onClick={() => video.drop()} />;
  const reason = forbidden ?? (video.asked.value === null ? undefined : t("video-asked-already"));
  return <CallButton icon={Video} name={t("add-video")} reason={reason} onClick={() => video.add()} />;
}

/** Above the bar: the other side would like video, this side waits for an answer, or there is none to be had. */
export function VideoQuestion({ call, kind }: VideoWishProps) {
  const { video } = call;
  const name = call.otherPerson.value?.person.name ?? "";
  const refusal = call.refusal.value;
  if (kind === "video") return null;
  if (video.asked.value === "other") {
    return (
      <Notice
        tone="accent"
        role="alert"
        actions={
          <>
            <Button variant="primary" icon={Video} onClick={() => video.answer("on")}>
              {t("video-turn-on")}
            </Button>
            <Button onClick={() => video.answer("receive")}>{t("video-only-receive")}</Button>
            <Button onClick={() => video.answer("not_now")}>{t("video-not-now")}</Button>
          </>
        }
      >
        {t("video-asked-by", { name })}
      </Notice>
    );
  }
  if (video.asked.value === "me") {
    return (
      <Notice actions={<Button onClick={() => video.takeBack()}>{t("video-take-back")}</Button>}>
        {t("video-waits", { name })}
      </Notice>
    );
  }
  if (video.declined.value) return <Notice onDismiss={() => video.dismiss()}>{t("video-declined", { name })}</Notice>;
  if (refusal !== null && NOT_ALLOWED.has(refusal.code)) {
    return <Notice onDismiss={() => call.dismiss()}>{t("video-not-allowed")}</Notice>;
  }
  return null;
}
