import { ChevronDown, Paperclip } from "lucide";
import { useState } from "preact/hooks";
import { t } from "../../src/texts/texts.ts";
import { Avatar } from "../../src/ui/avatar.tsx";
import { Button } from "../../src/ui/button.tsx";
import { CallBar } from "../../src/ui/call-bar.tsx";
import { CallCard } from "../../src/ui/call-card.tsx";
import { Composer } from "../../src/ui/composer.tsx";
import { IconButton } from "../../src/ui/icon-button.tsx";
import { InvitationCard } from "../../src/ui/invitation-card.tsx";
import { MessageList } from "../../src/ui/message-list.tsx";
import { Stage } from "../../src/ui/stage.tsx";
import { Thumbnail } from "../../src/ui/thumbnail.tsx";
import { Timer } from "../../src/ui/timer.tsx";
import type { Line, MessageLine } from "../../src/ui/transcript.ts";
import { VideoTile } from "../../src/ui/video-tile.tsx";
import { usePicture } from "./picture.ts";
import { Share } from "./share.tsx";
import { Specimen } from "./specimen.tsx";

const now = Date.now();
const ago = (minutes: number) => now - minutes * 60_000;
const ana = { name: "Ana Silva", person: "agt_ana" };
const me = { name: "Maya", person: "cns_maya" };

const first: Line[] = [
  { kind: "message", id: "1", at: ago(1500), mine: true, ...me, text: "Hi, does the Fjell tent fit two people?" },
  { kind: "system", id: "2", at: ago(1499), text: "You are next. Someone answers in about a minute." },
  { kind: "message", id: "3", at: ago(12), mine: false, ...ana, text: "Good morning Maya, it does." },
  {
    kind: "message",
    id: "4",
    at: ago(12),
    mine: false,
    ...ana,
    text: "Here is how it looks with two mats inside:\nhttps://northwind.example/fjell-2.",
  },
  {
    kind: "message",
    id: "5",
    at: ago(9),
    mine: true,
    ...me,
    text: "And how do I put it up? The third pole puzzles me.",
  },
];

const later: Line[] = [
  {
    kind: "card",
    id: "6",
    at: ago(8),
    content: (
      <CallCard
        kind="video"
        outcome="ended"
        at={ago(8)}
        talkMs={254_000}
        detail={t("call-card-hung-up", { mine: "yes", name: "Ana" })}
        more={{
          title: "Last heard or seen",
          facts: ["The agent was last heard or seen at 14:02:07", "Maya was last heard or seen at 14:02:08"],
        }}
      />
    ),
  },
  { kind: "card", id: "7", at: ago(3), content: <CallCard kind="voice" outcome="missed" at={ago(3)} /> },
  { kind: "message", id: "8", at: ago(1), mine: true, ...me, text: "Perfect" },
  { kind: "message", id: "9", at: ago(1), mine: true, ...me, text: "Thank you, it stands now.", state: "read" },
];

const Header = () => (
  <header class="gallery-window-head">
    <Avatar {...ana} id={ana.person} size={40} presence="online" />
    <div>
      <p>Ana Silva</p>
      <p>Northwind Outdoor</p>
    </div>
    <IconButton icon={ChevronDown} name="Minimise" side="bottom" />
  </header>
);

function Chat({ lines, typing, invitation }: { lines: Line[]; typing?: string; invitation?: boolean }) {
  const [text, setText] = useState("");
  const [own, setOwn] = useState<Line[]>([]);
  const add = (line: Pick<MessageLine, "text" | "mine" | "state">) =>
    setOwn((before) => [
      ...before,
      { kind: "message", id: `own ${before.length}`, at: Date.now(), ...(line.mine ? me : ana), ...line },
    ]);
  const send = (text: string) => {
    add({ mine: true, text, state: "sent" });
    setText("");
    setTimeout(() => add({ mine: false, text: "Let me look." }), 1500);
  };
  return (
    <>
      <MessageList
        lines={[...lines, ...own]}
        typing={typing}
        start={<p class="gallery-greeting">Hello. How can we help you today?</p>}
      />
      {invitation && (
        <div class="gallery-window-card">
          <InvitationCard
            kind="video"
            name="Ana Silva"
            person={ana.person}
            sentAt={now}
            expiresAt={now + 120_000}
            now={Date.now}
            onAccept={() => undefined}
            onDecline={() => undefined}
            onSilence={() => undefined}
          />
        </div>
      )}
      <div class="gallery-window-foot">
        <Composer
          value={text}
          onInput={setText}
          onSend={send}
          limit={8192}
          tools={<IconButton icon={Paperclip} name="Attach a file" />}
        />
      </div>
    </>
  );
}

function CallInWindow() {
  const [on, setOn] = useState({ microphone: true, camera: true });
  const [ana1, maya] = [usePicture(150), usePicture(260)];
  const control = (name: keyof typeof on) => ({ on: on[name], onToggle: () => setOn({ ...on, [name]: !on[name] }) });
  return (
    <>
      <div class="gallery-window-call">
        <Stage
          name="Video call with Ana Silva"
          compact
          main={<VideoTile {...ana} stream={ana1} picture />}
          own={
            <Thumbnail>
              <VideoTile
                {...me}
                label={t("tile-own")}
                stream={maya}
                picture={on.camera}
                muted={!on.microphone}
                mirrored
              />
            </Thumbnail>
          }
          bar={
            <CallBar
              compact
              microphone={control("microphone")}
              camera={control("camera")}
              share={<Share />}
              onEnd={() => undefined}
            />
          }
        />
      </div>
      <div class="gallery-window-line">
        <Timer since={now - 42_000} />
      </div>
      <Chat lines={later} />
    </>
  );
}

const failed: Line[] = [
  ...first.slice(0, 2),
  {
    kind: "message",
    id: "f1",
    at: ago(2),
    mine: true,
    ...me,
    text: "Are you still there?",
    state: "failed",
    onRetry: () => undefined,
  },
  {
    kind: "card",
    id: "f2",
    at: ago(1),
    content: (
      <CallCard
        kind="video"
        outcome="declined"
        at={ago(1)}
        detail={t("call-card-by", { mine: "no", name: "Maya" })}
        action={<Button>Call back</Button>}
      />
    ),
  },
  {
    kind: "card",
    id: "f4",
    at: ago(1),
    content: (
      <CallCard
        kind="video"
        outcome="link"
        at={ago(1)}
        detail={t("call-link-until", { time: "14:32" })}
        action={<Button variant="primary">Join call</Button>}
      />
    ),
  },
  { kind: "message", id: "f3", at: ago(0), mine: true, ...me, text: "One more thing", state: "sending" },
];

export const ChatPart = () => (
  <>
    <Specimen title="The conversation" as="window">
      <Header />
      <Chat lines={[...first, ...later]} typing="Ana" />
    </Specimen>
    <Specimen title="An invitation" as="window">
      <Header />
      <Chat lines={first} invitation />
    </Specimen>
    <Specimen title="A call in the window" as="window">
      <CallInWindow />
    </Specimen>
    <Specimen title="Not sent, declined, sending" as="window">
      <Header />
      <Chat lines={failed} />
    </Specimen>
  </>
);
