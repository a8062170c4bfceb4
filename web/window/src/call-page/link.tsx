import type { DeviceCheck } from "@beckon/kit/media/device-check.ts";
import type { Code, LinkLooked } from "@beckon/kit/protocol.ts";
import { clock } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import "@beckon/kit/texts/window.ts";
import { applyAccent } from "@beckon/kit/ui/accent.ts";
import { Announcer } from "@beckon/kit/ui/announcer.tsx";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { Field } from "@beckon/kit/ui/field.tsx";
import { Link2Off, Phone, Settings2, Video } from "lucide";
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { App } from "../app.tsx";
import type { LinkState, LinkVisit } from "../model/link-visit.ts";
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
  const { kind, agent, joined } = leads;
  const [name, setName] = useState("");
  useEffect(() => applyAccent(look.colour), [look.colour]);
  useEffect(() => {
    document.title = t("link-title", { kind, brand: look.name });
  }, [kind, look.name]);
  const camera = kind === "video" && leads.cameras.consumer;
  const checks = useChecks(kind === "video");
  const join = (on: boolean) =>
    void link.join({ name: name.trim(), ...(checks.checked?.check.begins ?? { camera: on, muted: false }) });
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
        <p class="link-quiet">
          {joined
            ? t("link-again", { name: agent.name })
            : t("link-waits", { name: agent.name, time: clock(leads.expires_at) })}
        </p>
        <form class="link-form" noValidate onSubmit={submit}>
          {!joined && (
            <Field
              label={t("link-name")}
              hint={t("link-name-hint", { name: agent.name })}
              name="name"
              autocomplete="name"
              optional
              value={name}
              onInput={setName}
            />
          )}
          {checks.checked === null && <p class="link-quiet">{camera ? t("link-asks-video") : t("link-asks")}</p>}
          {checks.checked === null ? (
            <Button icon={Settings2} onClick={checks.begin}>
              {t("link-check")}
            </Button>
          ) : (
            <checks.checked.View check={checks.checked.check} />
          )}
          <div class="link-join">
            <Button
              type="submit"
              variant="primary"
              size="large"
              wide
              icon={kind === "video" ? Video : Phone}
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

/** What was checked of the devices before the call; loaded when it is asked for, and nothing is captured before. */
interface Checked {
  readonly check: DeviceCheck;
  readonly View: FunctionComponent<{ check: DeviceCheck }>;
}

function useChecks(video: boolean): { checked: Checked | null; begin: () => void } {
  const [checked, setChecked] = useState<Checked | null>(null);
  const begin = () => {
    void Promise.all([import("@beckon/kit/media/device-check.ts"), import("@beckon/kit/ui/device-check.tsx")]).then(
      ([{ DeviceCheck }, { DeviceCheckView }]) =>
        setChecked({ check: new DeviceCheck({ video }), View: DeviceCheckView }),
    );
  };
  return { checked, begin };
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
        action={<Button onClick={() => void link.look()}>{t("window-try-again")}</Button>}
      >
        {spent ? t(looked === null ? "link-spent-about" : "link-spent-about-agent", { name }) : refusal.remedy}
      </EmptyState>
    </main>
  );
}
