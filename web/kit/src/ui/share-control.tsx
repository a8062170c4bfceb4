import { AppWindow, ChevronUp, Monitor, PanelTop, ScreenShare, ScreenShareOff } from "lucide";
import { useRef, useState } from "preact/hooks";
import type { OwnShare, ShareKind, ShareWish, Surface } from "../model/share-wish.ts";
import { SHORTCUT } from "../model/shortcuts.ts";
import "../texts/call.ts";
import { t } from "../texts/texts.ts";
import { Button } from "./button.tsx";
import { CallButton } from "./call-bar.tsx";
import { Switch } from "./choice.tsx";
import { Icon } from "./icon.tsx";
import { PopUp } from "./pop-up.tsx";
import { useTooltip } from "./tooltip.ts";
import "./share-control.css";

export interface ShareControlProps {
  /** This side's share, while there is one. */
  readonly own: OwnShare | null;
  /** The other person, whose share would make way. */
  readonly other: string;
  /** Whether it is asked to take over. */
  readonly asks: boolean;
  readonly wish: ShareWish;
  /** Whether the browser's chooser can be opened at a kind of surface. */
  readonly chooses: boolean;
  /** Why it cannot be used: *This browser cannot share a screen*. */
  readonly reason?: string | undefined;
  readonly onToggle: () => void;
  readonly onStart: (surface: Surface) => void;
  readonly onKind: (kind: ShareKind) => void;
  readonly onSound: (sound: boolean) => void;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

/** Shares a screen with one press, and beside it what kind of thing is to be shared and how. */
export function ShareControl(props: ShareControlProps) {
  const { own, other, asks, reason, onToggle, onTake, onLeave } = props;
  const whole = useRef<HTMLSpanElement>(null);
  return (
    <span ref={whole} class="ui-share">
      <CallButton
        icon={own === null ? ScreenShare : ScreenShareOff}
        name={t(own === null ? "share-screen" : "stop-sharing")}
        look={own === null ? "plain" : "active"}
        reason={reason}
        shortcut={SHORTCUT.share}
        onClick={onToggle}
      />
      {reason === undefined && <Options {...props} />}
      <PopUp name={t("share-take", { name: other })} open={asks} control={whole} onClose={onLeave}>
        <p class="ui-pop-up-words">{t("share-take", { name: other })}</p>
        <div class="ui-pop-up-actions">
          <Button variant="primary" onClick={onTake}>
            {t("share-take-yes")}
          </Button>
          <Button onClick={onLeave}>{t("cancel")}</Button>
        </div>
      </PopUp>
    </span>
  );
}

const SURFACES = [
  { surface: "browser", icon: PanelTop, name: "share-browser" },
  { surface: "window", icon: AppWindow, name: "share-window" },
  { surface: "monitor", icon: Monitor, name: "share-monitor" },
] as const;

function Options({ own, wish, chooses, onStart, onKind, onSound }: ShareControlProps) {
  const [open, setOpen] = useState(false);
  const name = t(own === null ? "share-options" : "share-other");
  const control = useTooltip<HTMLButtonElement>(open ? undefined : name);
  const start = (surface: Surface) => {
    onStart(surface);
    setOpen(false);
  };
  return (
    <>
      <button
        type="button"
        ref={control}
        class="ui-share-more"
        aria-label={name}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon node={ChevronUp} size={16} />
      </button>
      <PopUp name={name} open={open} control={control} onClose={() => setOpen(false)}>
        {chooses &&
          SURFACES.map(({ surface, icon, name: text }) => (
            <button key={surface} type="button" class="ui-pop-up-item" onClick={() => start(surface)}>
              <Icon node={icon} />
              {t(text)}
            </button>
          ))}
        {chooses && <hr />}
        <Switch label={t("share-sound")} checked={wish.sound} onChange={onSound} />
        <Switch
          label={t("share-motion")}
          hint={t("share-motion-hint")}
          checked={(own?.kind ?? wish.kind) === "motion"}
          onChange={(motion) => onKind(motion ? "motion" : "detail")}
        />
      </PopUp>
    </>
  );
}
