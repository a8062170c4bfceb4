import { AudioLines, Mic, Video } from "lucide";
import type { CallModel } from "../model/call.ts";
import { type Upgraded, upgraded } from "../model/upgrade.ts";
import type { CallKind } from "../protocol.ts";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { CallButton } from "../ui/call-bar.tsx";
import { Notice } from "../ui/notice.tsx";

export interface UpgradeProps {
  readonly call: CallModel;
  readonly kind: CallKind;
}

/** What a call becomes. A microphone would look like the button that mutes. */
const CALLS = { voice: AudioLines, video: Video };
/** What is turned on for it. */
const DEVICES = { voice: Mic, video: Video };

export interface UpgradeButtonProps extends UpgradeProps {
  /** Why this person may not ask for a kind at all. */
  readonly forbidden?: (kind: Upgraded) => string | undefined;
}

/** In the call's bar: voice for a screen call, video for a voice call, and back to voice. */
export function UpgradeButton({ call: { upgrade }, kind, forbidden }: UpgradeButtonProps) {
  const next = upgraded(kind);
  if (next === null) return <CallButton icon={AudioLines} name={t("back-to-voice")} onClick={() => upgrade.drop()} />;
  const asked = upgrade.asked.value === null ? undefined : t(`${next}-asked-already`);
  return (
    <CallButton
      icon={CALLS[next]}
      name={t(`add-${next}`)}
      reason={forbidden?.(next) ?? asked}
      onClick={() => upgrade.add()}
    />
  );
}

/** Above the bar: the other side would like more, this side waits for an answer, or was given none. */
export function UpgradeQuestion({ call, kind }: UpgradeProps) {
  const { upgrade } = call;
  const next = upgraded(kind);
  const name = call.otherPerson.value?.person.name ?? "";
  if (next === null) return null;
  if (upgrade.asked.value === "other") {
    return (
      <Notice
        tone="accent"
        role="alert"
        actions={
          <>
            <Button variant="primary" icon={DEVICES[next]} onClick={() => upgrade.answer("on")}>
              {t(`${next}-turn-on`)}
            </Button>
            <Button onClick={() => upgrade.answer("receive")}>{t(`${next}-only-receive`)}</Button>
            <Button onClick={() => upgrade.answer("not_now")}>{t("upgrade-not-now")}</Button>
          </>
        }
      >
        {t(`${next}-asked-by`, { name })}
      </Notice>
    );
  }
  if (upgrade.asked.value === "me") {
    return (
      <Notice actions={<Button onClick={() => upgrade.takeBack()}>{t("upgrade-take-back")}</Button>}>
        {t(`${next}-waits`, { name })}
      </Notice>
    );
  }
  if (!upgrade.declined.value) return null;
  return <Notice onDismiss={() => upgrade.dismiss()}>{t(`${next}-declined`, { name })}</Notice>;
}
