import type { Secret } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Field } from "@beckon/kit/ui/field.tsx";
import { Icon } from "@beckon/kit/ui/icon.tsx";
import { LockKeyhole } from "lucide";
import { useId, useState } from "preact/hooks";
import type { RelayProblem } from "../model/relays.ts";
import "./secret-field.css";

export interface SecretFieldProps {
  readonly label: string;
  readonly secret: Secret;
  /** Whether one is kept that fits what stands beside it. */
  readonly kept: boolean;
  readonly wrong: RelayProblem["wrong"] | null;
  readonly onChange: (secret: Secret) => void;
}

/** A secret that is written and never read back: the kept one is said to be there, and may be replaced. */
export function SecretField({ label, secret, kept, wrong, onChange }: SecretFieldProps) {
  const [left, setLeft] = useState(false);
  if (secret.type === "kept" && kept) return <Kept label={label} onChange={onChange} />;
  return (
    <div class="dash-secret">
      <Field
        label={label}
        type="password"
        autocomplete="new-password"
        value={secret.type === "new" ? secret.text : ""}
        error={words(wrong, left)}
        onInput={(text) => onChange({ type: "new", text })}
        onBlur={() => setLeft(true)}
      />
      {kept && (
        <Button variant="quiet" onClick={() => onChange({ type: "kept" })}>
          {t("dash-relay-secret-keep")}
        </Button>
      )}
    </div>
  );
}

function Kept({ label, onChange }: Pick<SecretFieldProps, "label" | "onChange">) {
  const id = useId();
  return (
    <div class="ui-field">
      <span id={id} class="ui-field-label">
        {label}
      </span>
      <div class="dash-secret-kept">
        <Icon node={LockKeyhole} size={16} />
        <span>{t("dash-relay-secret-kept")}</span>
        <Button aria-describedby={id} onClick={() => onChange({ type: "new", text: "" })}>
          {t("dash-relay-secret-replace")}
        </Button>
      </div>
    </div>
  );
}

function words(wrong: RelayProblem["wrong"] | null, left: boolean): string | undefined {
  switch (wrong) {
    case "again":
      return t("dash-relay-secret-again");
    case "missing":
      return left ? t("dash-relay-secret-missing") : undefined;
    case "wrong":
      return t("dash-relay-too-long");
    case "many":
    case "twice":
    case "none":
    case "open":
    case null:
      return undefined;
  }
}
