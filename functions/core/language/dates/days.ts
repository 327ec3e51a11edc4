import type { Temporal } from "temporal-polyfill";
import {
  type DateContext,
  inRange,
  nearestMonthly,
  nearestYearly,
  plainDate,
  type Span,
} from "./calendar.ts";
import { type Day, type Page, spanAt } from "./marks.ts";

type Move = (date: Temporal.PlainDate) => Temporal.PlainDate;

/** One day and no other. */
export const fixedDay = (date: Temporal.PlainDate): Day => ({
  kind: "day",
  at: (move) => inRange(move ? move(date) : date),
});

/** Counted from today, or named by its weekday. */
export const relativeDay = (date: Temporal.PlainDate): Day => ({ ...fixedDay(date), relative: true });

/** A day that comes once a year: the nearest, as the context leans. */
export const yearlyDay = (
  inYear: (year: number) => Temporal.PlainDate | undefined,
  on: DateContext,
): Day => ({
  kind: "day",
  at: (move) =>
    nearestYearly((year) => {
      const date = inYear(year);
      return date && (move ? move(date) : date);
    }, on),
  inYear,
});

/** "The 13th": of the nearest month that has one. */
export const monthlyDay = (day: number, on: DateContext): Day => ({
  kind: "day",
  at: (move) =>
    nearestMonthly(({ year, month }) => {
      const date = plainDate(year, month, day);
      return date && (move ? move(date) : date);
    }, on),
  relative: true,
  ofMonth: day,
});

/** The day that lies so far from another: "the day before" + Thanksgiving. */
export const movedDay = (from: Day, move: Move): Day => ({
  kind: "day",
  at: (further) => from.at((date) => (further ? further(move(date)) : move(date))),
  ...(from.inYear && {
    inYear: (year) => {
      const date = from.inYear?.(year);
      return date && move(date);
    },
  }),
  ...(from.relative && { relative: true }),
  ...(from.approximate && { approximate: true }),
});

export const approximately = (day: Day): Day => ({ ...day, approximate: true });

/** `span` before (-1) or after (1) a day; undefined for what is longer than a life, which is hyperbole. */
export function movedBy(from: Day, span: Span, direction: 1 | -1): Day | undefined {
  if (span.years > 100 || span.months > 1200 || span.weeks > 5200 || span.days > 36_500) return undefined;
  return movedDay(from, (date) => (direction < 0 ? date.subtract(span) : date.add(span)));
}

/** That day of a year that was said with it; undefined for a day which has its year, or a year without such a day. */
export function dayInYear(day: Day, year: number): Day | undefined {
  const date = day.inYear?.(year);
  return date && inRange(date)
    ? { ...fixedDay(date), ...(day.approximate && { approximate: true }) }
    : undefined;
}

/** The day so far from today, before (-1) or after (1) it. */
export function spanFromToday(page: Page, sign: string | undefined, direction: 1 | -1): Day | undefined {
  const length = spanAt(page, sign);
  const day = length && movedBy(relativeDay(page.on.today), length.span, direction);
  return day && length.approximate ? approximately(day) : day;
}
