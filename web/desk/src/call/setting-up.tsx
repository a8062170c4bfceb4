import type { OwnMedia } from "@beckon/kit/model/call.ts";
import type { FixDevice } from "@beckon/kit/model/fix-steps.ts";
import type { CallKind, DeviceProblem } from "@beckon/kit/protocol.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { Button } from "@beckon/kit/ui/button.tsx";
import { FixSteps } from "@beckon/kit/ui/fix-steps.tsx";
import { PromptHint } from "@beckon/kit/ui/prompt-hint.tsx";
import { Stage } from "@beckon/kit/ui/stage.tsx";
import { VoiceStage } from "@beckon/kit/ui/voice-stage.tsx";
import { deviceWords } from "@beckon/kit/view/device-words.ts";
import { StageRefusal } from "@beckon/kit/view/stage-refusal.tsx";
import type { PhaseProps } from "./stage.tsx";
import { Top } from "./top.tsx";

/** Microphone and camera are being asked for: before the invitation leaves, or after a move to this page. */
export function SettingUp(props: PhaseProps) {
  const { conversation, title, kind, layout } = props;
  const { call } = conversation;
  const own = call.own.value;
  const view = conversation.view.value;
  const name = view?.consumer.name ?? "";
  const fix = own.asking ? null : fixOf(own);
  const problem = fix === null ? undefined : deviceWords(fix.problem, fix.device);
  return (
    <Stage
      name={title}
      column={layout.docked.value}
      compact={layout.docked.value}
      top={<Top {...props} />}
      main={
        <VoiceStage
          name={name}
          {...(view !== null && { person: view.consumer.id })}
          words={problem ?? t("desk-call-preparing", { kind })}
        >
          {fix !== null && (
            <div class="desk-call-fix">
              <FixSteps {...fix} said />
            </div>
          )}
          <div class="desk-call-choices">
            {problem !== undefined && (
              <>
                <Button variant="primary" size="large" onClick={() => call.tryDevicesAgain()}>
                  {t("desk-call-try-again")}
                </Button>
                <Button size="large" onClick={() => call.goOnWithout()}>
                  {t("desk-call-without", { kind })}
                </Button>
              </>
            )}
            <Leave conversation={conversation} />
          </div>
          {problem !== undefined && own.microphone === "off" && (
            <p class="desk-call-hint">{t("desk-call-without-hint", { name })}</p>
          )}
        </VoiceStage>
      }
      status={
        promptOpen(own) && (
          <span class="desk-call-prompt">
            <Prompt kind={kind} />
          </span>
        )
      }
      bar={<StageRefusal call={call} kind={kind} />}
    />
  );
}

function Leave({ conversation: { call } }: Pick<PhaseProps, "conversation">) {
  if (call.state.value.phase === "preparing") {
    return (
      <Button size="large" onClick={() => call.cancel()}>
        {t("cancel")}
      </Button>
    );
  }
  return (
    <Button variant="danger" size="large" onClick={() => call.end()}>
      {t("end-call")}
    </Button>
  );
}

/** Whether the browser has asked for a device for a while. */
export function promptOpen({ problems }: OwnMedia): boolean {
  return problems.microphone === "prompt_open" || problems.camera === "prompt_open";
}

/** Where the browser asks. */
export function Prompt({ kind }: { readonly kind: CallKind }) {
  return <PromptHint>{t(kind === "video" ? "call-prompt-open-video" : "call-prompt-open")}</PromptHint>;
}

function fixOf({ problems }: OwnMedia): { device: FixDevice; problem: DeviceProblem } | null {
  const device = problems.microphone === null ? "camera" : "microphone";
  const problem = problems[device];
  return problem === null ? null : { device, problem };
}
