import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import "@beckon/kit/texts/call.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { announce } from "@beckon/kit/ui/announcer.tsx";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { X } from "lucide";
import { useEffect } from "preact/hooks";
import type { Ended } from "../model/call-page.ts";
import { endWords, moreWords } from "./farewell-words.ts";
import { WayBack } from "./way-back.tsx";
import "./farewell.css";

/** How long the words of an end that somebody else brought about stay. */
const STAY_MS = 12_000;

/** The call is over: why, how long it was, and for a moment the way back. */
export function CallFarewell({ conversation }: { readonly conversation: ConversationModel }) {
  const state = conversation.call.state.value;
  return state.phase === "ended" ? <Card conversation={conversation} ended={state} /> : null;
}

function Card({ conversation, ended }: { readonly conversation: ConversationModel; readonly ended: Ended }) {
  const { call } = conversation;
  const { person } = ended.call.consumer;
  const words = endWords(ended, person.name);
  useEffect(() => announce(words), [words]);
  useEffect(() => {
    if (ended.mine) return;
    const timeout = setTimeout(() => call.dismiss(), STAY_MS);
    return () => clearTimeout(timeout);
  }, [call, ended.mine, ended.call.id]);
  return (
    <section class="desk-farewell" aria-label={t("call-ended")}>
      <Avatar name={person.name} id={person.id} size={40} />
      <div class="desk-farewell-words">
        <p class="desk-farewell-title">{words}</p>
        <p class="desk-farewell-more">{moreWords(ended)}</p>
      </div>
      {ended.undo ? (
        <WayBack call={call} />
      ) : (
        <IconButton icon={X} name={t("dismiss")} side="bottom" onClick={() => call.dismiss()} />
      )}
    </section>
  );
}
