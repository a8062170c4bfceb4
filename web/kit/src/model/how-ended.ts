import type { CallId, EndReason, Person } from "../protocol.ts";
import { callOf } from "./call-screen.ts";
import type { Line } from "./transcript.ts";

/** Whether somebody meant the call to end, so that nobody asks how far it came. */
export function endedWell(reason: EndReason): boolean {
  switch (reason) {
    case "hung_up":
    case "conversation_closed":
      return true;
    case "alone":
    case "page_closed":
    case "nobody_left":
    case "could_not_connect":
      return false;
  }
}

/** Who invited to a call, under the name that the other side saw. Nobody, where the lines here do not go back so far. */
export function inviterOf(call: CallId, lines: readonly Line[]): Person | null {
  for (const { content } of lines) {
    if (content.type === "invited" && callOf(content.invitation) === call) return content.by;
  }
  return null;
}
