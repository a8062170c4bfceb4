import { Volume2 } from "lucide";
import { useEffect, useRef, useState } from "preact/hooks";
import type { OwnMedia } from "../model/call-media.ts";
import type { DeviceChange, DeviceKind, Listed, Resolution, SoundCare } from "../model/device-choices.ts";
import { nameOf } from "../model/device-list.ts";
import type { CallKind } from "../protocol.ts";
import "../texts/device-settings.ts";
import { t } from "../texts/texts.ts";
import { playTest, useLevel } from "../view/sound.ts";
import { Button } from "./button.tsx";
import { Switch } from "./choice.tsx";
import { Radios } from "./radios.tsx";
import { Select } from "./select.tsx";
import "./device-settings.css";

export interface DeviceSettingsProps {
  readonly own: OwnMedia;
  /** Of the call: a screen call has neither microphone nor camera, a voice call no camera. */
  readonly kind: CallKind;
  /** Whether the picture is shown here; in a call it is in view already. */
  readonly preview?: boolean;
  readonly onChange: (change: DeviceChange) => void;
}

/** Microphone with its level, speaker with its test, camera with its picture, and what the browser does to them. */
export function DeviceSettings({ own, kind, preview = false, onChange }: DeviceSettingsProps) {
  const { choices } = own;
  return (
    <div class="ui-devices">
      {kind !== "screen" && (
        <div class="ui-devices-group">
          <Choose kind="microphone" devices={choices.microphones} value={choices.microphone} onChange={onChange} />
          <Level own={own} />
        </div>
      )}
      <div class="ui-devices-group">
        {choices.speakers !== null && (kind !== "screen" || choices.speakers.length > 0) && (
          <Choose kind="speaker" devices={choices.speakers} value={choices.speaker} onChange={onChange} />
        )}
        <SpeakerTest output={choices.speaker} />
      </div>
      {kind === "video" && (
        <div class="ui-devices-group">
          {/* A phone lists each of its lenses: there one button turns from front to back. */}
          {!choices.flips && (
            <Choose kind="camera" devices={choices.cameras} value={choices.camera} onChange={onChange} />
          )}
          {preview && own.picture !== null && <Preview stream={own.picture} mirrored={own.mirrored} />}
          <Sizes value={choices.resolution} onChange={onChange} />
          {choices.blur !== null && (
            <Switch
              label={t("devices-blur")}
              checked={choices.blur}
              onChange={(blur) => onChange({ type: "blur", blur })}
            />
          )}
        </div>
      )}
      {kind !== "screen" && <Care care={choices.care} onChange={onChange} />}
    </div>
  );
}

interface ChooseProps extends Pick<DeviceSettingsProps, "onChange"> {
  readonly kind: DeviceKind;
  readonly devices: readonly Listed[];
  readonly value: string;
}

function Choose({ kind, devices, value, onChange }: ChooseProps) {
  const own = { value: "", label: devices.length > 0 ? t("devices-system") : t("devices-none") };
  return (
    <Select
      label={kindName(kind)}
      value={value}
      options={[own, ...devices.map(({ id, label }) => ({ value: id, label: nameOf(label) }))]}
      onChange={(id) => onChange({ type: "choose", kind, id })}
    />
  );
}

function kindName(kind: DeviceKind): string {
  switch (kind) {
    case "microphone":
      return t("devices-microphone");
    case "speaker":
      return t("devices-speaker");
    case "camera":
      return t("devices-camera");
  }
}

/** How loud the own microphone is, so that one sees that it works. */
function Level({ own }: Pick<DeviceSettingsProps, "own">) {
  const level = useLevel(own.sound);
  return (
    <>
      <meter class="ui-devices-level" aria-label={t("devices-level")} min={0} max={1} value={level} />
      {own.microphone === "muted" && <p class="ui-devices-note">{t("devices-level-muted")}</p>}
    </>
  );
}

function SpeakerTest({ output }: { readonly output: string }) {
  const [playing, setPlaying] = useState(false);
  const test = () => {
    setPlaying(true);
    playTest(output)
      .catch(() => {})
      .finally(() => setPlaying(false));
  };
  return (
    <div>
      <Button icon={Volume2} onClick={test} busy={playing ? t("devices-testing") : undefined}>
        {t("devices-test")}
      </Button>
    </div>
  );
}

/** The camera's picture, as in a mirror. */
export function Preview({ stream, mirrored }: { readonly stream: MediaStream; readonly mirrored: boolean }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  return (
    <video
      ref={video}
      class={mirrored ? "ui-devices-preview ui-devices-mirrored" : "ui-devices-preview"}
      aria-label={t("devices-preview")}
      autoplay
      playsInline
      muted
    />
  );
}

function Sizes({ value, onChange }: { readonly value: Resolution } & Pick<DeviceSettingsProps, "onChange">) {
  return (
    <Radios<Resolution>
      label={t("devices-resolution")}
      value={value}
      options={[
        { value: "native", label: t("devices-resolution-default"), hint: t("devices-resolution-default-hint") },
        { value: "720p", label: t("devices-resolution-high"), hint: t("devices-resolution-high-hint") },
        { value: "360p", label: t("devices-resolution-low"), hint: t("devices-resolution-low-hint") },
      ]}
      onChange={(resolution) => onChange({ type: "resolution", resolution })}
    />
  );
}

function Care({ care, onChange }: { readonly care: SoundCare } & Pick<DeviceSettingsProps, "onChange">) {
  const turn = (which: keyof SoundCare) => (on: boolean) => onChange({ type: "care", care: { [which]: on } });
  return (
    <fieldset class="ui-devices-group ui-devices-care">
      <legend>{t("devices-sound")}</legend>
      <Switch label={t("devices-noise")} checked={care.noiseSuppression} onChange={turn("noiseSuppression")} />
      <Switch label={t("devices-echo")} checked={care.echoCancellation} onChange={turn("echoCancellation")} />
      <Switch label={t("devices-gain")} checked={care.autoGainControl} onChange={turn("autoGainControl")} />
    </fieldset>
  );
}
