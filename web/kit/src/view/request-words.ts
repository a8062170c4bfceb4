import type { Content } from "../protocol.ts";
import "../texts/chat.ts";
import { t } from "../texts/texts.ts";

/** How the consumer's request for a call ended, as a line of the transcript. `me` is who reads. */
export function requestWords({ outcome, by }: Extract<Content, { type: "request_ended" }>, me: string | null): string {
  const said = { mine: by?.id === me ? "yes" : "no", name: by?.name ?? "" };
  switch (outcome) {
    case "answered":
      return t("line-request-answered", said);
    case "declined":
      return t("line-request-declined", said);
    case "withdrawn":
      return t("line-request-withdrawn", said);
    case "expired":
      return t("line-request-expired");
  }
}
