import { withTexts } from "@beckon/kit/texts/speak.ts";
import { later } from "@beckon/kit/view/later.ts";

/** The running call's views. */
export const callViews = later(() => withTexts(import("./stage.tsx"), "device-settings", "fix", "safety"));
