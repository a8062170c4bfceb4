import { SHORTCUT, type ShortcutId } from "../model/shortcuts.ts";
import "../texts/common.ts";
import { t } from "../texts/texts.ts";
import { Switch } from "../ui/choice.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { type ShortcutState, switchSingleKeys } from "./shortcuts.tsx";
import "./shortcut-list.css";

/** What each key does, and the way to do without those that are single letters. */
export function ShortcutList({ ids, state }: { readonly ids: readonly ShortcutId[]; readonly state: ShortcutState }) {
  const close = () => {
    state.listed.value = false;
  };
  return (
    <Dialog open={state.listed.value} title={t("shortcuts")} size="small" onClose={close}>
      <dl class="shortcuts">
        {ids.map((id) => (
          <div key={id}>
            <dt>{t(`shortcut-${id}`)}</dt>
            <dd>
              <kbd dir="ltr">{SHORTCUT[id]}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <Switch
        label={t("shortcuts-single")}
        hint={t("shortcuts-single-hint")}
        checked={state.singleKeys.value}
        onChange={switchSingleKeys}
      />
    </Dialog>
  );
}
