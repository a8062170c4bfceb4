import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallKind } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/devices.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { CallButton } from "@beckon/kit/ui/call-bar.tsx";
import { DeviceNewsView } from "@beckon/kit/ui/device-news.tsx";
import { useFocusKept } from "@beckon/kit/ui/focus.ts";
import { Sheet } from "@beckon/kit/ui/sheet.tsx";
import { Loaded } from "@beckon/kit/view/loaded.tsx";
import { SwitchCamera } from "lucide";
import { useRef } from "preact/hooks";
import { deviceParts } from "./device-parts.ts";

export interface DevicesProps {
  readonly conversation: ConversationModel;
  readonly kind: CallKind;
}

/** In the bar: *Switch camera* on phones that have two. */
export function Flip({ conversation: { call } }: Pick<DevicesProps, "conversation">) {
  const own = call.own.value;
  if (!own.choices.flips || own.camera !== "on") return null;
  return (
    <CallButton icon={SwitchCamera} name={t("devices-flip")} onClick={() => call.changeDevice({ type: "flip" })} />
  );
}

export interface DeviceSheetProps extends DevicesProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The choice of devices. */
export function DeviceSheet({ conversation, kind, open, onClose }: DeviceSheetProps) {
  return (
    <Sheet open={open} title={t("call-devices")} side="bottom" onClose={onClose}>
      <Loaded part={deviceParts} rows={12}>
        {({ OwnSettings }) => <OwnSettings conversation={conversation} kind={kind} />}
      </Loaded>
    </Sheet>
  );
}

/** What is new about devices, and the steps that the agent sent. */
export function CallDevices({ conversation }: Pick<DevicesProps, "conversation">) {
  const { call } = conversation;
  const news = useRef<HTMLDivElement>(null);
  useFocusKept(news, () => document.querySelector("[role=toolbar] button"));
  return (
    <>
      <div ref={news} class="window-call-news">
        <DeviceNewsView news={call.own.value.choices.news} onChange={(change) => call.changeDevice(change)} />
        <BusyPhone conversation={conversation} />
      </div>
      <SentSteps conversation={conversation} />
    </>
  );
}

/** A telephone call is over and the browser did not give the devices back by itself. */
function BusyPhone({ conversation: { call } }: Pick<DevicesProps, "conversation">) {
  const { problems } = call.own.value;
  if (problems.microphone !== "interrupted" && problems.camera !== "interrupted") return null;
  return (
    <Button variant="primary" wide onClick={() => call.tryDevicesAgain()}>
      {t("devices-continue")}
    </Button>
  );
}

/** The steps that the agent sent (N3). They close by themselves when the device works. */
function SentSteps({ conversation: { call } }: Pick<DevicesProps, "conversation">) {
  const fix = call.fix.value;
  const name = call.otherPerson.value?.person.name ?? "";
  const close = () => call.dismissFix();
  return (
    <Sheet
      open={fix !== null}
      title={t("fix-title", { device: fix?.device ?? "microphone" })}
      side="bottom"
      onClose={close}
    >
      {fix !== null && (
        <div class="window-call-fix">
          <p>{t("fix-sent-to-you", { name })}</p>
          <Loaded part={deviceParts}>{({ FixSteps }) => <FixSteps {...fix} />}</Loaded>
          <Button variant="primary" wide onClick={() => call.tryDevicesAgain()}>
            {t("fix-again-button")}
          </Button>
        </div>
      )}
    </Sheet>
  );
}
