import { withTexts } from "@beckon/kit/texts/speak.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { Dialog } from "@beckon/kit/ui/dialog.tsx";
import { Notice } from "@beckon/kit/ui/notice.tsx";
import { deviceWords } from "@beckon/kit/view/device-words.ts";
import { later } from "@beckon/kit/view/later.ts";
import { Loaded } from "@beckon/kit/view/loaded.tsx";
import { useState } from "preact/hooks";
import type { OwnReady, Trouble } from "../model/own-ready.ts";

const steps = later(() => withTexts(import("@beckon/kit/ui/fix-steps.tsx"), "fix"));

export interface OwnTroubleProps {
  readonly own: OwnReady;
}

/** Why nobody would hear or see this agent in the next call, and how to put it right (C26). It goes by itself. */
export function OwnTrouble({ own }: OwnTroubleProps) {
  const trouble = own.trouble.value;
  return trouble && <Told key={trouble.device + trouble.problem} own={own} trouble={trouble} />;
}

function Told({ own, trouble }: OwnTroubleProps & { readonly trouble: Trouble }) {
  const [shown, setShown] = useState(false);
  const { device } = trouble;
  return (
    <>
      <Notice tone="attention" actions={<Button onClick={() => setShown(true)}>{t("fix-how")}</Button>}>
        {wordsOf(trouble)}
      </Notice>
      <Dialog
        open={shown}
        title={t("fix-title", { device })}
        onClose={() => setShown(false)}
        actions={
          <Button variant="primary" onClick={() => own.look()}>
            {t("fix-again-button")}
          </Button>
        }
      >
        <Loaded part={steps}>{({ FixSteps }) => <FixSteps {...trouble} />}</Loaded>
      </Dialog>
    </>
  );
}

function wordsOf({ device, problem }: Trouble): string | undefined {
  if (problem === "denied") return t("desk-own-denied", { device });
  return problem === "absent" ? t("desk-own-absent") : deviceWords(problem, device);
}
