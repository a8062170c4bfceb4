import { duration } from "@beckon/kit/texts/format.ts";
import { LANGUAGE } from "@beckon/kit/texts/texts.ts";

const short = new Intl.NumberFormat(LANGUAGE, {
  style: "unit",
  unit: "second",
  unitDisplay: "short",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

/** A measured time: tenths where they matter, *–* where nothing was measured. */
export function seconds(ms: number | null): string {
  if (ms === null) return "–";
  return ms < 10_000 ? short.format(ms / 1000) : duration(ms);
}
