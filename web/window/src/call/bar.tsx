import "@beckon/kit/texts/devices.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { announce } from "@beckon/kit/ui/announcer.tsx";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { Count } from "@beckon/kit/ui/badge.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { CallBar, CallButton } from "@beckon/kit/ui/call-bar.tsx";
import { Timer } from "@beckon/kit/ui/timer.tsx";
import { ChevronUp } from "lucide";
import { useEffect, useMemo } from "preact/hooks";
import type { Visit } from "../model/visit.ts";
import type { CallProps } from "./call.tsx";
import { endedWords } from "./ended.tsx";

/** What stays of the closed window while a call runs: who, how long, mute, and the end. */
export function Bar({ visit, conversation }: CallProps & { readonly visit: Visit }) {
  const { call } = conversation;
  const state = call.state.value;
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  const fix = call.fix.value?.device;
  useEffect(() => {
    if (fix !== undefined) announce(t("fix-sent-to-you", { name: call.otherPerson.peek()?.person.name ?? "" }));
  }, [fix]);
  const open = () => visit.tag.say({ beckon: "open" });
  const expand = (
    <span class="window-bar-open">
      <CallButton icon={ChevronUp} name={t("window-open")} onClick={open} />
      <Count count={conversation.unread.value} name={t("window-unread", { count: conversation.unread.value })} />
    </span>
  );
  switch (state.phase) {
    case "choosing":
    case "connecting":
    case "active":
    case "reconnecting": {
      const { person } = state.call.agent;
      const { microphone } = call.own.value;
      return (
        <section
          class="window-bar"
          aria-label={t("window-call-with", { kind: state.call.kind, name: person.name })}
          data-theme="dark"
        >
          <Avatar name={person.name} id={person.id} size={32} />
          <p class="window-bar-words">
            <strong>{person.name}</strong>
            {fix !== undefined ? (
              t("window-bar-help")
            ) : state.phase === "active" && state.call.active_at !== null ? (
              <Timer since={state.call.active_at} now={now} />
            ) : (
              t(state.phase === "reconnecting" ? "call-reconnecting" : "call-connecting")
            )}
          </p>
          <CallBar
            compact
            {...(state.call.kind !== "screen" && {
              microphone: {
                on: microphone === "on" || microphone === "asking",
                onToggle: () => call.toggleMicrophone(),
              },
            })}
            more={expand}
            onEnd={() => call.end()}
          />
        </section>
      );
    }
    case "ended":
      return (
        <section class="window-bar" data-theme="dark">
          <p class="window-bar-words">
            <strong>{t("call-ended")}</strong>
            {endedWords(state.call)}
          </p>
          {state.undo && (
            <Button variant="primary" onClick={() => call.back()}>
              {t("call-back")}
            </Button>
          )}
          {expand}
        </section>
      );
    default:
      return null;
  }
}
