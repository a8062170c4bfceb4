import type { DeviceProblem } from "../protocol.ts";
import "../texts/devices.ts";
import { t } from "../texts/texts.ts";

/** Why a device does not work, and what to do; nothing where it does, or while the browser still asks. */
export function deviceWords(problem: DeviceProblem | null, device: "microphone" | "camera"): string | undefined {
  switch (problem) {
    case null:
    case "prompt_open":
      return undefined;
    case "denied":
      return t("device-denied", { device });
    case "dismissed":
      return t("device-dismissed", { device });
    case "denied_by_system":
      return t("device-denied-by-system", { device });
    case "absent":
      return t("device-absent", { device });
    case "busy":
      return t("device-busy", { device });
    case "lost":
      return t("device-lost", { device });
    case "forbidden_by_page":
      return t("device-forbidden", { device });
    case "insecure":
      return t("device-insecure");
    case "unsupported":
      return t("device-unsupported", { device });
    case "interrupted":
      return t("device-interrupted", { device });
    case "unknown":
      return t("device-unknown", { device });
  }
}

/** The same of the other person's device. */
export function otherDeviceWords(
  problem: DeviceProblem | null,
  device: "microphone" | "camera",
  name: string,
): string | undefined {
  const said = { device, name };
  switch (problem) {
    case null:
      return undefined;
    case "prompt_open":
      return t("other-device-prompt-open", said);
    case "denied":
      return t("other-device-denied", said);
    case "dismissed":
      return t("other-device-dismissed", said);
    case "denied_by_system":
      return t("other-device-denied-by-system", said);
    case "absent":
      return t("other-device-absent", said);
    case "busy":
      return t("other-device-busy", said);
    case "lost":
      return t("other-device-lost", said);
    case "forbidden_by_page":
      return t("other-device-forbidden", said);
    case "insecure":
      return t("other-device-insecure", said);
    case "unsupported":
      return t("other-device-unsupported", said);
    case "interrupted":
      return t("other-device-interrupted", said);
    case "unknown":
      return t("other-device-unknown", said);
  }
}
