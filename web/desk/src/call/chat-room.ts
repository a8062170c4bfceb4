import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { useState } from "preact/hooks";
import { go } from "../address.ts";
import type { CallLayout } from "../model/call-layout.ts";
import type { Workplace } from "../model/workplace.ts";

/** From this width on there is room for chat and pictures beside each other from the start. */
const ROOM = "(min-width: 1100px)";

/** Where the chat of the call is, and what waits in it. */
export interface ChatRoom {
  /** Over the whole page: beside the pictures. */
  readonly beside: boolean;
  /** In sight. */
  readonly shown: boolean;
  readonly unread: number;
  readonly toggle: () => void;
}

/**
 * The chat's room beside the call. It opens with the call where there is room; while it rings, there is nothing but the ring.
 * Beside a docked call stands the desk itself, where another conversation may be open.
 */
export function useChatRoom({ desk }: Workplace, layout: CallLayout, conversation: ConversationModel): ChatRoom {
  const [wished, setWished] = useState(() => matchMedia(ROOM).matches);
  const { phase } = conversation.call.state.value;
  const live = phase === "connecting" || phase === "active" || phase === "reconnecting";
  const unread = conversation.unread.value;
  if (!layout.docked.value) {
    const beside = wished && live;
    return { beside, shown: beside, unread, toggle: () => setWished(!wished) };
  }
  const shown = desk.current.value === conversation;
  return { beside: false, shown, unread, toggle: () => go(conversation.view.peek()?.id ?? null) };
}
