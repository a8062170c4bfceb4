import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { picturesOf } from "@beckon/kit/model/pictures.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { EmptyState } from "@beckon/kit/ui/empty-state.tsx";
import { CallPicture } from "@beckon/kit/view/pictures.tsx";
import { Image } from "lucide";
import { picturesOf as loaderOf } from "./model/album.ts";

export interface ShareProps {
  readonly conversation: ConversationModel;
  /** The signed-in agent. */
  readonly me: string | null;
}

/** What was kept of the conversation's calls: the pictures, the latest first (S2-12). */
export function Share({ conversation, me }: ShareProps) {
  const pictures = picturesOf(conversation.lines.value);
  const id = conversation.view.value?.id;
  if (id === undefined) return null;
  if (pictures.length === 0) {
    return (
      <EmptyState icon={Image} title={t("desk-share-empty")}>
        {t("desk-share-about")}
      </EmptyState>
    );
  }
  const load = loaderOf(id);
  return (
    <ul class="desk-share">
      {pictures.map((picture) => (
        <li key={picture.file}>
          <CallPicture picture={picture} me={me} load={load} />
        </li>
      ))}
    </ul>
  );
}
