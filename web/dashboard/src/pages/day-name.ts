import { date } from "@beckon/kit/texts/format.ts";

/** Days of the records are days in UTC, wherever the reader is. */
const SHORT: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone: "UTC" };

/** *Mon, 23 Nov*. */
export const dayName = (day: string): string => date(Date.parse(day), { weekday: "short", ...SHORT });

/** *23 Nov*. */
export const dayMark = (day: string): string => date(Date.parse(day), SHORT);
