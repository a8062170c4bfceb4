import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { FixDevice } from "@beckon/kit/model/fix-steps.ts";
import {
  deviceOutlook,
  isHopeless,
  neededFor,
  type Outlook,
  type Warning,
  warningOf,
} from "@beckon/kit/model/ready.ts";
import type { CallKind, Readiness } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Dialog } from "@beckon/kit/ui/dialog.tsx";
import { Icon, type IconNode } from "@beckon/kit/ui/icon.tsx";
import { CircleAlert, CircleCheck, CircleHelp } from "lucide";
import { networkWords } from "./network.tsx";

export interface ReadyProps {
  readonly conversation: ConversationModel;
  readonly name: string;
}

/** What the consumer's browser could do in a call (N2). It warns; the call buttons work all the same. */
export function Ready({ conversation, name }: ReadyProps) {
  const ready = conversation.readiness.ready.value;
  if (ready === null) return <p class="desk-network-quiet">{t("desk-ready-unknown", { name })}</p>;
  if (!ready.secure || !ready.calls) {
    return (
      <ul class="desk-ready">
        <Line icon={CircleAlert}>{warningWords(ready.secure ? "no_calls" : "insecure", name)}</Line>
      </ul>
    );
  }
  return (
    <ul class="desk-ready">
      {(["microphone", "camera"] as const).map((device) => {
        const outlook = deviceOutlook(ready[device]);
        return (
          <Line key={device} icon={ICONS[outlook]}>
            {outlookWords(outlook, device, name)}
          </Line>
        );
      })}
      <Line icon={ready.screen ? CircleCheck : CircleHelp}>{screenWords(ready, name)}</Line>
    </ul>
  );
}

const ICONS: Record<Outlook, IconNode> = {
  allowed: CircleCheck,
  asked: CircleHelp,
  denied: CircleAlert,
  absent: CircleAlert,
  forbidden: CircleAlert,
};

function Line({ icon, children }: { readonly icon: IconNode; readonly children: string }) {
  return (
    <li>
      <Icon node={icon} size={16} />
      {children}
    </li>
  );
}

/** What a call of this kind would meet, for its button: devices, screen, and the network once it was asked for (N2). */
export function outlookOn(conversation: ConversationModel, kind: CallKind, name: string): string | undefined {
  const words = [readyWords(conversation.readiness.ready.value, kind, name), networkWords(conversation, name)];
  return words.filter((each) => each !== undefined).join(" · ") || undefined;
}

/** *Microphone: allowed before · Camera: Maya will be asked*. */
export function readyWords(ready: Readiness | null, kind: CallKind, name: string): string | undefined {
  if (ready === null) return undefined;
  const warning = warningOf(ready, kind);
  if (isHopeless(warning) && warning !== null) return warningWords(warning, name);
  const words = neededFor(kind).map((device) => outlookWords(deviceOutlook(ready[device]), device, name));
  return [...words, screenWords(ready, name)].join(" · ");
}

function warningWords(warning: Warning, name: string): string {
  if (warning === "no_calls") return t("desk-ready-no-calls", { name });
  if (warning === "insecure") return t("desk-ready-insecure", { name });
  return outlookWords(warning.outlook, warning.device, name);
}

function outlookWords(outlook: Outlook, device: FixDevice, name: string): string {
  const said = { device, name };
  switch (outlook) {
    case "allowed":
      return t("desk-ready-allowed", said);
    case "asked":
      return t("desk-ready-asked", said);
    case "denied":
      return t("desk-ready-denied", said);
    case "absent":
      return t("desk-ready-absent", said);
    case "forbidden":
      return t("desk-ready-forbidden", said);
  }
}

function screenWords({ screen, phone }: Readiness, name: string): string {
  if (screen) return t("desk-ready-screen");
  return phone ? t("desk-ready-no-screen-phone", { name }) : t("desk-ready-no-screen", { name });
}

export interface AnywayProps {
  /** The kind of call that waits for an answer. */
  readonly kind: CallKind | null;
  readonly ready: Readiness | null;
  readonly name: string;
  readonly onCall: (kind: CallKind, link: boolean) => void;
  readonly onClose: () => void;
}

/** The consumer's browser makes no calls: the invitation may be sent all the same, or a link for another browser. */
export function Anyway({ kind, ready, name, onCall, onClose }: AnywayProps) {
  const send = (link: boolean) => () => {
    if (kind !== null) onCall(kind, link);
    onClose();
  };
  return (
    <Dialog
      open={kind !== null}
      title={t("desk-ready-anyway-title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button onClick={send(false)}>{t("desk-ready-anyway")}</Button>
          <Button variant="primary" onClick={send(true)}>
            {t("desk-ready-link")}
          </Button>
        </>
      }
    >
      <p>{readyWords(ready, kind ?? "voice", name)}</p>
      <p>{t("desk-ready-anyway-about", { name })}</p>
    </Dialog>
  );
}
