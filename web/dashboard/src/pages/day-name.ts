/** Days of the records are days in UTC, wherever the reader is. */
const long = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
const short = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** *Mon, 23 Nov*. */
export const dayName = (day: string): string => long.format(Date.parse(day));

/** *23 Nov*. */
export const dayMark = (day: string): string => short.format(Date.parse(day));
