import { MicOff } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { Avatar } from "./avatar.tsx";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";
import "./video-tile.css";

export interface VideoTileProps {
  readonly name: string;
  /** What the face's colour comes from. */
  readonly person?: string;
  /** The picture. Its sound is played elsewhere: the element here is always muted. */
  readonly stream?: MediaStream | null | undefined;
  /** Whether the picture is to be shown; the face stands there otherwise, never black. */
  readonly picture: boolean;
  /** The microphone is off. */
  readonly muted?: boolean;
  readonly speaking?: boolean;
  /** One's own front camera, as in a mirror. */
  readonly mirrored?: boolean;
  /** Shows all of the picture, for screens; a camera fills its tile. */
  readonly whole?: boolean;
  /** The picture stands still because the network does. */
  readonly frozen?: boolean;
  /** What stands on the scrim in the name's place: *You*, *Maya is sharing a screen*. */
  readonly label?: string;
  /** Words about this person's devices, over the picture: *Maya is choosing a microphone*. */
  readonly status?: string | undefined;
  /** The picture's element, for screenshots and picture in picture. */
  readonly onElement?: (element: HTMLVideoElement | null) => void;
  readonly children?: ComponentChildren;
}

/** One picture of a call: a camera or a screen, or the face while there is none. */
export function VideoTile({
  name,
  person,
  stream,
  picture,
  muted,
  speaking,
  mirrored,
  whole,
  frozen,
  label,
  status,
  onElement,
  children,
}: VideoTileProps) {
  const video = useRef<HTMLVideoElement>(null);
  const shown = picture && stream != null;
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    element.srcObject = stream ?? null;
    // A muted element may always play; it can still be refused while the page is being left.
    if (stream) element.play().catch(() => undefined);
    return () => {
      element.srcObject = null;
    };
  }, [stream]);
  useEffect(() => {
    onElement?.(video.current);
    return () => onElement?.(null);
  }, [onElement]);
  return (
    <figure
      class={classes(
        "ui-tile",
        speaking && "ui-tile-speaking",
        mirrored && "ui-tile-mirrored",
        whole && "ui-tile-whole",
        frozen && "ui-tile-frozen",
      )}
      aria-label={label ?? name}
    >
      <video ref={video} muted playsInline autoPlay hidden={!shown} />
      {!shown && (
        <span class="ui-tile-face">
          <Avatar name={name} id={person} size="fill" />
        </span>
      )}
      {(frozen || status) && <p class="ui-tile-status">{status ?? t("tile-frozen")}</p>}
      <figcaption class="ui-tile-name">
        {muted && (
          <span class="ui-tile-muted">
            <Icon node={MicOff} size={14} />
            <span class="ui-unseen">{t("tile-muted")}</span>
          </span>
        )}
        <span class="ui-tile-label" dir="auto">
          {label ?? name}
        </span>
      </figcaption>
      {children}
    </figure>
  );
}
