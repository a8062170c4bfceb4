import type { CallWish, Condition } from "../model/condition.ts";
import type { Safety } from "../model/safety.ts";
import { safetyWords } from "../texts/safety.ts";
import { t } from "../texts/texts.ts";
import { Switch } from "./choice.tsx";
import "./call-details.css";

export interface CallDetailsProps {
  readonly condition: Condition;
  /** Whether there are cameras to save data by: not in a voice call. */
  readonly camera: boolean;
  readonly onToggle: (wish: CallWish) => void;
}

/** What a call's settings hold besides devices: saved data, an echo, and the words that show that nobody sits between. */
export function CallDetails({ condition, camera, onToggle }: CallDetailsProps) {
  return (
    <div class="ui-details">
      {camera && (
        <Switch
          label={t("save-data")}
          hint={t("save-data-hint")}
          checked={condition.saving}
          onChange={() => onToggle("saving")}
        />
      )}
      <Switch
        label={t("echo-heard")}
        hint={t("echo-heard-hint")}
        checked={condition.echo}
        onChange={() => onToggle("echo")}
      />
      <section class="ui-safety" aria-label={t("safety-title")}>
        <h3>{t("safety-title")}</h3>
        <Words safety={condition.safety} />
      </section>
    </div>
  );
}

function Words({ safety }: { readonly safety: Safety }) {
  switch (safety.state) {
    case "none":
      return <p>{t("safety-none")}</p>;
    case "agreeing":
      return <p>{t("safety-agreeing")}</p>;
    case "broken":
      return (
        <p class="ui-safety-broken" role="alert">
          {t("safety-broken")}
        </p>
      );
    case "agreed":
      return (
        <>
          <ol class="ui-safety-words">
            {safetyWords(safety.words).map((word, place) => (
              <li key={place}>{word}</li>
            ))}
          </ol>
          <p>{t("safety-how")}</p>
        </>
      );
  }
}
