import type { DeskModel } from "@beckon/kit/model/desk.ts";
import type { AgentStatus } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";

/** Whether new conversations come: one of two, acting at once. */
export function StatusSwitch({ desk }: { readonly desk: DeskModel }) {
  const status = desk.status.value;
  const off = !desk.loaded.value || desk.connection.value !== "online";
  const choice = (value: AgentStatus, label: string) => (
    <label class={`desk-status-choice desk-status-${value}`}>
      <input
        type="radio"
        name="status"
        value={value}
        checked={status === value}
        disabled={off}
        onChange={() => desk.setStatus(value)}
      />
      <span class="desk-status-dot" aria-hidden="true" />
      {label}
    </label>
  );
  return (
    <fieldset class="desk-status">
      <legend class="ui-unseen">{t("desk-status")}</legend>
      {choice("available", t("desk-available"))}
      {choice("away", t("desk-away"))}
    </fieldset>
  );
}
