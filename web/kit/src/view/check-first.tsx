import { Settings2 } from "lucide";
import type { FunctionComponent } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { DeviceCheck, DeviceCheckOptions } from "../media/device-check.ts";
import type { CallKind } from "../protocol.ts";
import "../texts/call-page.ts";
import { t } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import type { Later } from "./later.ts";
import { NotLoaded } from "./loaded.tsx";

/** The check of devices and its view: nothing is captured before it is asked for. */
export type CheckParts = readonly [
  { DeviceCheck: typeof DeviceCheck },
  { DeviceCheckView: FunctionComponent<{ check: DeviceCheck }> },
];

/** What the check is about, and how it begins. */
export type CheckOf = Pick<DeviceCheckOptions, "video" | "muted" | "camera">;

interface Checked {
  readonly check: DeviceCheck;
  readonly View: FunctionComponent<{ check: DeviceCheck }>;
}

/** The check on a page before the call. */
export interface Checks {
  readonly parts: Later<CheckParts>;
  /** Somebody asked for it. */
  readonly begun: boolean;
  /** The check itself, once it is asked for and loaded. */
  readonly checked: Checked | null;
  readonly begin: () => void;
}

/** Makes the check when it is asked for, and a new one when the call is to be of another kind. */
export function useChecks(parts: Later<CheckParts>, of: CheckOf): Checks {
  const [begun, setBegun] = useState(false);
  const there = parts.part.value;
  const checked = useMemo(() => {
    if (!begun || there === null) return null;
    const [{ DeviceCheck }, { DeviceCheckView }] = there;
    return { check: new DeviceCheck(of), View: DeviceCheckView };
  }, [begun, there, of.video]);
  const begin = () => {
    setBegun(true);
    parts.load();
  };
  return { parts, begun, checked, begin };
}

export interface CheckFirstProps {
  readonly checks: Checks;
  readonly kind: CallKind;
  /** Whether the call would begin with the camera on. */
  readonly camera: boolean;
}

/** What the browser will ask; or, for whoever wants to see and hear that before the call, the devices themselves. */
export function CheckFirst({ checks: { parts, begun, checked, begin }, kind, camera }: CheckFirstProps) {
  if (kind === "screen") return <p class="door-quiet">{t("door-asks-screen")}</p>;
  if (checked !== null) return <checked.View check={checked.check} />;
  return (
    <>
      <p class="door-quiet">{t(camera ? "door-asks-video" : "door-asks")}</p>
      {begun && parts.failed.value ? (
        <NotLoaded part={parts} />
      ) : (
        <Button icon={Settings2} onClick={begin}>
          {t("door-check")}
        </Button>
      )}
    </>
  );
}
