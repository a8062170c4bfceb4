import { t } from "@beckon/kit/texts/texts.ts";
import { announce } from "@beckon/kit/ui/announcer.tsx";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Copy } from "lucide";
import { useEffect, useState } from "preact/hooks";
import "./copy-text.css";

/** How long the button says that it copied. */
const SAID_MS = 3_000;

export interface CopyTextProps {
  /** What the text is, for ears: several may stand on a page. */
  readonly name: string;
  readonly text: string;
}

/** A text as it is to be used somewhere else, and the button that takes it there. */
export function CopyText({ name, text }: CopyTextProps) {
  const [said, setSaid] = useState<"dash-copied" | "dash-not-copied" | null>(null);
  useEffect(() => {
    if (said === null) return;
    announce(t(said));
    const timer = setTimeout(() => setSaid(null), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setSaid("dash-copied"),
      () => setSaid("dash-not-copied"),
    );
  };
  return (
    <div class="dash-copy">
      <code>{text}</code>
      <Button icon={Copy} aria-label={said === null ? t("dash-copy-what", { name }) : undefined} onClick={copy}>
        {t(said ?? "dash-copy")}
      </Button>
    </div>
  );
}
