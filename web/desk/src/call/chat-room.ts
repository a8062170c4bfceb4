import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { useState } from "preact/hooks";

/** From this width on there is room for chat and pictures beside each other from the start. */
const ROOM = "(min-width: 1100px)";

/** Whether the chat is beside the call, and what waits in it. */
export interface ChatRoom {
  readonly shown: boolean;
  readonly unread: number;
  readonly toggle: () => void;
}

/** The chat's room beside the call. It opens with the call where there is room; while it rings, there is nothing but the ring. */
export function useChatRoom(conversation: ConversationModel): ChatRoom {
  const [wished, setWished] = useState(() => matchMedia(ROOM).matches);
  const { phase } = conversation.call.state.value;
  const live = phase === "connecting" || phase === "active" || phase === "reconnecting";
  return { shown: wished && live, unread: conversation.unread.value, toggle: () => setWished(!wished) };
}
