import type { ConversationId, FileId } from "../protocol.ts";
import { problemIn } from "./http.ts";
import { Refused, UNAVAILABLE } from "./refused.ts";

/** A conversation's file. `ticket` where no cookie says who asks. Throws {@link Refused}. */
export async function getFile(path: string, ticket?: string | null): Promise<Blob> {
  const response = await ask(path, ticket == null ? {} : { headers: { authorization: `Bearer ${ticket}` } });
  return response.blob();
}

/** Sends a file as it is. Throws {@link Refused}. */
export async function sendFile(path: string, blob: Blob): Promise<void> {
  await ask(path, { method: "POST", headers: { "content-type": blob.type }, body: blob });
}

/** Where a file of a conversation is found at the desk. */
export function deskFile(conversation: ConversationId, file: FileId): string {
  return `/api/conversations/${conversation}/files/${file}`;
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Refused(UNAVAILABLE);
  }
  if (response.ok) return response;
  throw new Refused(problemIn(await response.text()) ?? UNAVAILABLE, response.status);
}
