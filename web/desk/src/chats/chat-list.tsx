import type { DeskModel } from "@beckon/kit/model/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { useSeconds } from "@beckon/kit/ui/clock.ts";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { Skeleton } from "@beckon/kit/ui/waiting.tsx";
import { Inbox } from "lucide";
import { useMemo } from "preact/hooks";
import { go } from "../address.ts";
import type { OwnReady } from "../model/own-ready.ts";
import { ChatRow } from "./chat-row.tsx";
import { OwnTrouble } from "./own-trouble.tsx";
import { StatusSwitch } from "./status-switch.tsx";
import "./chats.css";

export interface ChatListProps {
  readonly desk: DeskModel;
  readonly own: OwnReady;
}

/** The agent's conversations, whether more may come, and whether the agent could call. */
export function ChatList({ desk, own }: ChatListProps) {
  return (
    <section class="desk-list" aria-labelledby="desk-list-title">
      <div class="desk-list-head">
        <h1 id="desk-list-title">{t("desk-list")}</h1>
        <StatusSwitch desk={desk} />
        <OwnTrouble own={own} />
      </div>
      <div class="desk-list-body">
        <Chats desk={desk} />
      </div>
      <Waiting desk={desk} />
    </section>
  );
}

function Chats({ desk }: { readonly desk: DeskModel }) {
  const now = useMemo(() => () => desk.clock.now(), [desk]);
  const time = useSeconds(now);
  const rows = desk.rows.value;
  if (!desk.loaded.value) return <Skeleton shape="people" rows={4} />;
  if (rows.length === 0) {
    return (
      <EmptyState icon={Inbox} title={t("desk-empty")}>
        {desk.status.value === "available" ? t("desk-empty-available") : t("desk-empty-away")}
      </EmptyState>
    );
  }
  return (
    <ul class="desk-rows" aria-labelledby="desk-list-title">
      {rows.map((row) => (
        <li key={row.id}>
          <ChatRow
            row={row}
            busy={desk.busy.value}
            selected={desk.selected.value === row.id}
            now={time}
            onSelect={() => go(row.id)}
          />
        </li>
      ))}
    </ul>
  );
}

function Waiting({ desk }: { readonly desk: DeskModel }) {
  const count = desk.waiting.value;
  if (!desk.loaded.value || count === 0) return null;
  return (
    <p class="desk-list-waiting" role="status">
      {desk.status.value === "available" ? t("desk-waiting", { count }) : t("desk-waiting-away", { count })}
    </p>
  );
}
