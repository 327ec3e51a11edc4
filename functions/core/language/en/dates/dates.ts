import type { Temporal } from "temporal-polyfill";
import type { DateContext } from "../../dates/calendar.ts";
import type { DateFound } from "../../dates/decide.ts";
import { findSpanishDates } from "../../es/dates/find-dates.ts";
import { findDates } from "./find-dates.ts";
import { longestRead } from "./times.ts";

export type { DateContext } from "../../dates/calendar.ts";
export type { DateFound } from "../../dates/decide.ts";
export { sayDate, sayDayAndMonth, sayLongDate, sayMonth, sayTime } from "./say-dates.ts";
export { readDays, readTime } from "./times.ts";

/**
 * The dates that a text names, in its order: `2026-11-03`, `Nov 3`, `11/3`, `last Sunday`, `3 weeks`, `the day before
 * Thanksgiving`. Without a year, the latest not after today or the earliest not before it, as `lean` says; a full date is
 * given as it is, past or future. Empty unless every day named is one day: no months, ranges, or vague spans
 * ("last month", "a few days ago"). A text that names none in English is read as Spanish: people answer in the language
 * they think in, whatever they are asked in.
 */
export function readDates(text: string, on: DateContext): DateFound[] {
  if (text.length > longestRead) return [];
  const english = findDates(text, on);
  return english.length > 0 ? english : findSpanishDates(text, on);
}

/** The one date that a text names; undefined if it names none, or two different ones. */
export function readDate(text: string, on: DateContext): Temporal.PlainDate | undefined {
  const dates = readDates(text, on);
  return dates.length === 1 ? dates[0]?.date : undefined;
}
