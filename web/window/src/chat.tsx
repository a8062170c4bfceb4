import { LIMITS } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { classes } from "@beckon/kit/ui/classes.ts";
import { Composer } from "@beckon/kit/ui/composer.tsx";
import { MessageList } from "@beckon/kit/ui/message-list.tsx";
import { useSeen } from "@beckon/kit/view/seen.ts";
import { computed } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { linesOf } from "./lines.tsx";
import type { WindowProps } from "./window.tsx";

/** What was said, and where more is written. */
export function Chat({
  visit,
  started,
  conversation,
  sheet,
  popOut,
  children,
}: WindowProps & { readonly children: ComponentChildren }) {
  const [draft, setDraft] = useState(visit.draft);
  const now = useMemo(() => () => conversation.clock.now(), [conversation]);
  const inView = useMemo(
    () => computed(() => visit.tag.open.value && !sheet.covered.value && !sheet.full.value),
    [visit, sheet],
  );
  const onSeen = useSeen(conversation, inView);
  const foot = useRef<HTMLDivElement>(null);
  const pressed = visit.tag.pressed.value;
  useEffect(() => {
    // A keyboard that comes up by itself would cover half of a phone.
    if (pressed > 0 && matchMedia("(pointer: fine)").matches) foot.current?.querySelector("textarea")?.focus();
  }, [pressed]);
  const view = conversation.view.value;
  const write = (text: string) => {
    setDraft(text);
    visit.draft = text;
    conversation.typing(text.trim() !== "");
  };
  const send = (text: string) => {
    setDraft("");
    visit.draft = "";
    conversation.send(text);
  };
  return (
    <div class={classes("window-chat", conversation.lines.value.length === 0 && "window-chat-new")}>
      <MessageList
        lines={linesOf(conversation, started, { popOut, picture: visit.picture })}
        start={<Greeting started={started} />}
        typing={conversation.otherTyping.value ? (view?.agent?.name ?? started.look.name) : undefined}
        onSeen={onSeen}
        now={now}
      />
      <div class="window-foot" ref={foot}>
        {children}
        <Composer
          value={draft}
          onInput={write}
          onSend={send}
          limit={LIMITS.messageBytes}
          placeholder={t("window-placeholder", { name: started.look.name })}
        />
      </div>
    </div>
  );
}

/** How the brand greets, before anything is said. */
function Greeting({ started: { look } }: Pick<WindowProps, "started">) {
  return (
    <div class="window-greeting">
      <Avatar name={look.name} size={56} />
      <h2>{look.name}</h2>
      <p dir="auto">{look.greeting}</p>
    </div>
  );
}
