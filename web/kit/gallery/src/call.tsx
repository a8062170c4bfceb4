import { MessageSquare, Minimize2, Settings } from "lucide";
import { useState } from "preact/hooks";
import "../../src/texts/devices.ts";
import { t } from "../../src/texts/texts.ts";
import { Button } from "../../src/ui/button.tsx";
import { CallBar, CallButton } from "../../src/ui/call-bar.tsx";
import { IconButton } from "../../src/ui/icon-button.tsx";
import { PromptHint } from "../../src/ui/prompt-hint.tsx";
import { ring } from "../../src/ui/ring-tone.ts";
import { Stage } from "../../src/ui/stage.tsx";
import { Thumbnail } from "../../src/ui/thumbnail.tsx";
import { TimeLeft } from "../../src/ui/time-left.tsx";
import { Timer } from "../../src/ui/timer.tsx";
import { VideoTile } from "../../src/ui/video-tile.tsx";
import { VoiceStage } from "../../src/ui/voice-stage.tsx";
import { Zoom } from "../../src/ui/zoom.tsx";
import { usePicture, useScreen } from "./picture.ts";
import { Share } from "./share.tsx";
import { Specimen } from "./specimen.tsx";

const began = Date.now();
const maya = { name: "Maya Lindqvist", person: "cns_maya" };
const ana = { name: "Ana Silva", person: "agt_ana" };

interface BarProps {
  video?: boolean;
  noCamera?: boolean;
  noShare?: boolean;
  compact?: boolean;
}

function Bar({ video = true, noCamera, noShare, compact }: BarProps) {
  const [on, setOn] = useState({ microphone: true, camera: !noCamera, full: false });
  const control = (name: keyof typeof on) => ({ on: on[name], onToggle: () => setOn({ ...on, [name]: !on[name] }) });
  return (
    <CallBar
      {...(compact && { compact })}
      microphone={control("microphone")}
      camera={
        video
          ? { ...control("camera"), ...(noCamera ? { reason: t("device-absent", { device: "camera" }) } : {}) }
          : undefined
      }
      share={<Share {...(noShare && { reason: t("share-unsupported") })} />}
      fullScreen={control("full")}
      more={<CallButton icon={MessageSquare} name={t("call-chat")} onClick={() => undefined} />}
      onEnd={() => undefined}
    />
  );
}

const Top = ({ timer = true }: { timer?: boolean }) => (
  <>
    <IconButton icon={Settings} name={t("call-devices")} variant="stage" side="bottom" />
    <span class="gallery-stage-title">Maya Lindqvist</span>
    {timer && <Timer since={began - 754_000} />}
    <IconButton icon={Minimize2} name={t("call-minimise")} variant="stage" side="bottom" class="gallery-end" />
  </>
);

