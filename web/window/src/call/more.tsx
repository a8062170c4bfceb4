import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallKind } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/call.ts";
import "@beckon/kit/texts/devices.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { CallButton } from "@beckon/kit/ui/call-bar.tsx";
import { Icon } from "@beckon/kit/ui/icon.tsx";
import { PopUp } from "@beckon/kit/ui/pop-up.tsx";
import { DoorOpen, Ellipsis, Settings2, SquareArrowOutUpRight } from "lucide";
import { useRef, useState } from "preact/hooks";
import { deviceParts } from "./device-parts.ts";
import { DeviceSheet } from "./devices.tsx";

export interface MoreProps {
  readonly conversation: ConversationModel;
  readonly kind: CallKind;
  /** Opens the call in a window of its own; absent where it is in one. */
  readonly onPopOut: (() => void) | undefined;
  /** Leaves the call without ending it; absent where one goes to another page instead. */
  readonly onLeave: (() => void) | undefined;
}

/** What is wanted once a call at most, so that the bar has room for what is wanted often. */
export function More({ conversation, kind, onPopOut, onLeave }: MoreProps) {
  const control = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const [devices, setDevices] = useState(false);
  const press = () => {
    if (!open) deviceParts.load();
    setOpen(!open);
  };
  const choose = (act: () => void) => () => {
    setOpen(false);
    act();
  };
  return (
    <span ref={control} class="window-call-more">
      <CallButton icon={Ellipsis} name={t("call-more")} expanded={open} onClick={press} />
      <PopUp name={t("call-more")} open={open} control={control} onClose={() => setOpen(false)}>
        <button type="button" class="ui-pop-up-item" onClick={choose(() => setDevices(true))}>
          <Icon node={Settings2} />
          {t("devices-open")}
        </button>
        {onPopOut && (
          <button type="button" class="ui-pop-up-item" onClick={choose(onPopOut)}>
            <Icon node={SquareArrowOutUpRight} />
            {t("pop-out")}
          </button>
        )}
        {onLeave && (
          <button type="button" class="ui-pop-up-item" onClick={choose(onLeave)}>
            <Icon node={DoorOpen} />
            {t("call-leave")}
          </button>
        )}
      </PopUp>
      <DeviceSheet conversation={conversation} kind={kind} open={devices} onClose={() => setDevices(false)} />
    </span>
  );
}
