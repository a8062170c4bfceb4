import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { picturesOf } from "@beckon/kit/model/pictures.ts";
import { clock, day, duration, number } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Avatar } from "@beckon/kit/ui/avatar.tsx";
import { Sheet } from "@beckon/kit/ui/sheet.tsx";
import { Tabs } from "@beckon/kit/ui/tabs.tsx";
import { Skeleton } from "@beckon/kit/ui/waiting.tsx";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { CloseConversation } from "./conversation/close-conversation.tsx";
import { Network } from "./conversation/network.tsx";
import { Ready } from "./conversation/ready.tsx";
import { type ConversationFacts, factsOf } from "./model/facts.ts";
import type { Workplace } from "./model/workplace.ts";
import type { PanelRoom } from "./panel-room.ts";
import { Share, type ShareProps } from "./share.tsx";
import "./panel.css";

const SECOND = 1000;

export interface PanelProps {
  readonly workplace: Workplace;
  readonly panel: PanelRoom;
}

/** What is known of the selected conversation, in its own column or over the page. */
export function Panel({ workplace, panel }: PanelProps) {
  const { desk } = workplace;
  const conversation = desk.current.value;
  if (conversation === null) return null;
  const me = desk.me.value?.id ?? null;
  if (panel.docked) {
    return (
      <aside class="desk-panel" aria-label={t("desk-panel")}>
        <Parts conversation={conversation} me={me} />
      </aside>
    );
  }
  return (
    <Sheet open={panel.sheet} title={t("desk-panel")} onClose={panel.close}>
      <Parts conversation={conversation} me={me} />
      <div class="desk-panel-actions">
        <CloseConversation desk={desk} conversation={conversation} wide />
      </div>
    </Sheet>
  );
}

/** What is known of the conversation, and what was kept of its calls. */
function Parts({ conversation, me }: ShareProps) {
  const [part, setPart] = useState("details");
  const count = picturesOf(conversation.lines.value).length;
  const tabs = [
    { id: "details", label: t("desk-details") },
    { id: "share", label: t("desk-share"), ...(count > 0 && { count }) },
  ];
  return (
    <Tabs name={t("desk-panel-parts")} tabs={tabs} selected={part} onSelect={setPart}>
      {part === "share" ? <Share conversation={conversation} me={me} /> : <Details conversation={conversation} />}
    </Tabs>
  );
}

function Details({ conversation }: { readonly conversation: ConversationModel }) {
  const view = conversation.view.value;
  if (view === null || !conversation.loaded.value) return <Skeleton rows={5} />;
  const { consumer, agent } = view;
  const facts = factsOf(conversation.lines.value, consumer.id);
  return (
    <div class="desk-details">
      <section aria-labelledby="desk-contact">
        <h2 id="desk-contact" class="ui-unseen">
          {t("desk-contact")}
        </h2>
        <div class="desk-contact">
          <Avatar name={consumer.name} id={consumer.id} size={56} />
          <div>
            <p class="desk-contact-name">{consumer.name}</p>
            <p class="desk-contact-presence">
              {view.consumer_online ? t("desk-consumer-online") : t("desk-consumer-offline")}
            </p>
          </div>
        </div>
      </section>
      <section aria-labelledby="desk-facts">
        <h2 id="desk-facts">{t("desk-facts")}</h2>
        <Facts facts={facts} agent={agent?.name ?? null} consumer={consumer.name} now={conversation.clock.now()} />
      </section>
      {view.status === "open" && (
        <section aria-labelledby="desk-ready">
          <h2 id="desk-ready">{t("desk-ready")}</h2>
          <Ready conversation={conversation} name={consumer.name} />
        </section>
      )}
      {view.status === "open" && (
        <section aria-labelledby="desk-network">
          <h2 id="desk-network">{t("desk-network")}</h2>
          <Network conversation={conversation} name={consumer.name} online={view.consumer_online} />
        </section>
      )}
    </div>
  );
}

interface FactsProps {
  readonly facts: ConversationFacts;
  readonly agent: string | null;
  readonly consumer: string;
  readonly now: number;
}

function Facts({ facts, agent, consumer, now }: FactsProps) {
  const { startedAt, waitedMs, messages, fromConsumer, calls, talkMs } = facts;
  return (
    <dl class="desk-facts">
      <Fact name={t("desk-fact-started")}>
        {startedAt !== null && t("desk-fact-started-at", { day: day(startedAt, now), time: clock(startedAt) })}
      </Fact>
      <Fact name={t("desk-fact-waited")}>{waitWords(waitedMs)}</Fact>
      <Fact name={t("desk-fact-agent")}>{agent ?? t("desk-fact-nobody")}</Fact>
      <Fact name={t("desk-fact-messages")}>
        {t("desk-fact-messages-of", { count: number(messages), consumer: number(fromConsumer), name: consumer })}
      </Fact>
      {calls > 0 && (
        <Fact name={t("desk-fact-calls")}>
          {talkMs > 0 ? t("desk-fact-calls-talk", { count: number(calls), time: duration(talkMs) }) : number(calls)}
        </Fact>
      )}
    </dl>
  );
}

function waitWords(waitedMs: number | null): string {
  if (waitedMs === null) return t("desk-fact-waits-still");
  return waitedMs < SECOND ? t("desk-fact-waited-not") : duration(waitedMs);
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="desk-fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
