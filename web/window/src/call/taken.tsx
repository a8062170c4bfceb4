import type { ConversationModel } from "@beckon/kit/model/conversation.ts";
import { type Picture, picturesOf } from "@beckon/kit/model/pictures.ts";
import type { CallId, FileId } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { announce } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { useEffect, useState } from "preact/hooks";

/** How long it is told over everything else; the chat keeps it. */
const TOLD_MS = 20_000;

/** The picture that was just taken of this person, while it is told. `seen`: the call's status line is in sight, and says it itself. */
export function useTaken(conversation: ConversationModel, call: CallId, seen: boolean): Picture | null {
  const [told, setTold] = useState<FileId | null>(null);
  const last = picturesOf(conversation.lines.value).find((picture) => picture.call === call);
  const file = last === undefined || last.withdrawn ? null : last.file;
  const fresh = last !== undefined && conversation.clock.now() - last.at < TOLD_MS;
  useEffect(() => {
    if (file === null || !fresh || last === undefined) return;
    if (!seen) announce(t("line-screenshot", { mine: "no", name: last.by.name, of: last.of }), "assertive");
    const timer = setTimeout(() => setTold(file), TOLD_MS);
    return () => clearTimeout(timer);
  }, [file]);
  return file !== null && fresh && told !== file && last !== undefined ? last : null;
}

/** A picture was taken: whoever is in it sees that at once, and can take it back (N8). */
export function Taken({
  conversation,
  picture,
}: {
  readonly conversation: ConversationModel;
  readonly picture: Picture;
}) {
  const { file, by, of } = picture;
  return (
    <span class="window-taken">
      {t("line-screenshot", { mine: "no", name: by.name, of })}
      <Button onClick={() => void conversation.withdraw(file)}>{t("picture-withdraw")}</Button>
    </span>
  );
}
