import { DeviceCheck } from "@beckon/kit/media/device-check.ts";
import { nameProblem } from "@beckon/kit/model/call-name.ts";
import type { CallKind } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/call-page.ts";
import "@beckon/kit/texts/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { DeviceCheckView } from "@beckon/kit/ui/device-check.tsx";
import { Field } from "@beckon/kit/ui/field.tsx";
import { KIND_ICON } from "@beckon/kit/ui/kind-icon.ts";
import { Radios } from "@beckon/kit/ui/radios.tsx";
import { CheckFirst, useChecks } from "@beckon/kit/view/check-first.tsx";
import { Door } from "@beckon/kit/view/door.tsx";
import { there } from "@beckon/kit/view/later.ts";
import { useEffect, useState } from "preact/hooks";
import { CallRefusal } from "../call/refusal.tsx";
import { reasonWords } from "../conversation/call-buttons.tsx";
import { Anyway, outlookOn } from "../conversation/ready.tsx";
import { StartSwitches } from "../conversation/start-switches.tsx";
import type { CallPagePart } from "./over.tsx";

/** The check of devices comes with the page, which is there to call. */
const DEVICES = there([{ DeviceCheck }, { DeviceCheckView }] as const);

const KINDS: readonly CallKind[] = ["video", "voice", "screen"];

/** The page before the agent's call: under which name, of which kind, with which devices. */
export function AgentDoor({ page, conversation, workplace }: CallPagePart) {
  const { desk, start } = workplace;
  const [name, setName] = useState(page.name);
  const [tried, setTried] = useState(false);
  const [wish, setWish] = useState<CallKind | null>(null);
  const person = conversation.view.value?.consumer ?? { id: "", name: "" };
  const buttons = desk.buttons.value;
  const others = desk.others.value;
  const kind = wish ?? KINDS.find((each) => buttons[each] === null) ?? "voice";
  const ready = conversation.readiness.ready.value;
  const video = kind === "video";
  const checks = useChecks(DEVICES, { video, muted: !start.microphone.value, camera: workplace.camera.value });
  const title = t("door-call-with", { name: person.name });
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => workplace.checkNetwork(), []);

  const problem = nameProblem(name);
  const begin = (of: CallKind, link = false) =>
    page.start(of, { name, link, check: of === "screen" ? null : (checks.checked?.check ?? null) });
  const submit = (form: HTMLFormElement) => {
    setTried(true);
    if (problem !== null) form.querySelector("input")?.focus();
    else if (buttons[kind] === null && !workplace.asksFirst(kind)) begin(kind);
  };
  return (
    <>
      <Door
        person={person}
        title={title}
        about={t("door-consents", { name: person.name })}
        onSubmit={submit}
        enter={{
          label: t("door-start"),
          icon: KIND_ICON[kind],
          reason: reasonWords(buttons[kind], others),
          about: outlookOn(conversation, kind, person.name),
        }}
      >
        <Field
          label={t("door-name", { name: person.name })}
          error={tried && problem !== null ? t(`door-name-${problem}`, { name: person.name }) : undefined}
          name="name"
          autocomplete="name"
          value={name}
          onInput={setName}
        />
        <Radios<CallKind>
          label={t("door-kind")}
          value={kind}
          options={KINDS.map((each) => ({
            value: each,
            label: t(`desk-${each}-call`),
            reason: reasonWords(buttons[each], others),
          }))}
          onChange={setWish}
        />
        {checks.checked === null && kind !== "screen" && (
          <StartSwitches
            start={start}
            camera={workplace.camera.value}
            cameraOff={desk.permissions.value?.camera_off === true}
          />
        )}
        <CheckFirst checks={checks} kind={kind} camera={video && workplace.camera.value} />
        <CallRefusal conversation={conversation} />
      </Door>
      <Anyway
        kind={workplace.asksToCall.value}
        ready={ready}
        name={person.name}
        onCall={begin}
        onClose={() => workplace.callNot()}
      />
    </>
  );
}
