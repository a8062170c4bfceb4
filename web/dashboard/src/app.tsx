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
import { useEffect } from "preact/hooks";
import { DashboardPage } from "./dashboard.tsx";

/** Who is there decides what is shown: the sign-in, a polite no, or the dashboard. */
export function App({ session }: { readonly session: SessionModel }) {
  return (
    <>
      <Place session={session} />
      <Announcer />
      <Toasts />
    </>
  );
}

function Place({ session }: { readonly session: SessionModel }) {
  const state = session.state.value;
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
        <Inside key={state.me.member.id} session={session} me={state.me} />
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

function Inside({ session, me }: SignedIn) {
  useEffect(() => applyAccent(me.colour), [me.colour]);
  return <DashboardPage session={session} me={me} />;
}
