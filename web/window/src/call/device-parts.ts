import { withTexts } from "@beckon/kit/texts/speak.ts";
import { later } from "@beckon/kit/view/later.ts";

/** The choice of devices and the steps that mend one: most calls need neither. */
export const deviceParts = later(() =>
  withTexts(import("./device-settings.tsx"), "device-settings", "devices", "fix", "safety"),
);
