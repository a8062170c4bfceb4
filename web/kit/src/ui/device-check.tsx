import { Mic, MicOff, Video, VideoOff } from "lucide";
import { useEffect } from "preact/hooks";
import type { DeviceCheck } from "../media/device-check.ts";
import type { FixDevice } from "../model/fix-steps.ts";
import "../texts/call.ts";
import "../texts/device-settings.ts";
import "../texts/devices.ts";
import { t } from "../texts/texts.ts";
import { Button } from "./button.tsx";
import { CallButton } from "./call-bar.tsx";
import { DeviceNewsView } from "./device-news.tsx";
import { DeviceSettings, Preview } from "./device-settings.tsx";
import { FixSteps } from "./fix-steps.tsx";
import { PromptHint } from "./prompt-hint.tsx";
import "./device-check.css";

export interface DeviceCheckProps {
  readonly check: DeviceCheck;
}

/** The picture that the other person will see, microphone and camera on or off, what to choose from, and what does not work. */
export function DeviceCheckView({ check }: DeviceCheckProps) {
  const own = check.own.value;
  useEffect(() => {
    check.start();
    return () => check.stop();
  }, [check]);
  const { microphone, camera } = own.problems;
  return (
    <section class="ui-check" aria-label={t("check-name")}>
      {(microphone === "prompt_open" || camera === "prompt_open") && (
        <PromptHint>{t(check.video ? "call-prompt-open-video" : "call-prompt-open")}</PromptHint>
      )}
      {check.video && <Picture check={check} />}
      {!check.video && <Toggles check={check} />}
      <Problem check={check} device="microphone" />
      {check.video && <Problem check={check} device="camera" />}
      <DeviceNewsView news={own.choices.news} onChange={(change) => check.change(change)} />
      <DeviceSettings own={own} kind={check.video ? "video" : "voice"} onChange={(change) => check.change(change)} />
    </section>
  );
}

function Picture({ check }: DeviceCheckProps) {
  const { picture, mirrored, camera } = check.own.value;
  return (
    <div class="ui-check-picture" data-theme="dark">
      {picture === null ? (
        <p>{t(camera === "asking" ? "check-camera-coming" : "check-camera-off")}</p>
      ) : (
        <Preview stream={picture} mirrored={mirrored} />
      )}
      <Toggles check={check} />
    </div>
  );
}

function Toggles({ check }: DeviceCheckProps) {
  const { microphone, camera } = check.own.value;
  const [heard, seen] = [microphone === "on" || microphone === "asking", camera === "on" || camera === "asking"];
  return (
    <div class="ui-check-toggles" data-theme="dark">
      <CallButton
        icon={heard ? Mic : MicOff}
        name={t(heard ? "mute-microphone" : "unmute-microphone")}
        look={heard ? "plain" : "off"}
        onClick={() => check.toggleMicrophone()}
      />
      {check.video && (
        <CallButton
          icon={seen ? Video : VideoOff}
          name={t(seen ? "turn-camera-off" : "turn-camera-on")}
          look={seen ? "plain" : "off"}
          onClick={() => check.toggleCamera()}
        />
      )}
    </div>
  );
}

function Problem({ check, device }: DeviceCheckProps & { readonly device: FixDevice }) {
  const problem = check.own.value.problems[device];
  if (problem === null || problem === "prompt_open") return null;
  return (
    <div class="ui-check-problem" role="status">
      <FixSteps problem={problem} device={device} />
      <Button variant="primary" onClick={() => check.again()}>
        {t("fix-again-button")}
      </Button>
    </div>
  );
}
