import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { CallModel } from "../model/call.ts";
import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { Skeleton } from "../ui/waiting.tsx";
import type { Later } from "./later.ts";

export interface LoadedProps<Part> {
  readonly part: Later<Part>;
  /** How many lines keep its place while it is on its way. */
  readonly rows?: number;
  readonly children: (part: Part) => ComponentChildren;
}

/** Loads a part of the app and shows it; or that it did not come. */
export function Loaded<Part>({ part, rows = 4, children }: LoadedProps<Part>) {
  useEffect(() => part.load(), [part]);
  const loaded = part.part.value;
  if (loaded !== null) return <>{children(loaded)}</>;
  return part.failed.value ? <NotLoaded part={part} /> : <Skeleton rows={rows} />;
}

export interface NotLoadedProps {
  readonly part: Later<unknown>;
  /** What can be done instead. */
  readonly actions?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A part did not come: try again. */
export function NotLoaded({ part, actions, children = t("not-loaded") }: NotLoadedProps) {
  return (
    <Notice
      tone="attention"
      role="alert"
      actions={
        <>
          <Button onClick={part.load}>{t("try-again")}</Button>
          {actions}
        </>
      }
    >
      {children}
    </Notice>
  );
}

/** The call's views did not come; what this person sends can be ended all the same. */
export function CallNotLoaded({ part, call }: { readonly part: Later<unknown>; readonly call: CallModel }) {
  const { phase } = call.state.value;
  const own = phase === "preparing" || phase === "ringing";
  const end = own || call.running.value !== null;
  return (
    <NotLoaded
      part={part}
      actions={end && <Button onClick={() => (own ? call.cancel() : call.end())}>{t("end-call")}</Button>}
    >
      {t("call-not-loaded")}
    </NotLoaded>
  );
}
