import type { BrowserKind } from "../model/browser-kind.ts";
import { type FixDevice, fixSteps } from "../model/fix-steps.ts";
import type { DeviceProblem } from "../protocol.ts";
import "../texts/fix.ts";
import { t } from "../texts/texts.ts";
import { deviceWords } from "../view/device-words.ts";
import { thisBrowser } from "../view/this-browser.ts";
import { FixPictureView } from "./fix-picture.tsx";
import "./fix-steps.css";

export interface FixStepsProps {
  readonly problem: DeviceProblem;
  readonly device: FixDevice;
  /** Another browser than this one. */
  readonly kind?: BrowserKind;
  /** What is wrong is said beside it. */
  readonly said?: boolean;
}

/** What is wrong with a device, where to look, and what to do, one step after the other. */
export function FixSteps({ problem, device, kind = thisBrowser(), said = false }: FixStepsProps) {
  const { picture, steps } = fixSteps(problem, device, kind);
  return (
    <div class="ui-fix-steps">
      {!said && <p class="ui-fix-why">{deviceWords(problem, device)}</p>}
      {picture !== null && <FixPictureView picture={picture} />}
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(step, { device })}</li>
        ))}
      </ol>
    </div>
  );
}
