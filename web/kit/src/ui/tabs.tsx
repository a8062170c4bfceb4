import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import "./tabs.css";

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** How many are in it; shown when given. */
  readonly count?: number;
}

export interface TabsProps {
  /** What the tabs choose between, for ears. */
  readonly name: string;
  readonly tabs: readonly Tab[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
  /** The selected tab's content. */
  readonly children?: ComponentChildren;
}

/** A few views of one thing. Arrow keys go through them. */
export function Tabs({ name, tabs, selected, onSelect, children }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const last = tabs.length - 1;
    const next = at < last ? at + 1 : 0;
    const previous = at > 0 ? at - 1 : last;
    const [ArrowRight, ArrowLeft] = document.dir === "rtl" ? [previous, next] : [next, previous];
    const to = { ArrowRight, ArrowLeft, Home: 0, End: last }[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (to === undefined || tab === undefined) return;
    event.preventDefault();
    onSelect(tab.id);
    list.current?.querySelectorAll<HTMLButtonElement>("[role=tab]")[to]?.focus();
  };
  return (
    <div class="ui-tabs">
      <div class="ui-tabs-list" role="tablist" aria-label={name} ref={list} onKeyDown={step}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            class="ui-tab"
            aria-selected={tab.id === selected}
            aria-controls={`${id}-panel`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span class="ui-tab-count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div class="ui-tabs-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${selected}`}>
        {children}
      </div>
    </div>
  );
}
