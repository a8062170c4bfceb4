// Times, days, durations and numbers in the reader's language and time zone.

import { locale } from "./texts.ts";

/** How the language writes dates. English has days before months. */
const dates = (): string => (locale() === "en" ? "en-GB" : locale());

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant, written by the language with these parts. */
export function date(at: number, options: Intl.DateTimeFormatOptions): string {
  const key = dates() + JSON.stringify(options);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(dates(), options);
    formats.set(key, format);
  }
  return format.format(at);
}

/** The time of day: *14:02*. */
export const clock = (at: number): string => date(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** The time of day to the second, where a difference of seconds tells something: *14:02:07*. */
export const clockToSeconds = (at: number): string =>
  date(at, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });

/** Midnight before `at`, where the reader is. */
export const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** How many midnights lie between; days of 23 and 25 hours count as one. */
const daysBetween = (from: number, to: number) => Math.round((startOfDay(to) - startOfDay(from)) / 86_400_000);

const capital = (word: string) => word.charAt(0).toLocaleUpperCase(locale()) + word.slice(1);

/** The day as people say it: *Today*, *Yesterday*, *Monday*, *3 November*, *3 November 2024*. */
export function day(at: number, now: number): string {
  const ago = daysBetween(at, now);
  if (ago === 0 || ago === 1) {
    return capital(new Intl.RelativeTimeFormat(locale(), { numeric: "auto" }).format(-ago, "day"));
  }
  if (ago > 1 && ago < 7) return capital(date(at, { weekday: "long" }));
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return date(at, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

/** A moment in a list, as short as it stays clear: *14:02* today, *Yesterday*, *Mon*, *3 Nov*, *3 Nov 2024*. */
export function moment(at: number, now: number): string {
  const ago = daysBetween(at, now);
  if (ago === 0) return clock(at);
  if (ago === 1) return day(at, now);
  if (ago > 1 && ago < 7) return date(at, { weekday: "short" });
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return date(at, { day: "numeric", month: "short", ...(sameYear ? {} : { year: "numeric" }) });
}

/** A running time: *0:07*, *12:30*, *1:02:03*. */
export function timer(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** A finished time in words, at most two units: *7 sec*, *12 min 30 sec*, *1 hr 2 min*. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(locale(), { style: "unit", unit: name, unitDisplay: "short" }).format(value);
  const both = (...parts: string[]) => new Intl.ListFormat(locale(), { type: "unit", style: "narrow" }).format(parts);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (h > 0) return m > 0 ? both(unit(h, "hour"), unit(m, "minute")) : unit(h, "hour");
  if (m > 0) return s > 0 ? both(unit(m, "minute"), unit(s, "second")) : unit(m, "minute");
  return unit(s, "second");
}

/** A plain number with its thousands apart. */
export const number = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** A share of one as a percentage, whole unless it may have digits: *42%*, *0.4%*. */
export const percent = (share: number, digits = 0): string =>
  new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: digits }).format(share);

/** A share of one as a whole percentage, and none that is some or not all as *0%* or *100%*: *0.1%*, *99.7%*. */
export function someOf(share: number): string {
  if (share > 0 && share < 0.01) return percent(Math.max(share, 0.001), 1);
  if (share > 0.99 && share < 1) return percent(Math.min(share, 0.999), 1);
  return percent(share);
}

/** A time that machines take: *42 ms*. */
export const milliseconds = (ms: number): string =>
  new Intl.NumberFormat(locale(), { style: "unit", unit: "millisecond", unitDisplay: "short" }).format(ms);

/** Several words in a sentence: *UDP, TCP and TLS*. */
export const list = (words: readonly string[]): string =>
  new Intl.ListFormat(dates(), { type: "conjunction" }).format(words);

/** How much flows: *840 kb/s*, *12 Mb/s*. */
export function bitRate(bitsPerSecond: number): string {
  const units: [name: string, bits: number][] = [
    ["gigabit-per-second", 1e9],
    ["megabit-per-second", 1e6],
    ["kilobit-per-second", 1e3],
  ];
  const [unit, bits] = units.find(([, least]) => bitsPerSecond >= least) ?? ["bit-per-second", 1];
  const digits = { maximumSignificantDigits: 3, unitDisplay: "short" } as const;
  return new Intl.NumberFormat(locale(), { style: "unit", unit, ...digits }).format(bitsPerSecond / bits);
}
