import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { Shutter } from "@beckon/kit/model/shutter.ts";
import { refusalLine } from "@beckon/kit/texts/refusals.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { CallButton } from "@beckon/kit/ui/call-bar.tsx";
import { toast } from "@beckon/kit/ui/toast.tsx";
import { Aperture } from "lucide";
import { shutter } from "../model/album.ts";

/** Takes a picture of what the consumer shows, which the consumer sees at once (N8). */
export function ShutterButton({ conversation }: { readonly conversation: ConversationModel }) {
  const nothing = Shutter.sees(conversation) ? undefined : t("desk-shutter-nothing");
  const take = async () => {
    const refusal = await shutter.take(conversation);
    if (refusal !== null) toast({ text: refusalLine(refusal) });
  };
  return (
    <CallButton
      icon={Aperture}
      name={t("desk-shutter")}
      reason={shutter.busy.value ? t("desk-shutter-busy") : nothing}
      onClick={() => void take()}
    />
  );
}
