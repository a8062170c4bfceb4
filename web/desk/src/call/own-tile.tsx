import type { OwnMedia } from "@beckon/kit/model/call.ts";
import type { Me } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { VideoTile } from "@beckon/kit/ui/video-tile.tsx";

/** The agent's own picture, as in a mirror. */
export function OwnTile({ own, me }: { readonly own: OwnMedia; readonly me: Me }) {
  return (
    <VideoTile
      name={me.member.name}
      person={me.member.id}
      label={t("tile-own")}
      stream={own.picture}
      picture={own.camera === "on"}
      muted={own.microphone === "muted" || own.microphone === "off"}
      mirrored={own.mirrored}
    />
  );
}
