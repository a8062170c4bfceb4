import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { FixDevice } from "@beckon/kit/model/fix-steps.ts";
import type { CallKind, InCall } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/devices.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { CallDetails } from "@beckon/kit/ui/call-details.tsx";
import { DeviceNewsView } from "@beckon/kit/ui/device-news.tsx";
import { DeviceSettings } from "@beckon/kit/ui/device-settings.tsx";
import { FixSteps } from "@beckon/kit/ui/fix-steps.tsx";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { Sheet } from "@beckon/kit/ui/sheet.tsx";
import { otherDeviceWords } from "@beckon/kit/view/device-words.ts";
import { useMatches } from "@beckon/kit/view/media-query.ts";
import { picturesIn } from "@beckon/kit/view/share.tsx";
import { Settings as Gear, X } from "lucide";
import type { ComponentChildren, TargetedFocusEvent } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { CopyDiagnostics } from "./diagnostics.tsx";
import "./devices.css";

export interface CallDevicesProps {
  readonly conversation: ConversationModel;
  readonly kind: CallKind;
}

/** Below this width what is behind the gear is a sheet. */
const NARROW = "(max-width: 719px)";

/** The gear at the upper left, what is behind it, and the truth about both sides' devices below it. */
export function CallDevices({ conversation, kind }: CallDevicesProps) {
  const { call } = conversation;
  const [open, setOpen] = useState(false);
  const gear = useRef<HTMLSpanElement>(null);
  const id = useId();
  const narrow = useMatches(NARROW);
  const close = () => {
    setOpen(false);
    gear.current?.querySelector("button")?.focus();
  };
  const leave = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDivElement>) => {
    // While another window has the focus it is nowhere.
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget as Node)) setOpen(false);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !open) return;
    // The call's own dialog is not meant.
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const settings = <Settings conversation={conversation} kind={kind} />;
  return (
    <div class="desk-devices" onFocusOut={leave}>
      <span ref={gear}>
        <IconButton
          icon={Gear}
          name={t("call-devices")}
          variant="stage"
          side="bottom"
          aria-expanded={open}
          aria-controls={open && !narrow ? id : undefined}
          onClick={() => setOpen(!open)}
          onKeyDown={keys}
        />
      </span>
      {narrow ? (
        <Sheet open={open} title={t("call-devices")} side="bottom" onClose={() => setOpen(false)}>
          {settings}
        </Sheet>
      ) : (
        open && (
          <Panel id={id} onKeyDown={keys} onClose={close}>
            {settings}
          </Panel>
        )
      )}
      {!open && (
        <div class="desk-devices-truth">
          <DeviceNewsView news={call.own.value.choices.news} onChange={(change) => call.changeDevice(change)} />
          <ConsumersDevices conversation={conversation} />
        </div>
      )}
    </div>
  );
}

interface PanelProps {
  readonly id: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

function Panel({ id, onKeyDown, onClose, children }: PanelProps) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => (panel.current?.querySelector("select") ?? panel.current)?.focus(), []);
  return (
    // A press between its controls leaves the focus in it.
    <section
      ref={panel}
      id={id}
      class="desk-devices-panel"
      role="dialog"
      aria-label={t("call-devices")}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2>{t("call-devices")}</h2>
        <IconButton icon={X} name={t("devices-close")} side="bottom" onClick={onClose} />
      </header>
      {children}
    </section>
  );
}

function Settings({ conversation, kind }: CallDevicesProps) {
  const { call } = conversation;
  return (
    <div class="desk-devices-settings">
      <OwnProblems conversation={conversation} />
      <DeviceNewsView news={call.own.value.choices.news} onChange={(change) => call.changeDevice(change)} />
      <DeviceSettings own={call.own.value} kind={kind} onChange={(change) => call.changeDevice(change)} />
      <CallDetails
        condition={call.condition.value}
        pictures={picturesIn(call, kind)}
        onToggle={(wish) => call.toggle(wish)}
      />
      <Diagnostics conversation={conversation} />
    </div>
  );
}

/** What both pages notice in the running call, for whoever helps to find out why it goes badly (N4). */
function Diagnostics({ conversation: { call, view } }: Pick<CallDevicesProps, "conversation">) {
  const id = view.value?.id;
  const running = call.running.value;
  if (id === undefined || running === null) return null;
  return (
    <div class="desk-diagnostics">
      <CopyDiagnostics key={running} conversation={id} call={running} diagnose={() => call.diagnose()}>
        {(button) => button}
      </CopyDiagnostics>
    </div>
  );
}

/** What does not work here, and how to put it right. */
export function OwnProblems({ conversation: { call } }: Pick<CallDevicesProps, "conversation">) {
  const { problems } = call.own.value;
  const device: FixDevice | null =
    problems.microphone !== null ? "microphone" : problems.camera !== null ? "camera" : null;
  const problem = device === null ? null : problems[device];
  if (device === null || problem === null) return null;
  return (
    <div class="desk-devices-fix">
      <FixSteps problem={problem} device={device} />
      {problem !== "prompt_open" && (
        <Button variant="primary" onClick={() => call.tryDevicesAgain()}>
          {t("fix-again-button")}
        </Button>
      )}
    </div>
  );
}

/** Whether the consumer's devices work (S2-6), and the one button that shows the consumer how to mend them (N3). */
function ConsumersDevices({ conversation: { call } }: Pick<CallDevicesProps, "conversation">) {
  const consumer = call.otherPerson.value;
  if (consumer === null) return null;
  return (
    <>
      <ConsumersDevice consumer={consumer} device="microphone" onSend={() => call.sendFix("microphone")} />
      <ConsumersDevice consumer={consumer} device="camera" onSend={() => call.sendFix("camera")} />
    </>
  );
}

interface ConsumersDeviceProps {
  readonly consumer: InCall;
  readonly device: FixDevice;
  readonly onSend: () => void;
}

function ConsumersDevice({ consumer, device, onSend }: ConsumersDeviceProps) {
  const { name } = consumer.person;
  const words = otherDeviceWords(consumer.devices[device], device, name);
  if (words === undefined) return null;
  const sent = consumer.fix === device;
  return (
    <Notice tone="attention" actions={sent ? undefined : <Button onClick={onSend}>{t("fix-send")}</Button>}>
      {words} {sent && t("fix-sent", { name })}
    </Notice>
  );
}
