import type { SessionModel } from "@beckon/kit/model/session.ts";
import type { Me } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/dashboard.ts";
import "@beckon/kit/texts/sign-in.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { applyAccent } from "@beckon/kit/ui/accent.ts";
import { Announcer } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { SignIn } from "@beckon/kit/ui/sign-in.tsx";
import { Toasts } from "@beckon/kit/ui/toast.tsx";
import { CloudOff, Lock } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { DashboardPage, type DashboardProps } from "./dashboard.tsx";
import { SettingsModel } from "./model/settings.ts";

interface AppProps {
  readonly session: SessionModel;
}

/** Who is there decides what is shown: the sign-in, a polite no, or the dashboard. */
export function App({ session }: AppProps) {
  return (
    <>
      <Place session={session} />
      <Announcer />
      <Toasts />
    </>
  );
}

function Place({ session }: AppProps) {
  const state = session.state.value;
  // What is not saved waits for whoever is signed in again after a session's end.
  const kept = useRef(new Map<string, SettingsModel>());
  if (state.phase === "out" && !state.ended) kept.current.clear();
  switch (state.phase) {
    case "asking":
      return <main class="dash-alone" aria-busy="true" />;
    case "unknown":
      return (
        <main class="dash-alone">
          <EmptyState
            icon={CloudOff}
            title={t("sign-in-unknown")}
            action={<Button onClick={() => void session.ask()}>{t("dash-try-now")}</Button>}
          >
            {state.refusal.remedy}
          </EmptyState>
        </main>
      );
    case "out":
      return <Door session={session} ended={state.ended} />;
    case "in":
      return state.me.member.role === "administrator" ? (
        <Inside
          key={state.me.member.id}
          session={session}
          me={state.me}
          settings={settingsOf(kept.current, state.me)}
        />
      ) : (
        <NotTheirs session={session} me={state.me} />
      );
  }
}

function Door({ session, ended }: { readonly session: SessionModel; readonly ended: boolean }) {
  const refusal = session.refusal.value;
  useEffect(() => {
    document.title = t("dash");
  }, []);
  return (
    <SignIn
      app={t("dash")}
      about={t("dash-about")}
      busy={session.busy.value}
      error={refusal === null ? undefined : `${refusal.message} ${refusal.remedy}`}
      ended={ended}
      onSignIn={(email, password) => void session.signIn(email, password)}
    />
  );
}

interface SignedIn {
  readonly session: SessionModel;
  readonly me: Me;
}

/** An agent at the wrong door. */
function NotTheirs({ session, me }: SignedIn) {
  useEffect(() => applyAccent(me.colour), [me.colour]);
  return (
    <main class="dash-alone">
      <EmptyState
        icon={Lock}
        title={t("dash-not-theirs")}
        action={
          <span class="dash-alone-actions">
            <Button onClick={() => void session.signOut()}>{t("sign-out")}</Button>
            <Button variant="primary" onClick={() => location.assign("/desk")}>
              {t("dash-to-desk")}
            </Button>
          </span>
        }
      >
        {t("dash-not-theirs-about", { name: me.member.name })}
      </EmptyState>
    </main>
  );
}

function settingsOf(kept: Map<string, SettingsModel>, { member }: Me): SettingsModel {
  const settings = kept.get(member.id) ?? new SettingsModel();
  kept.set(member.id, settings);
  return settings;
}

function Inside(props: DashboardProps) {
  const { colour } = props.me;
  useEffect(() => applyAccent(colour), [colour]);
  return <DashboardPage {...props} />;
}
