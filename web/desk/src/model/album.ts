import { Shutter } from "@beckon/kit/model/shutter.ts";
import { type ConversationId, LIMITS } from "@beckon/kit/protocol.ts";
import { deskFile, getFile, sendFile } from "@beckon/kit/signal/files.ts";
import type { LoadPicture } from "@beckon/kit/view/pictures.tsx";

/** Takes the pictures of this page's calls. */
export const shutter = new Shutter({
  snapshot: async (stream) => {
    const { snapshot } = await import("@beckon/kit/media/snapshot.ts");
    return snapshot(stream, LIMITS.screenshotBytes);
  },
  send: ({ conversation, call, of, blob, width, height }) => {
    const query = new URLSearchParams({ call, of, width: String(width), height: String(height) });
    return sendFile(`/api/conversations/${conversation}/screenshots?${query}`, blob);
  },
});

const loaders = new Map<ConversationId, LoadPicture>();

/** How the pictures of a conversation are fetched; the same function each time. */
export function picturesOf(conversation: ConversationId): LoadPicture {
  const load = loaders.get(conversation) ?? ((file) => getFile(deskFile(conversation, file)));
  loaders.set(conversation, load);
  return load;
}
