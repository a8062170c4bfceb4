import type { DeviceCheck } from "@beckon/kit/media/device-check.ts";
import type { Code, LinkLooked } from "@beckon/kit/protocol.ts";
import { clock } from "@beckon/kit/texts/format.ts";
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
import { later } from "@beckon/kit/view/later.ts";
import { NotLoaded } from "@beckon/kit/view/loaded.tsx";
import { DoorOpen, Link2Off, PhoneOff, Settings2 } from "lucide";
import type { FunctionComponent } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { App } from "../app.tsx";
import type { LinkState, LinkVisit } from "../model/link-visit.ts";
import { callViews } from "../window.tsx";
import "./link.css";

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
      return <main class="link-page" aria-busy="true" />;
    case "refused":
      return <Refused link={link} state={state} />;
    case "left":
      return <Left link={link} state={state} />;
    case "over":
      return <Over looked={state.looked} />;
    case "door":
    case "joining":
      return <Door link={link} looked={state.looked} joining={state.phase === "joining"} />;
  }
}

interface DoorProps {
  readonly link: LinkVisit;
  readonly looked: LinkLooked;
  readonly joining: boolean;
}

/** The page before the call (S0-11): who waits, under which name one joins, and how. */
function Door({ link, looked, joining }: DoorProps) {
  const { look, link: leads } = looked;
  const { kind, agent } = leads;
  const [name, setName] = useState("");
  useEffect(() => applyAccent(look.colour), [look.colour]);
  useEffect(() => {
    document.title = t("link-title", { kind, brand: look.name });
  }, [kind, look.name]);
  const camera = kind === "video" && leads.cameras.consumer;
  const checks = useChecks(kind === "video");
  const devices = kind !== "screen";
  useEffect(warmUp, []);
  const join = (on: boolean) => {
    const check = devices ? (checks.checked?.check ?? checkNow(on)) : null;
    void link.join({ name: name.trim(), ...(checks.checked?.check.begins ?? { camera: on, muted: false }), check });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    if (!joining) join(camera);
  };
  return (
    <main class="link-page">
      <p class="link-brand">
        <Avatar name={look.name} size={32} />
        <strong>{look.name}</strong>
      </p>
      <section class="link-door" aria-labelledby="link-title">
        <Avatar name={agent.name} id={agent.id} size={96} />
        <h1 id="link-title">{t("link-invites", { name: agent.name, kind })}</h1>
        <p class="link-quiet">{t("link-waits", { name: agent.name, time: clock(leads.expires_at) })}</p>
        <form class="link-form" noValidate onSubmit={submit}>
          <Field
            label={t("link-name")}
            hint={t("link-name-hint", { name: agent.name })}
            name="name"
            autocomplete="name"
            optional
            value={name}
            onInput={setName}
          />
          {checks.checked === null && devices && (
            <p class="link-quiet">{camera ? t("link-asks-video") : t("link-asks")}</p>
          )}
          {devices ? <Check checks={checks} /> : <p class="link-quiet">{t("link-asks-screen")}</p>}
          <div class="link-join">
            <Button
              type="submit"
              variant="primary"
              size="large"
              wide
              icon={KIND_ICON[kind]}
              busy={joining ? t("link-joining") : undefined}
            >
              {t("link-join")}
            </Button>
            {camera && !joining && checks.checked === null && (
              <Button variant="quiet" wide onClick={() => join(false)}>
                {t("link-join-voice")}
              </Button>
            )}
          </div>
        </form>
      </section>
    </main>
  );
}

function Check({ checks: { begun, checked, begin } }: { readonly checks: Checks }) {
  if (checked !== null) return <checked.View check={checked.check} />;
  if (begun && checkParts.failed.value) return <NotLoaded part={checkParts} />;
  return (
    <Button icon={Settings2} onClick={begin}>
      {t("link-check")}
    </Button>
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

interface Checked {
  readonly check: DeviceCheck;
  readonly View: FunctionComponent<{ check: DeviceCheck }>;
}

interface Checks {
  readonly begun: boolean;
  readonly checked: Checked | null;
  readonly begin: () => void;
}

function useChecks(video: boolean): Checks {
  const [begun, setBegun] = useState(false);
  const parts = checkParts.part.value;
  const checked = useMemo(() => {
    if (!begun || parts === null) return null;
    const [{ DeviceCheck }, { DeviceCheckView }] = parts;
    return { check: new DeviceCheck({ video }), View: DeviceCheckView };
  }, [begun, parts, video]);
  const begin = () => {
    setBegun(true);
    checkParts.load();
  };
  return { begun, checked, begin };
}

/** Refusals after which a new link is the only way; after any other the same link may still do. */
const SPENT: ReadonlySet<Code> = new Set<Code>(["link_expired", "link_used", "link_revoked", "link_invalid"]);

function Refused({
  link,
  state,
}: {
  readonly link: LinkVisit;
  readonly state: Extract<LinkState, { phase: "refused" }>;
}) {
  const { refusal, looked } = state;
  const spent = SPENT.has(refusal.code);
  const name = looked?.link.agent.name ?? "";
  return (
    <main class="window-refused">
      <EmptyState
        icon={Link2Off}
        title={spent ? t("link-spent", { code: refusal.code }) : refusal.message}
        action={<Button onClick={() => void link.look()}>{t("try-again")}</Button>}
      >
        {spent ? t(looked === null ? "link-spent-about" : "link-spent-about-agent", { name }) : refusal.remedy}
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
