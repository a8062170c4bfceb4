import { type Signal, signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";
import { SHORTCUT, type ShortcutId, singleKey } from "../model/shortcuts.ts";

const OFF = "beckon-single-keys-off";

/** What is shown and kept of the shortcuts. */
export interface ShortcutState {
  /** Whether the list is open. */
  readonly listed: Signal<boolean>;
  /** Whether single keys act. */
  readonly singleKeys: Signal<boolean>;
}

const state: ShortcutState = { listed: signal(false), singleKeys: signal(remembered()) };

function remembered(): boolean {
  try {
    return localStorage.getItem(OFF) === null;
  } catch {
    return true;
  }
}

/** Whoever speaks to the computer, or whose hand slips, can do without single keys. */
export function switchSingleKeys(on: boolean): void {
  state.singleKeys.value = on;
  try {
    if (on) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "1");
  } catch {
    // It holds for this page only.
  }
}

type List = FunctionComponent<{ readonly ids: readonly ShortcutId[]; readonly state: ShortcutState }>;
const list = signal<{ List: List } | null>(null);

/** Shows the list of shortcuts, which is loaded for it. */
export function listShortcuts(): void {
  void import("./shortcut-list.tsx").then(({ ShortcutList }) => {
    list.value = { List: ShortcutList };
    state.listed.value = true;
  });
}

const WRITES = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select";

const writesIn = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(WRITES));

/** The control in view that has this key; within a dialog alone while one is open. */
function controlOf(key: string): HTMLElement | undefined {
  const within = [...document.querySelectorAll("dialog:modal")].at(-1) ?? document;
  const controls = within.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`);
  return [...controls].find((control) => control.checkVisibility({ visibilityProperty: true }));
}

function press(event: KeyboardEvent): void {
  const key = singleKey(event, writesIn(event.target));
  if (key === null || event.defaultPrevented) return;
  if (key === SHORTCUT.list) listShortcuts();
  else if (state.singleKeys.peek()) controlOf(key)?.click();
}

/** Lets keys press the controls that name them, and lists them on *?*. Each app renders one. */
export function Shortcuts({ ids }: { readonly ids: readonly ShortcutId[] }) {
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  const List = list.value?.List;
  return List === undefined ? null : <List ids={ids} state={state} />;
}
