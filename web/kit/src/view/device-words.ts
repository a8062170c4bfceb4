import type { DeviceProblem } from "../model/call.ts";
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
