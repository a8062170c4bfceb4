import type { Refusal } from "../protocol.ts";
import { isTranslated, t } from "./texts.ts";

/** A refusal as the person reads it: the server's own English words, or what the page's language says of its code. */
export function refusalWords({ code, message, remedy }: Refusal): { message: string; remedy: string } {
  const id = `refused-${code}`;
  return isTranslated(id) ? { message: t(id), remedy: t(`${id}.remedy`) } : { message, remedy };
}

/** What happened and what to do, in one line. */
export function refusalLine(refusal: Refusal): string {
  const { message, remedy } = refusalWords(refusal);
  return `${message} ${remedy}`;
}
