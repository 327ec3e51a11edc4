import { Temporal } from "temporal-polyfill";

export type DateContext = {
  /** The person's own day. */
  today: Temporal.PlainDate;
  /** ISO code of their number's country: decides whether 11/3 is in November or in March. */
  country: string;
  /** Which way a date without a year lies: a breakup is past, the end of a pause is to come. */
  lean: "past" | "future";
};

/** The date, or undefined where there is none such (30 February) or its year is not one to be texted about. */
export function plainDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return undefined;
  return Temporal.PlainDate.from({ year, month, day });
}

/** The latest such day not after today, or the earliest not before it; 29 February looks as far as the century's gap. */
export function nearestDate(month: number, day: number, on: DateContext): Temporal.PlainDate | undefined {
  const step = on.lean === "past" ? -1 : 1;
  for (let years = 0; years <= 8; years++) {
    const date = plainDate(on.today.year + step * years, month, day);
    if (date && Temporal.PlainDate.compare(date, on.today) * step >= 0) return date;
  }
  return undefined;
}

/** The same for a day of the week (1 is Monday); today counts unless `strictly` is set. */
export function nearestWeekday(weekday: number, on: DateContext, strictly = false): Temporal.PlainDate {
  const ahead = (weekday - on.today.dayOfWeek + 7) % 7;
  if (on.lean === "future") return on.today.add({ days: ahead || (strictly ? 7 : 0) });
  return on.today.subtract({ days: (7 - ahead) % 7 || (strictly ? 7 : 0) });
}
