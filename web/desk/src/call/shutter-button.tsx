import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { Shutter } from "@beckon/kit/model/shutter.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { CallButton } from "@beckon/kit/ui/call-bar.tsx";
import { toast } from "@beckon/kit/ui/toast.tsx";
import { Aperture } from "lucide";
import { useEffect } from "preact/hooks";
import { shutter } from "../model/album.ts";

/** Takes a picture of what the consumer shows, which the consumer sees at once (N8). */
export function ShutterButton({ conversation }: { readonly conversation: ConversationModel }) {
  const { busy, refusal } = shutter;
  useEffect(
    () =>
      refusal.subscribe((refused) => {
        if (refused !== null) toast({ text: `${refused.message} ${refused.remedy}` });
      }),
    [refusal],
  );
  const nothing = Shutter.sees(conversation) ? undefined : t("desk-shutter-nothing");
  return (
    <CallButton
      icon={Aperture}
      name={t("desk-shutter")}
      reason={busy.value ? t("desk-shutter-busy") : nothing}
      onClick={() => void shutter.take(conversation)}
    />
  );
}
