import { Settings2 } from "lucide";
import type { FunctionComponent } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { DeviceCheck, DeviceCheckOptions } from "../media/device-check.ts";
import type { CallKind } from "../protocol.ts";
import "../texts/call-page.ts";
import { withTexts } from "../texts/speak.ts";
import { t } from "../texts/texts.ts";
import { Button } from "../ui/button.tsx";
import { later } from "./later.ts";
import { NotLoaded } from "./loaded.tsx";

/** The check of devices before a call: nothing is captured before it is asked for. */
export const checkParts = later(() =>
  withTexts(
    Promise.all([import("../media/device-check.ts"), import("../ui/device-check.tsx")]),
    "call",
    "device-settings",
    "devices",
    "fix",
  ),
);

/** What the check is about, and how it begins. */
export type CheckOf = Pick<DeviceCheckOptions, "video" | "muted" | "camera">;

interface Checked {
  readonly check: DeviceCheck;
  readonly View: FunctionComponent<{ check: DeviceCheck }>;
}

/** The check on a page before the call. */
export interface Checks {
  /** Somebody asked for it. */
  readonly begun: boolean;
  /** The check itself, once it is asked for and loaded. */
  readonly checked: Checked | null;
  readonly begin: () => void;
}

/** Makes the check when it is asked for, and a new one when the call is to be of another kind. */
export function useChecks(of: CheckOf): Checks {
  const [begun, setBegun] = useState(false);
  const parts = checkParts.part.value;
  const checked = useMemo(() => {
    if (!begun || parts === null) return null;
    const [{ DeviceCheck }, { DeviceCheckView }] = parts;
    return { check: new DeviceCheck(of), View: DeviceCheckView };
  }, [begun, parts, of.video]);
  const begin = () => {
    setBegun(true);
    checkParts.load();
  };
  return { begun, checked, begin };
}

/** Asks for the devices in the press that joins, so that they are there when the call is. Nothing where the part has not come yet. */
export function checkNow(video: boolean): DeviceCheck | null {
  const parts = checkParts.part.peek();
  if (parts === null) return null;
  const check = new parts[0].DeviceCheck({ video });
  check.start();
  return check;
}

export interface CheckFirstProps {
  readonly checks: Checks;
  readonly kind: CallKind;
  /** Whether the call would begin with the camera on. */
  readonly camera: boolean;
}

/** What the browser will ask; or, for whoever wants to see and hear that before the call, the devices themselves. */
export function CheckFirst({ checks: { begun, checked, begin }, kind, camera }: CheckFirstProps) {
  if (kind === "screen") return <p class="door-quiet">{t("door-asks-screen")}</p>;
  if (checked !== null) return <checked.View check={checked.check} />;
  return (
    <>
      <p class="door-quiet">{t(camera ? "door-asks-video" : "door-asks")}</p>
      {begun && checkParts.failed.value ? (
        <NotLoaded part={checkParts} />
      ) : (
        <Button icon={Settings2} onClick={begin}>
          {t("door-check")}
        </Button>
      )}
    </>
  );
}
