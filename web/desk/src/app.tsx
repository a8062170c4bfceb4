import { DeskModel } from "@beckon/kit/model/desk.ts";
import type { SessionModel } from "@beckon/kit/model/session.ts";
import type { Me } from "@beckon/kit/protocol.ts";
import { watchVisibility } from "@beckon/kit/signal/page.ts";
import "@beckon/kit/texts/desk.ts";
import "@beckon/kit/texts/sign-in.ts";
import { refusalLine, refusalWords } from "@beckon/kit/texts/refusals.ts";
import { withTexts } from "@beckon/kit/texts/speak.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { applyAccent } from "@beckon/kit/ui/accent.ts";
import { Announcer } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { SignIn } from "@beckon/kit/ui/sign-in.tsx";
import { Toasts } from "@beckon/kit/ui/toast.tsx";
import { later } from "@beckon/kit/view/later.ts";
import { NotLoaded } from "@beckon/kit/view/loaded.tsx";
import { Shortcuts } from "@beckon/kit/view/shortcuts.tsx";
import { CloudOff } from "lucide";
import { useEffect, useState } from "preact/hooks";
import { DeskPage, type DeskProps } from "./desk.tsx";
import { CALL_PAGE } from "./model/pop-out.ts";
import { Workplace } from "./model/workplace.ts";

const KEYS = ["microphone", "camera", "share", "fullScreen", "chat", "send", "newLine", "list"] as const;

/** Who is there decides what is shown: the sign-in, or the desk. */
export function App({ session }: { readonly session: SessionModel }) {
  return (
    <>
      <Place session={session} />
      <Shortcuts ids={KEYS} />
      <Announcer />
      <Toasts />
    </>
  );
}

function Place({ session }: { readonly session: SessionModel }) {
  const state = session.state.value;
  switch (state.phase) {
    case "asking":
      return <main class="desk-asking" aria-busy="true" />;
    case "unknown":
      return (
        <main class="desk-asking">
          <EmptyState
            icon={CloudOff}
            title={t("sign-in-unknown")}
            action={<Button onClick={() => void session.ask()}>{t("desk-try-now")}</Button>}
          >
            {refusalWords(state.refusal).remedy}
          </EmptyState>
        </main>
      );
    case "out":
      return <Door session={session} ended={state.ended} />;
    case "in":
      return <Inside key={state.me.member.id} session={session} me={state.me} />;
  }
}

function Door({ session, ended }: { readonly session: SessionModel; readonly ended: boolean }) {
  const refusal = session.refusal.value;
  useEffect(() => {
    document.title = t("desk");
  }, []);
  return (
    <SignIn
      app={t("desk")}
      about={t("desk-about")}
      busy={session.busy.value}
      error={refusal === null ? undefined : refusalLine(refusal)}
      ended={ended}
      onSignIn={(email, password) => void session.signIn(email, password)}
    />
  );
}

/** The desk of one person, connected while it is on the page. */
function Inside({ session, me }: { readonly session: SessionModel; readonly me: Me }) {
  const [workplace] = useState(
    () =>
      new Workplace(
        session,
        new DeskModel({
          origin: location.origin.replace(/^http/, "ws"),
          loadMedia: () => import("@beckon/kit/media/call-session.ts"),
          visible: document.visibilityState === "visible",
        }),
      ),
  );
  useEffect(() => {
    const { desk, own } = workplace;
    desk.open();
    const unwatch = watchVisibility((visible) => {
      desk.setVisible(visible);
      if (visible) own.look();
    });
    const expired = desk.refusedWith.subscribe((code) => {
      if (code === "sign_in_required") session.expired();
    });
    return () => {
      expired();
      unwatch();
      own.dispose();
      desk.dispose();
      workplace.popOut.dispose();
    };
  }, [workplace]);
  useEffect(() => applyAccent(me.colour), [me.colour]);
  const Page = location.pathname === CALL_PAGE ? LaterCallPage : DeskPage;
  return <Page workplace={workplace} me={me} />;
}

/** The page of a call alone, which few sessions open. */
const callPageView = later(() => withTexts(import("./call-page/page.tsx"), "call-page", "device-settings", "fix"));

function LaterCallPage(props: DeskProps) {
  useEffect(callPageView.load, []);
  const CallPage = callPageView.part.value?.CallPage;
  if (CallPage !== undefined) return <CallPage {...props} />;
  const failed = callPageView.failed.value;
  return (
    <main class="desk-asking" aria-busy={!failed}>
      {failed && <NotLoaded part={callPageView} />}
    </main>
  );
}
