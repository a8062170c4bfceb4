import type { CallModel } from "@beckon/kit/model/call.ts";
import { callOf } from "@beckon/kit/model/call-screen.ts";
import type { Task } from "./pop-out.ts";

/** Enters the call that a page is there for, as soon as it is known here. Whether this page is in it now, or about to be. */
export function enter({ call: wanted, camera, muted = false }: Task, call: CallModel): boolean {
  const state = call.state.peek();
  switch (state.phase) {
    case "incoming":
      if (callOf(state.invitation.id) !== wanted) return false;
      call.accept({ camera, muted });
      return true;
    case "elsewhere":
      if (state.call.id !== wanted) return false;
      call.bringHere();
      return true;
    case "answering":
    case "choosing":
    case "connecting":
    case "active":
    case "reconnecting":
      // A page that was in it before its reload is in it by itself.
      return true;
    default:
      return false;
  }
}
