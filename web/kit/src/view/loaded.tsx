import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
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

/** A part did not come: try again. */
export function NotLoaded({
  part,
  children = t("not-loaded"),
}: {
  readonly part: Later<unknown>;
  readonly children?: ComponentChildren;
}) {
  return (
    <Notice tone="attention" role="alert" actions={<Button onClick={part.load}>{t("try-again")}</Button>}>
      {children}
    </Notice>
  );
}
