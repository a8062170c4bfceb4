import { useRef } from "preact/hooks";
import type { CallModel } from "../model/call.ts";
import type { CallWish } from "../model/condition.ts";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { useFocusReturn } from "../ui/focus.ts";
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
      {screen && <Receive call={call} wish="noScreen" words={t("receive-screen")} />}
      {picture && <Receive call={call} wish="noVideo" words={t("receive-video")} />}
    </div>
  );
}

interface ReceiveProps extends UnreceivedProps {
  readonly wish: CallWish;
  readonly words: string;
}

/** Goes with the wish: the call's own controls are next then. */
function Receive({ call, wish, words }: ReceiveProps) {
  const box = useRef<HTMLSpanElement>(null);
  useFocusReturn(box, () => document.querySelector("[role=toolbar] button"));
  return (
    <span ref={box}>
      <Button onClick={() => call.toggle(wish)}>{words}</Button>
    </span>
  );
}
