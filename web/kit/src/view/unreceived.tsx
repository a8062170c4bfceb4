import type { CallModel } from "../model/call.ts";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import "./strip.css";

export interface UnreceivedProps {
  readonly call: CallModel;
}

/** Over the bar: what the other side sends and this person has chosen not to receive, and the way to receive it again. */
export function Unreceived({ call }: UnreceivedProps) {
  const { picture, screen } = call.other.value.unreceived;
  if (!picture && !screen) return null;
  const name = call.otherPerson.value?.person.name ?? "";
  return (
    <div class="call-strip" role="status">
      <span>{t("unreceived", { what: picture && screen ? "both" : screen ? "screen" : "video", name })}</span>
      {screen && <Button onClick={() => call.toggle("noScreen")}>{t("receive-screen")}</Button>}
      {picture && <Button onClick={() => call.toggle("noVideo")}>{t("receive-video")}</Button>}
    </div>
  );
}
