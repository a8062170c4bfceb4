import { ImageOff } from "lucide";
import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";
import "./picture-card.css";

export interface PictureCardProps {
  /** Where the picture is; absent while it comes, and once nobody may see it. */
  readonly src: string | undefined;
  /** What it shows, in words. */
  readonly about: string;
  /** When, and by whom. */
  readonly facts: string;
  readonly width: number;
  readonly height: number;
  /** It was taken back: nothing is shown. */
  readonly withdrawn: boolean;
  /** Opens it large. */
  readonly onOpen: () => void;
  readonly openName: string;
  /** What to do about it: *Withdraw*. */
  readonly action?: ComponentChildren;
}

/** A picture taken in a call. Its place is kept before it is there, so that nothing jumps. */
export function PictureCard({
  src,
  about,
  facts,
  width,
  height,
  withdrawn,
  onOpen,
  openName,
  action,
}: PictureCardProps) {
  return (
    <figure class="ui-picture">
      {withdrawn ? (
        <span class="ui-picture-gone">
          <Icon node={ImageOff} size={24} />
        </span>
      ) : (
        <button type="button" class="ui-picture-open" aria-label={openName} onClick={onOpen}>
          <img src={src} alt={about} width={width} height={height} loading="lazy" />
        </button>
      )}
      <figcaption>
        <span class="ui-picture-about">{about}</span>
        <span class="ui-picture-facts">{facts}</span>
        {action}
      </figcaption>
    </figure>
  );
}
