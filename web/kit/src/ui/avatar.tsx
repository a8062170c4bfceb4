import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import { hueOf, initials } from "./person.ts";
import "./avatar.css";

/** Whether a person can be reached. */
export type AvatarPresence = "online" | "away" | "busy" | "offline";

export interface AvatarProps {
  readonly name: string;
  /** What the colour comes from; the name where absent. */
  readonly id?: string | undefined;
  /** *fill* takes `--size` from around it. */
  readonly size?: 20 | 24 | 32 | 40 | 56 | 96 | 128 | "fill";
  readonly presence?: AvatarPresence | undefined;
}

/** A person's face. The name stands beside it, so it says nothing but the presence to ears. */
export function Avatar({ name, id, size = 32, presence }: AvatarProps) {
  return (
    <span
      class="ui-avatar"
      style={{ ...(size === "fill" ? {} : { "--size": `${size}px` }), "--hue": hueOf(id ?? name) }}
    >
      <span class="ui-avatar-face" aria-hidden="true">
        {initials(name)}
      </span>
      {presence && (
        <span class={`ui-avatar-presence ui-avatar-${presence}`}>
          <span class="ui-unseen">{t(`presence-${presence}`)}</span>
        </span>
      )}
    </span>
  );
}
