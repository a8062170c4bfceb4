import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import type { CallKind } from "@beckon/kit/protocol.ts";
import "@beckon/kit/texts/call-page.ts";
import "@beckon/kit/texts/call.ts";
import "@beckon/kit/texts/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { announce } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import type { IconNode } from "@beckon/kit/ui/icon.tsx";
import { PhoneOff, SquareArrowOutUpRight } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { endWords, moreWords } from "../call/farewell-words.ts";
import { unansweredWords } from "../call/outcomes.ts";
import { CallRefusal } from "../call/refusal.tsx";
import { WayBack } from "../call/way-back.tsx";
import { reasonWords } from "../conversation/call-buttons.tsx";
import type { CallPageModel, Ending } from "../model/call-page.ts";
import type { Workplace } from "../model/workplace.ts";
import "./call-page.css";

/** What the parts of the page are given. */
export interface CallPagePart {
  readonly page: CallPageModel;
  readonly conversation: ConversationModel;
  readonly workplace: Workplace;
}

interface AloneProps {
  readonly icon: IconNode;
  readonly title: string;
  readonly actions: ComponentChildren;
  /** Whose last refusal is to be read. */
  readonly conversation?: ConversationModel;
  readonly children?: ComponentChildren;
}

/** The page without a call and without a way to start one. */
export function Alone({ icon, title, actions, conversation, children }: AloneProps) {
  const main = useRef<HTMLElement>(null);
  // What had the focus went with the call.
  useEffect(() => {
    document.title = title;
    main.current?.focus();
  }, [title]);
  return (
    <main class="call-page" ref={main} tabIndex={-1}>
      <h1 class="ui-unseen">{t("desk")}</h1>
      {conversation !== undefined && <CallRefusal conversation={conversation} />}
      <EmptyState icon={icon} title={title} action={<div class="call-page-actions">{actions}</div>}>
        {children}
      </EmptyState>
    </main>
  );
}

/** Browsers let a page close the window that a page has opened. */
export function CloseWindow() {
  return <Button onClick={() => window.close()}>{t("pop-out-close")}</Button>;
}

/** Another page of this agent has the call. */
export function Elsewhere({ page, conversation }: CallPagePart) {
  const name = conversation.view.value?.consumer.name ?? "";
  return (
    <Alone
      conversation={conversation}
      icon={SquareArrowOutUpRight}
      title={t("desk-call-here", { name })}
      actions={
        <>
          <Button variant="primary" onClick={() => page.take()}>
            {t("desk-call-move")}
          </Button>
          <CloseWindow />
        </>
      }
    />
  );
}

/** The call is over, or nobody answered: what became of it, the way back for a moment, and the next one. */
export function Over({ page, conversation, workplace, ending }: CallPagePart & { readonly ending: Ending }) {
  const { call, view } = conversation;
  const name = view.value?.consumer.name ?? "";
  const words = ending.type === "ended" ? endWords(ending.screen, name) : unansweredWords(ending.unanswered, name);
  const undo = ending.type === "ended" && ending.screen.undo;
  const more = ending.type === "ended" ? moreWords(ending.screen) || undefined : undefined;
  useEffect(() => announce(words ?? ""), [words]);
  return (
    <Alone
      conversation={conversation}
      icon={PhoneOff}
      title={words ?? ""}
      actions={
        <>
          {undo ? <WayBack call={call} /> : <Again page={page} workplace={workplace} kind={kindOf(ending)} />}
          <CloseWindow />
        </>
      }
    >
      {more}
    </Alone>
  );
}

function Again({ page, workplace: { desk }, kind }: Omit<CallPagePart, "conversation"> & { readonly kind: CallKind }) {
  return (
    <Button
      variant="primary"
      reason={reasonWords(desk.buttons.value[kind], desk.others.value)}
      onClick={() => page.again(kind)}
    >
      {t("desk-call-again")}
    </Button>
  );
}

function kindOf(ending: Ending): CallKind {
  return ending.type === "ended" ? ending.screen.call.kind : ending.unanswered.kind;
}
