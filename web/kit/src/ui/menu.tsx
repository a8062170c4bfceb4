import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Icon, type IconNode } from "./icon.tsx";
import { IconButton } from "./icon-button.tsx";
import type { TooltipSide } from "./tooltip.ts";
import "./menu.css";

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconNode;
  readonly onChoose: () => void;
  /** Why it cannot be chosen now, in its place. */
  readonly reason?: string | undefined;
}

export interface MenuProps {
  readonly icon: IconNode;
  /** What the items have in common. */
  readonly name: string;
  readonly items: readonly MenuItem[];
  /** Where the tooltip goes, and the menu where there is room. */
  readonly side?: TooltipSide;
  readonly reason?: string | undefined;
  /** It is about to be opened. */
  readonly onNear?: () => void;
}

/** The space between button and menu, and between menu and the page's edge. */
const GAP = 8;

/** A few things that can be done and are seldom done, behind one button. In the top layer, where nothing cuts it off. */
export function Menu({ icon, name, items, side = "bottom", reason, onNear }: MenuProps) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const button = () => frame.current?.querySelector<HTMLElement>("button") ?? null;
  const close = (back: boolean) => {
    setOpen(false);
    if (back) button()?.focus();
  };

  useEffect(() => {
    const [menu, control] = [list.current, button()];
    if (!open || menu === null || control === null) return;
    menu.showPopover();
    place(menu, control, side);
    itemsOf(menu)[0]?.focus();
    const leave = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) setOpen(false);
    };
    const moved = () => setOpen(false);
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    addEventListener("resize", moved);
    addEventListener("blur", moved);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
      removeEventListener("resize", moved);
      removeEventListener("blur", moved);
    };
  }, [open, side]);

  const keys = (event: KeyboardEvent) => {
    if (event.key === "Tab") setOpen(false);
    else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else move(event, list.current);
  };

  return (
    <span class="ui-menu" ref={frame} onPointerEnter={onNear} onFocusIn={onNear}>
      <IconButton
        icon={icon}
        name={name}
        side={side}
        reason={reason}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <div class="ui-menu-list" role="menu" id={id} aria-label={name} ref={list} popover="manual" onKeyDown={keys}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              class="ui-menu-item"
              tabIndex={-1}
              aria-disabled={item.reason === undefined ? undefined : "true"}
              onClick={() => {
                if (item.reason !== undefined) return;
                close(true);
                item.onChoose();
              }}
            >
              {item.icon && <Icon node={item.icon} size={16} />}
              <span>
                {item.label}
                {item.reason !== undefined && <small>{item.reason}</small>}
              </span>
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];

function move(event: KeyboardEvent, menu: HTMLElement | null): void {
  const items = menu === null ? [] : itemsOf(menu);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}

function place(menu: HTMLElement, control: HTMLElement, side: TooltipSide): void {
  const around = control.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = Math.max(GAP, Math.min(around.right - width, innerWidth - width - GAP));
  const above = around.top - height - GAP / 2;
  const below = around.bottom + GAP / 2;
  const top = side === "top" ? (above >= GAP ? above : below) : below + height <= innerHeight - GAP ? below : above;
  menu.style.translate = `${Math.round(left)}px ${Math.round(Math.max(GAP, top))}px`;
}
