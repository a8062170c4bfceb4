import type { Line } from "@beckon/kit/model/conversation.ts";

/** What the panel tells of a conversation, as its transcript has it. */
export interface ConversationFacts {
  /** When it began; absent before the first entry. */
  startedAt: number | null;
  /** How long the consumer waited for an agent the first time; absent while nobody has come. */
  waitedMs: number | null;
  messages: number;
  /** How many of them the consumer wrote. */
  fromConsumer: number;
  calls: number;
  /** How long media flowed, over all calls. */
  talkMs: number;
}

/** Reads the facts off the transcript. */
export function factsOf(lines: readonly Line[], consumer: string | null): ConversationFacts {
  const facts = { messages: 0, fromConsumer: 0, calls: 0, talkMs: 0 };
  let queuedAt: number | null = null;
  let assignedAt: number | null = null;
  for (const { at, content } of lines) {
    switch (content.type) {
      case "message":
        facts.messages += 1;
        if (content.from.id === consumer) facts.fromConsumer += 1;
        break;
      case "queued":
        queuedAt ??= at;
        break;
      case "assigned":
        assignedAt ??= at;
        break;
      case "call_started":
        facts.calls += 1;
        break;
      case "call_ended":
        facts.talkMs += content.talk_ms;
        break;
      default:
    }
  }
  const startedAt = lines[0]?.at ?? null;
  const since = queuedAt ?? startedAt;
  const waitedMs = assignedAt === null || since === null ? null : Math.max(0, assignedAt - since);
  return { ...facts, startedAt, waitedMs };
}
