import "@beckon/kit/texts/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { Mic, MicOff, Video, VideoOff } from "lucide";
import type { Start } from "../model/start.ts";
import "./start-switches.css";

export interface StartSwitchesProps {
  readonly start: Start;
  /** Whether the camera is on when a video call begins. */
  readonly camera: boolean;
  /** Whether the brand's video calls begin with the agent's camera off. */
  readonly cameraOff: boolean;
}

/** How a call starts: with microphone and camera on or not (S3-27). */
export function StartSwitches({ start, camera, cameraOff }: StartSwitchesProps) {
  const microphone = start.microphone.value;
  return (
    <span class="desk-start">
      <IconButton
        icon={microphone ? Mic : MicOff}
        name={t("desk-start-microphone")}
        side="bottom"
        pressed={microphone}
        onClick={() => start.toggleMicrophone()}
      />
      <IconButton
        icon={camera ? Video : VideoOff}
        name={t("desk-start-camera")}
        side="bottom"
        pressed={camera}
        reason={cameraOff ? t("desk-start-camera-off") : undefined}
        onClick={() => start.toggleCamera()}
      />
    </span>
  );
}
