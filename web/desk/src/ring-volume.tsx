import "@beckon/kit/texts/desk.ts";
import { t } from "@beckon/kit/texts/texts.ts";
import { IconButton } from "@beckon/kit/ui/icon-button.tsx";
import { computed, signal } from "@preact/signals";
import { Volume1, Volume2, VolumeX } from "lucide";

/** The steps, each with what a tone is multiplied by. */
const STEPS = {
  loud: { icon: Volume2, loudness: 1 },
  soft: { icon: Volume1, loudness: 0.25 },
  off: { icon: VolumeX, loudness: 0 },
};
type Step = keyof typeof STEPS;

const NEXT: Record<Step, Step> = { loud: "soft", soft: "off", off: "loud" };

const KEY = "beckon-ring-volume";

function remembered(): Step {
  try {
    const kept = localStorage.getItem(KEY);
    return kept !== null && Object.hasOwn(STEPS, kept) ? (kept as Step) : "loud";
  } catch {
    return "loud";
  }
}

const step = signal(remembered());
addEventListener("storage", () => {
  step.value = remembered();
});

/** How loud the desk's tones are on this machine, from 0 to 1; also while one sounds. */
export const ringLoudness = computed(() => STEPS[step.value].loudness);

/** Makes the desk's tones soft, then silent, then loud again; remembered on this machine. */
export function RingVolume() {
  const press = () => {
    step.value = NEXT[step.value];
    try {
      localStorage.setItem(KEY, step.value);
    } catch {
      // What cannot be kept holds until the page goes.
    }
  };
  const { icon } = STEPS[step.value];
  return <IconButton icon={icon} side="top" name={t("desk-ring-volume", { step: step.value })} onClick={press} />;
}
