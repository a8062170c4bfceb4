// Short words about something that just happened, at the foot of the page. They go by themselves.

import { signal } from "@preact/signals";
import { X } from "lucide";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import { IconButton } from "./icon-button.tsx";
import "./toast.css";

export interface ToastContent {
  readonly text: string;
  /** The one thing to do about it. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
  /** How long it stays; one with an action stays longer, because it has to be reached. */
  readonly forMs?: number;
}

interface Shown extends ToastContent {
  readonly id: number;
}

const STAY_MS = 5000;
const STAY_WITH_ACTION_MS = 8000;

const shown = signal<readonly Shown[]>([]);
let last = 0;

const remove = (id: number) => {
  shown.value = shown.value.filter((toast) => toast.id !== id);
};

/** Shows a toast and returns how to take it back early. */
export function toast(content: ToastContent): () => void {
  last += 1;
  const id = last;
  shown.value = [...shown.value.slice(-2), { ...content, id }];
  return () => remove(id);
}

function ToastView({ id, text, action, forMs }: Shown) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const stay = forMs ?? (action === undefined ? STAY_MS : STAY_WITH_ACTION_MS);
    const leave = () => {
      // Whoever reads it or is about to press its action gets the time.
      if (element.current?.matches(":hover, :focus-within")) timeout = setTimeout(leave, 1000);
      else remove(id);
    };
    let timeout = setTimeout(leave, stay);
    return () => clearTimeout(timeout);
  }, [id, forMs, action]);
  return (
    <div class="ui-toast" ref={element}>
      <span class="ui-toast-text">{text}</span>
      {action && (
        <button
          type="button"
          class="ui-toast-action"
          onClick={() => {
            remove(id);
            action.onPress();
          }}
        >
          {action.label}
        </button>
      )}
      <IconButton icon={X} name={t("dismiss")} size={16} variant="stage" onClick={() => remove(id)} />
    </div>
  );
}

/** The places in the page, the innermost last: a modal dialog hides and silences what stands around it. */
const places = signal<readonly symbol[]>([]);

/** Where toasts appear. Each app renders one; a dialog over the whole page brings its own, and then they appear there. */
export function Toasts() {
  const [self] = useState(() => Symbol());
  useLayoutEffect(() => {
    places.value = [...places.value, self];
    return () => {
      places.value = places.value.filter((each) => each !== self);
    };
  }, [self]);
  const here = places.value.at(-1) === self;
  return (
    <div class="ui-toasts" role="status" data-theme="dark">
      {here && shown.value.map((content) => <ToastView key={content.id} {...content} />)}
    </div>
  );
}