function Calls() {
  const [pictureOfMaya, pictureOfAna, screen] = [usePicture(150), usePicture(260), useScreen()];
  const own = <VideoTile {...ana} label={t("tile-own")} stream={pictureOfAna} picture mirrored />;
  const name = "Video call with Maya Lindqvist, ";
  return (
    <>
      <Specimen title="Live" as="stage">
        <Stage
          name={`${name}live`}
          top={<Top />}
          main={<VideoTile {...maya} stream={pictureOfMaya} picture speaking />}
          own={<Thumbnail>{own}</Thumbnail>}
          bar={<Bar />}
        />
      </Specimen>
      <Specimen title="Shared screen first" as="stage">
        <Stage
          name={`${name}shared screen`}
          top={<Top />}
          screen={
            <VideoTile {...maya} label={t("screen-of", { name: "Maya" })} stream={screen} picture whole>
              <Zoom />
            </VideoTile>
          }
          main={<VideoTile {...maya} stream={pictureOfMaya} picture muted />}
          own={<Thumbnail fixed>{own}</Thumbnail>}
          status="Maya sees and hears you"
          bar={<Bar />}
        />
      </Specimen>
      <Specimen title="Over the picture, in full screen" as="stage">
        <Stage
          name={`${name}full screen`}
          stepBack
          top={<Top />}
          main={<VideoTile {...maya} stream={pictureOfMaya} picture />}
          own={<Thumbnail>{own}</Thumbnail>}
          status={t("call-changing-pages", { name: "Maya" })}
          bar={<Bar />}
        />
      </Specimen>
      <Specimen title="Docked" as="column">
        <Stage
          name={`${name}docked`}
          column
          compact
          top={<Top />}
          main={<VideoTile {...maya} stream={pictureOfMaya} picture />}
          own={<Thumbnail>{own}</Thumbnail>}
          bar={<Bar compact />}
        />
      </Specimen>
      <Specimen title="Docked, shared screen first" as="column">
        <Stage
          name={`${name}docked, shared screen`}
          column
          compact
          top={<Top />}
          screen={<VideoTile {...maya} label={t("screen-of", { name: "Maya" })} stream={screen} picture whole />}
          main={<VideoTile {...maya} stream={pictureOfMaya} picture />}
          own={<Thumbnail fixed>{own}</Thumbnail>}
          bar={<Bar compact />}
        />
      </Specimen>
      <Specimen title="Camera off, no camera here, nothing to share" as="stage">
        <Stage
          name={`${name}camera off`}
          top={<Top />}
          main={<VideoTile {...maya} picture={false} muted />}
          own={
            <Thumbnail>
              <VideoTile {...ana} label={t("tile-own")} picture={false} />
            </Thumbnail>
          }
          status={t("device-absent", { device: "camera" })}
          bar={<Bar noCamera noShare />}
        />
      </Specimen>
      <Specimen title="Reconnecting" as="stage">
        <Stage
          name={`${name}reconnecting`}
          top={<Top />}
          main={<VideoTile {...maya} stream={pictureOfMaya} picture frozen />}
          own={<Thumbnail>{own}</Thumbnail>}
          status={t("call-reconnecting-frozen", { name: "Maya" })}
          bar={<Bar />}
        />
      </Specimen>
    </>
  );
}

function Waiting() {
  const [tone, setTone] = useState<{ stop: () => void } | undefined>();
  const toggle = () => {
    tone?.stop();
    setTone(tone ? undefined : ring("outgoing"));
  };
  return (
    <Specimen title="Ringing" as="stage">
      <Stage
        name="Video call with Maya Lindqvist"
        top={<Top timer={false} />}
        main={
          <VoiceStage {...maya} ringing words={t("call-ringing")}>
            <TimeLeft from={began} until={began + 120_000} now={Date.now} />
            <span>{t("call-time-left", { time: "1:42" })}</span>
            <div class="gallery-row">
              <Button size="large" onClick={toggle}>
                {tone ? "Silence" : "Hear the tone"}
              </Button>
              <Button variant="danger" size="large">
                {t("cancel")}
              </Button>
            </div>
          </VoiceStage>
        }
      />
    </Specimen>
  );
}

export const CallPart = () => (
  <>
    <Waiting />
    <Calls />
    <Specimen title="Voice" as="stage">
      <Stage
        name="Voice call with Maya Lindqvist"
        top={<Top timer={false} />}
        main={<VoiceStage {...maya} speaking timer={<Timer since={began - 63_000} />} words={t("call-active")} />}
        bar={<Bar video={false} />}
      />
    </Specimen>
    <Specimen title="Voice in the window" as="bar">
      <div class="gallery-voice" data-theme="dark">
        <VoiceStage {...ana} inline timer={<Timer since={began - 63_000} />} words={t("call-active")}>
          <CallBar compact microphone={{ on: false, onToggle: () => undefined }} onEnd={() => undefined} />
        </VoiceStage>
      </div>
    </Specimen>
    <Specimen title="The browser asks" as="row">
      <PromptHint>{t("call-prompt-open-video")}</PromptHint>
    </Specimen>
  </>
);
