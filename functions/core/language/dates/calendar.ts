import { Temporal } from "temporal-polyfill";

export type DateContext = {
  /** The person's own day. */
  today: Temporal.PlainDate;
  /** ISO code of their number's country: decides whether 11/3 is in November or in March, and which holidays they keep. */
  country: string;
  /** Which way a date without a year lies: a breakup is past, the end of a pause is to come. */
  lean: "past" | "future";
  /** The breakup, where the question is about a day counted from it: "3 days later", "the next day". */
  anchor?: Temporal.PlainDate;
};

/** A day and an hour as people text them; what is missing or could be read two ways is undefined. */
export type DayAndTime = {
  date: Temporal.PlainDate | undefined;
  time: Temporal.PlainTime | undefined;
  /** "At 6" may be morning or evening. */
  halfDay?: true;
};

export type Span = { days: number; weeks: number; months: number; years: number };
export const noSpan: Span = { days: 0, weeks: 0, months: 0, years: 0 };

/** The date, or undefined where there is none such (30 February) or its year is not one to be texted about. */
export function plainDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return undefined;
  return Temporal.PlainDate.from({ year, month, day });
}

/** The same date, or undefined outside the years that people text about. */
export const inRange = (date: Temporal.PlainDate): Temporal.PlainDate | undefined =>
  plainDate(date.year, date.month, date.day);

/**
 * The latest day not after today that `inYear` gives, or the earliest not before it, as `lean` says. Looks eight years
 * away at most, which is as far as 29 February can be.
 */
export function nearestYearly(
  inYear: (year: number) => Temporal.PlainDate | undefined,
  on: DateContext,
): Temporal.PlainDate | undefined {
  const step = on.lean === "past" ? -1 : 1;
  // One year more at the near end: two days before New Year's Day lie in the year before.
  for (let years = -1; years <= 8; years++) {
    const date = inYear(on.today.year + step * years);
    if (date && Temporal.PlainDate.compare(date, on.today) * step >= 0) return date;
  }
  return undefined;
}

export const nearestDate = (month: number, day: number, on: DateContext): Temporal.PlainDate | undefined =>
  nearestYearly((year) => plainDate(year, month, day), on);

/** The nearest month that has such a day: the 31st on 10 July is the last of May. */
export function nearestMonthly(
  inMonth: (month: Temporal.PlainYearMonth) => Temporal.PlainDate | undefined,
  on: DateContext,
): Temporal.PlainDate | undefined {
  const step = on.lean === "past" ? -1 : 1;
  for (let months = 0; months <= 12; months++) {
    const date = inMonth(on.today.toPlainYearMonth().add({ months: step * months }));
    if (date && Temporal.PlainDate.compare(date, on.today) * step >= 0) return date;
  }
  return undefined;
}

/** The nearest such day of the week (1 is Monday); today counts unless `strictly` is set. */
export function nearestWeekday(weekday: number, on: DateContext, strictly = false): Temporal.PlainDate {
  const ahead = (weekday - on.today.dayOfWeek + 7) % 7;
  if (on.lean === "future") return on.today.add({ days: ahead || (strictly ? 7 : 0) });
  return on.today.subtract({ days: (7 - ahead) % 7 || (strictly ? 7 : 0) });
}

/** The `nth` such weekday of a month (1 is Monday; -1 is the last); undefined where the month has no fifth one. */
export function nthWeekday(
  year: number,
  month: number,
  nth: number,
  weekday: number,
): Temporal.PlainDate | undefined {
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  if (nth < 0) {
    const last = Temporal.PlainDate.from({ year, month, day: daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  }
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const day = 1 + ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7;
  return day <= daysInMonth ? first.with({ day }) : undefined;
}

/** The Saturday of the weekend at or nearest to a day: of a holiday on Monday the one before, of one on Thursday the one after. */
export function saturdayNear(date: Temporal.PlainDate): Temporal.PlainDate {
  const ahead = (6 - date.dayOfWeek + 7) % 7;
  return ahead <= 3 ? date.add({ days: ahead }) : date.subtract({ days: 7 - ahead });
}
