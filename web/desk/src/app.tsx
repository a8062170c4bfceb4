import { DeskModel } from "@beckon/kit/model/desk.ts";
import type { SessionModel } from "@beckon/kit/model/session.ts";
import type { Me } from "@beckon/kit/protocol.ts";
import { watchVisibility } from "@beckon/kit/signal/page.ts";
import "@beckon/kit/texts/desk.ts";
import "@beckon/kit/texts/sign-in.ts";
import { refusalLine, refusalWords } from "@beckon/kit/texts/refusals.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { applyAccent } from "@beckon/kit/ui/accent.ts";
import { Announcer } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { SignIn } from "@beckon/kit/ui/sign-in.tsx";
import { Toasts } from "@beckon/kit/ui/toast.tsx";
import { Shortcuts } from "@beckon/kit/view/shortcuts.tsx";
import { CloudOff } from "lucide";
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { DeskProps } from "./desk.tsx";
import { Workplace } from "./model/workplace.ts";

const KEYS = ["microphone", "camera", "share", "fullScreen", "chat", "send", "newLine", "list"] as const;

export interface AppProps {
  readonly session: SessionModel;
  /** What the signed-in agent is shown. */
  readonly Page: FunctionComponent<DeskProps>;
}

/** Who is there decides what is shown: the sign-in, or the page. */
export function App({ session, Page }: AppProps) {
  return (
    <>
      <Place session={session} Page={Page} />
      <Shortcuts ids={KEYS} />
      <Announcer />
      <Toasts />
    </>
  );
}

function Place({ session, Page }: AppProps) {
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
      return <Inside key={state.me.member.id} session={session} Page={Page} me={state.me} />;
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
function Inside({ session, Page, me }: AppProps & { readonly me: Me }) {
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
    const { desk } = workplace;
    desk.open();
    const unwatch = watchVisibility(desk.setVisible);
    const expired = desk.refusedWith.subscribe((code) => {
      if (code === "sign_in_required") session.expired();
    });
    return () => {
      expired();
      unwatch();
      desk.dispose();
      workplace.popOut.dispose();
    };
  }, [workplace]);
  useEffect(() => applyAccent(me.colour), [me.colour]);
  return <Page workplace={workplace} me={me} />;
}
