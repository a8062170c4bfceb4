import { duration } from "@beckon/kit/texts/format.ts";
import { locale } from "@beckon/kit/texts/texts.ts";

const TENTHS: Intl.NumberFormatOptions = {
  style: "unit",
  unit: "second",
  unitDisplay: "short",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
};

/** A measured time: tenths where they matter, *–* where nothing was measured. */
export function seconds(ms: number | null): string {
  if (ms === null) return "–";
  return ms < 10_000 ? new Intl.NumberFormat(locale(), TENTHS).format(ms / 1000) : duration(ms);
}
