import { ChevronDown, Ellipsis, Inbox, Link2, Paperclip, Phone, Plus, Search, Settings, Trash2, Video } from "lucide";
import { useState } from "preact/hooks";
import { Avatar } from "../../src/ui/avatar.tsx";
import { Badge, Count } from "../../src/ui/badge.tsx";
import { Button } from "../../src/ui/button.tsx";
import { Checkbox, Switch } from "../../src/ui/choice.tsx";
import { Dialog } from "../../src/ui/dialog.tsx";
import { EmptyState } from "../../src/ui/empty-state.tsx";
import { Field, TextArea } from "../../src/ui/field.tsx";
import { IconButton } from "../../src/ui/icon-button.tsx";
import { Menu } from "../../src/ui/menu.tsx";
import { Meter } from "../../src/ui/meter.tsx";
import { Notice } from "../../src/ui/notice.tsx";
import { Radios } from "../../src/ui/radios.tsx";
import { Select } from "../../src/ui/select.tsx";
import { Sheet } from "../../src/ui/sheet.tsx";
import { toast } from "../../src/ui/toast.tsx";
import { Progress, Skeleton } from "../../src/ui/waiting.tsx";
import { Specimen } from "./specimen.tsx";

function Buttons() {
  const [administrator, setAdministrator] = useState(false);
  return (
    <>
      <Specimen title="Buttons">
        <Button variant="primary">Save changes</Button>
        <Button>Cancel</Button>
        <Button variant="quiet" icon={Plus}>
          Add profile
        </Button>
        <Button variant="danger" icon={Trash2}>
          Delete
        </Button>
        <Button icon={Video} reason="You are in another call. End it to start a new one.">
          Video call
        </Button>
        <Button variant="primary" busy="Saving…">
          Save
        </Button>
        <Button icon={Phone}>Voice call</Button>
      </Specimen>
      <Specimen title="Large buttons">
        <Button variant="primary" size="large" icon={Video}>
          Accept
        </Button>
        <Button size="large">Decline</Button>
        <Button variant="danger" size="large">
          End call
        </Button>
      </Specimen>
      <Specimen title="Icon buttons">
        <IconButton icon={Search} name="Search" shortcut="Ctrl+K" />
        <IconButton icon={Paperclip} name="Attach a file" />
        <IconButton icon={Ellipsis} name="More" pressed />
        <Menu
          icon={ChevronDown}
          name="More ways to call"
          items={[
            { label: "Send a link to a video call…", icon: Link2, onChoose: () => undefined },
            { label: "Send a link to a voice call…", reason: "Voice calls are off.", onChoose: () => undefined },
          ]}
        />
        <IconButton
          icon={Settings}
          name="Settings"
          reason={administrator ? undefined : "Only administrators can change settings."}
        />
        <Switch label="As an administrator" checked={administrator} onChange={setAdministrator} />
      </Specimen>
    </>
  );
}

function Fields() {
  const [name, setName] = useState("Northwind Outdoor");
  const [voice, setVoice] = useState(true);
  const [video, setVideo] = useState(false);
  const [whose, setWhose] = useState<"ours" | "own" | "none">("ours");
  return (
    <>
      <Specimen title="Fields" as="stack">
        <Field label="Brand name" value={name} onInput={setName} hint="Shown at the top of the window." />
        <Field
          label="E-mail"
          type="email"
          value="ana@northwind"
          onInput={() => undefined}
          error="Add the part after the last dot, like .example."
        />
        <Field label="Website" type="url" value="" placeholder="https://" onInput={() => undefined} optional />
        <Select
          label="Department"
          value="advice"
          options={[
            { value: "advice", label: "Advice" },
            { value: "orders", label: "Orders and returns" },
          ]}
          onChange={() => undefined}
        />
        <TextArea label="Greeting" value="Hello. How can we help you today?" onInput={() => undefined} />
      </Specimen>
      <Specimen title="Switches and checkboxes" as="stack">
        <Switch label="Voice calls" hint="Off beats every profile." checked={voice} onChange={setVoice} />
        <Switch label="Video calls" hint="Off beats every profile." checked={video} onChange={setVideo} />
        <Switch
          label="Recording"
          reason="Your plan does not include recording."
          checked={false}
          onChange={() => undefined}
        />
        <Checkbox label="Initiate voice" checked={voice} onChange={setVoice} />
        <Checkbox label="Initiate video" hint="Needs a camera." checked={video} onChange={setVideo} />
      </Specimen>
      <Specimen title="One of a few" as="stack">
        <Radios
          label="Whose relays"
          value={whose}
          options={[
            { value: "ours", label: "Beckon's", hint: "Near the people in the call." },
            { value: "own", label: "Your own", hint: "Servers that you run." },
            { value: "none", label: "None", reason: "Your brand forces a relay for every call." },
          ]}
          onChange={setWhose}
        />
      </Specimen>
    </>
  );
}

