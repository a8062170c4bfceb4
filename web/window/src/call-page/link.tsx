import type { DeviceCheck } from "@beckon/kit/media/device-check.ts";
import { nameProblem } from "@beckon/kit/model/call-name.ts";
import type { LinkLooked } from "@beckon/kit/protocol.ts";
import { clock } from "@beckon/kit/texts/format.ts";
import { refusalWords } from "@beckon/kit/texts/refusals.ts";
import { withTexts } from "@beckon/kit/texts/speak.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import "@beckon/kit/texts/call-page.ts";
import { applyAccent } from "@beckon/kit/ui/accent.ts";
import { Announcer, announce } from "@beckon/kit/ui/announcer.tsx";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { Field } from "@beckon/kit/ui/field.tsx";
import { KIND_ICON } from "@beckon/kit/ui/kind-icon.ts";
import { CheckFirst, useChecks } from "@beckon/kit/view/check-first.tsx";
import { Door } from "@beckon/kit/view/door.tsx";
import { later } from "@beckon/kit/view/later.ts";
import { DoorOpen, Link2Off, PhoneOff } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { App } from "../app.tsx";
import { SPENT } from "../model/left-call.ts";
import type { LinkState, LinkVisit } from "../model/link-visit.ts";
import { callViews } from "../window.tsx";

/** What a call link opens: the door before the call, then the call. */
export function LinkPage({ link }: { readonly link: LinkVisit }) {
  const state = link.state.value;
  if (state.phase === "inside") return <App visit={state.visit} />;
  return (
    <>
      <Outside link={link} state={state} />
      <Announcer />
    </>
  );
}

interface OutsideProps {
  readonly link: LinkVisit;
  readonly state: Exclude<LinkState, { phase: "inside" }>;
}

function Outside({ link, state }: OutsideProps) {
  switch (state.phase) {
    case "looking":
      return <main class="door-page" aria-busy="true" />;
    case "refused":
      return <Refused link={link} state={state} />;
    case "left":
      return <Left link={link} state={state} />;
    case "over":
      return <Over looked={state.looked} />;
    case "door":
    case "joining":
      return <LinkDoor link={link} looked={state.looked} joining={state.phase === "joining"} />;
  }
}

interface LinkDoorProps {
  readonly link: LinkVisit;
  readonly looked: LinkLooked;
  readonly joining: boolean;
}

/** The page before the call (S0-11): who waits, under which name one joins, and how. */
function LinkDoor({ link, looked, joining }: LinkDoorProps) {
  const { look, link: leads } = looked;
  const { kind, agent } = leads;
  const [name, setName] = useState("");
  useEffect(() => applyAccent(look.colour), [look.colour]);
  useEffect(() => {
    document.title = t("link-title", { kind, brand: look.name });
  }, [kind, look.name]);
  const camera = kind === "video" && leads.cameras.consumer;
  const checks = useChecks(checkParts, { video: kind === "video" });
  useEffect(warmUp, []);
  const long = nameProblem(name) === "long";
  const join = (on: boolean, form: HTMLFormElement | null) => {
    if (long) {
      form?.querySelector("input")?.focus();
      return;
    }
    const check = kind !== "screen" ? (checks.checked?.check ?? checkNow(on)) : null;
    void link.join({ name: name.trim(), ...(checks.checked?.check.begins ?? { camera: on, muted: false }), check });
  };
  return (
    <Door
      person={agent}
      title={t("link-invites", { name: agent.name, kind })}
      about={t("link-waits", { name: agent.name, time: clock(leads.expires_at) })}
      above={
        <p class="door-brand">
          <Avatar name={look.name} size={32} />
          <strong>{look.name}</strong>
        </p>
      }
      onSubmit={(form) => {
        if (!joining) join(camera, form);
      }}
      enter={{ label: t("link-join"), icon: KIND_ICON[kind], busy: joining ? t("link-joining") : undefined }}
      further={
        camera &&
        !joining &&
        checks.checked === null && (
          <Button variant="quiet" wide onClick={(event) => join(false, event.currentTarget.form)}>
            {t("link-join-voice")}
          </Button>
        )
      }
    >
      <Field
        label={t("link-name")}
        hint={t("link-name-hint", { name: agent.name })}
        error={long ? t("door-name-long") : undefined}
        name="name"
        autocomplete="name"
        optional
        value={name}
        onInput={setName}
      />
      <CheckFirst checks={checks} kind={kind} camera={camera} />
    </Door>
  );
}

/** The check of devices before the call: nothing is captured before it is asked for. */
const checkParts = later(() =>
  withTexts(
    Promise.all([import("@beckon/kit/media/device-check.ts"), import("@beckon/kit/ui/device-check.tsx")]),
    "call",
    "device-settings",
    "devices",
    "fix",
  ),
);

/** Loads what the call needs while the person looks at the door: *Join* then waits for the call alone. */
function warmUp(): void {
  checkParts.load();
  callViews.load();
  // Where it does not come now, the call loads it, and says so.
  import("@beckon/kit/media/call-session.ts").catch(() => {});
}

/** Asks for the devices in the press that joins, so that they are there when the call is. Nothing where the part has not come yet. */
function checkNow(video: boolean): DeviceCheck | null {
  const parts = checkParts.part.peek();
  if (parts === null) return null;
  const check = new parts[0].DeviceCheck({ video });
  check.start();
  return check;
}

function Refused({
  link,
  state,
}: {
  readonly link: LinkVisit;
  readonly state: Extract<LinkState, { phase: "refused" }>;
}) {
  const { refusal, looked } = state;
  const { code } = refusal;
  const { message, remedy } = refusalWords(refusal);
  const spent = SPENT.has(code);
  const name = looked?.link.agent.name ?? "";
  return (
    <main class="window-refused">
      <EmptyState
        icon={Link2Off}
        title={spent ? t("link-spent", { code }) : message}
        action={<Button onClick={() => void link.look()}>{t("try-again")}</Button>}
      >
        {spent ? t(looked === null ? "link-spent-about" : "link-spent-about-agent", { code, name }) : remedy}
      </EmptyState>
    </main>
  );
}

/** Out of the call, and the way back into it. */
function Left({ link, state }: { readonly link: LinkVisit; readonly state: Extract<LinkState, { phase: "left" }> }) {
  const { agent, kind } = state.looked.link;
  useEffect(() => announce(t("link-left")), []);
  const back = () => void link.join({ name: "", camera: kind === "video", muted: false });
  return (
    <main class="window-refused">
      <EmptyState
        icon={DoorOpen}
        title={t("link-left")}
        action={
          <Button variant="primary" onClick={back}>
            {t("link-come-back")}
          </Button>
        }
      >
        {t("link-left-about", { name: agent.name, time: clock(state.until) })}
      </EmptyState>
    </main>
  );
}

/** The call is over, and with it what the link was for. */
function Over({ looked }: { readonly looked: LinkLooked | null }) {
  const name = looked?.link.agent.name ?? "";
  useEffect(() => announce(t("link-over")), []);
  return (
    <main class="window-refused">
      <EmptyState icon={PhoneOff} title={t("link-over")}>
        {t(looked === null ? "link-over-about" : "link-over-about-agent", { name })}
      </EmptyState>
    </main>
  );
}
