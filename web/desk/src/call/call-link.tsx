import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { clock } from "@beckon/kit/texts/format.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { announce } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { Copy, MessageSquareShare } from "lucide";
import { useEffect, useState } from "preact/hooks";

/** How long the button says that it copied. */
const SAID_MS = 3_000;

interface LinkProps {
  readonly conversation: ConversationModel;
}

/** The link of the call that rings: to be copied, or posted where the consumer reads. */
export function LinkOfCall({ conversation }: LinkProps) {
  const { call, lines } = conversation;
  const link = call.link.state.value;
  const state = call.state.value;
  if (link === null || state.phase !== "ringing") return null;
  const invitation = state.invitation.id;
  const posted = lines.value.some(({ content }) => content.type === "call_link" && content.invitation === invitation);
  return (
    <div class="desk-call-link">
      <p>{t("desk-link-about", { time: clock(state.invitation.expires_at) })}</p>
      {link.url !== null && <output class="desk-call-link-url">{link.url}</output>}
      <div class="desk-call-choices">
        <CopyLink url={link.url} />
        <Button
          size="large"
          icon={MessageSquareShare}
          reason={posted ? t("desk-link-posted") : undefined}
          onClick={() => call.postLink()}
        >
          {t("desk-link-post")}
        </Button>
      </div>
    </div>
  );
}

/** Where the sound has stopped and the link may still be opened: the desk is free, and the call waits. */
export function WaitingForLink({ conversation }: LinkProps) {
  const { call, view } = conversation;
  const link = call.link.state.value;
  if (link === null) return null;
  return (
    <Notice
      tone="accent"
      actions={
        <>
          {link.url !== null && <CopyLink url={link.url} again />}
          <Button onClick={() => call.cancel()}>{t("cancel")}</Button>
        </>
      }
    >
      {t("desk-link-waiting", { name: view.value?.consumer.name ?? "", time: clock(link.made_at) })}
    </Notice>
  );
}

function CopyLink({ url, again = false }: { readonly url: string | null; readonly again?: boolean }) {
  const [said, setSaid] = useState<"copied" | "refused" | null>(null);
  useEffect(() => {
    if (said === null) return;
    announce(t(said === "copied" ? "desk-link-copied" : "desk-link-not-copied"));
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () => {
    if (url === null) return;
    navigator.clipboard.writeText(url).then(
      () => setSaid("copied"),
      () => setSaid("refused"),
    );
  };
  const name = t(again ? "desk-link-copy-again" : "desk-link-copy");
  return (
    <Button
      variant={again ? "neutral" : "primary"}
      size={again ? "medium" : "large"}
      icon={Copy}
      reason={url === null ? t("desk-link-coming") : undefined}
      onClick={copy}
    >
      {said === null ? name : t(said === "copied" ? "desk-link-copied" : "desk-link-not-copied")}
    </Button>
  );
}