function Overlays() {
  const [open, setOpen] = useState<"dialog" | "sheet" | undefined>();
  const close = () => setOpen(undefined);
  return (
    <Specimen title="Dialog, sheet, toast">
      <Button onClick={() => setOpen("dialog")}>Open dialog</Button>
      <Button onClick={() => setOpen("sheet")}>Open sheet</Button>
      <Button
        onClick={() => toast({ text: "You ended the call.", action: { label: "Back to the call", onPress: close } })}
      >
        Show toast
      </Button>
      <Dialog
        open={open === "dialog"}
        title="Close this conversation"
        onClose={close}
        actions={
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" onClick={close}>
              Close conversation
            </Button>
          </>
        }
      >
        <TextArea
          label="Comment"
          hint="Maya sees it at the end of the conversation."
          value=""
          onInput={close}
          optional
        />
      </Dialog>
      <Sheet open={open === "sheet"} title="Details" onClose={close}>
        <p>What the panel shows where there is no room beside the conversation.</p>
      </Sheet>
    </Specimen>
  );
}

export const ControlsPart = () => (
  <>
    <Buttons />
    <Fields />
    <Specimen title="People">
      <Avatar name="Ana Silva" size={56} presence="online" />
      <Avatar name="Ben Okafor" size={40} presence="busy" />
      <Avatar name="Maya Lindqvist" presence="away" />
      <Avatar name="Ada Park" presence="offline" />
      <Avatar name="Yuki" size={24} />
      <Avatar name="Émile Zola" size={20} />
    </Specimen>
    <Specimen title="Badges and counts">
      <Badge>Queued</Badge>
      <Badge tone="accent">New</Badge>
      <Badge tone="live" dot>
        In a call
      </Badge>
      <Badge tone="attention">Waiting 4 min</Badge>
      <Badge tone="danger">Not sent</Badge>
      <Count count={3} name="3 unread messages" />
      <Count count={128} name="128 unread messages" />
    </Specimen>
    <Specimen title="Meters">
      <Meter share={0} />
      <Meter share={0.42} />
      <Meter share={0.93} />
    </Specimen>
    <Specimen title="Notices" as="stack">
      <Notice>Ana is away. Your message waits for the next agent.</Notice>
      <Notice tone="attention" actions={<Button>Try again</Button>}>
        Your browser does not let this page use the microphone. Allow it next to the address, then try again.
      </Notice>
      <Notice tone="danger">You are offline. Messages are sent when you are back.</Notice>
      <Notice tone="live" onDismiss={() => undefined}>
        Changes are saved.
      </Notice>
    </Specimen>
    <Overlays />
    <Specimen title="Waiting and empty" as="stack">
      <Progress>Ringing…</Progress>
      <Skeleton shape="people" rows={2} />
      <EmptyState icon={Inbox} title="No conversations yet" action={<Button>Open the shop</Button>}>
        When a consumer writes, the conversation appears here.
      </EmptyState>
    </Specimen>
  </>
);
