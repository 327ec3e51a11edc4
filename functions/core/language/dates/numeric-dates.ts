import type { Temporal } from "temporal-polyfill";
import { type DateContext, plainDate } from "./calendar.ts";
import { fixedDay, yearlyDay } from "./days.ts";
import { type Day, type Mark, type Page, type Rule, rule, unclear } from "./marks.ts";
import { writesMonthFirst } from "./month-first.ts";

function fullYear(digits: string, on: DateContext): number {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  return on.lean === "past" && year > on.today.year + 20 ? year - 100 : year;
}

/** The two numbers in the country's order or, where that is no date, in the other: 25/12 can be only one. */
function inOrder<T>(
  first: string,
  second: string,
  country: string,
  build: (month: number, day: number) => T | undefined,
): T | undefined {
  const american = build(Number(first), Number(second));
  const other = build(Number(second), Number(first));
  return writesMonthFirst(country) ? (american ?? other) : (other ?? american);
}

const fixedOrUnclear = (date: Temporal.PlainDate | undefined): Mark => (date ? fixedDay(date) : unclear);

const withYear = (first: string, second: string, year: string, { on }: Page): Mark =>
  fixedOrUnclear(
    inOrder(first, second, on.country, (month, day) => plainDate(fullYear(year, on), month, day)),
  );

/** Two numbers as a day of any year. */
function pair(first: string, second: string, { on }: Page): Day | undefined {
  return inOrder(first, second, on.country, (month, day) =>
    // A leap year, for 29 February.
    plainDate(2024, month, day) ? yearlyDay((year) => plainDate(year, month, day), on) : undefined,
  );
}

/** Whether a pair of numbers is a share or a score by the words around it; `day` is what it is as a date. */
export type IsFraction = (
  pair: { first: number; second: number; before: string; after: string; day: Day | undefined },
  on: DateContext,
) => boolean;

/** Dates with their year. */
export const fullDateRules = (): readonly Rule[] => [
  rule(
    "(?<![\\d/.-])(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})(?!\\d|[-/.]\\d)(?:t\\b)?",
    ([, y, , m, d]) => fixedOrUnclear(plainDate(Number(y), Number(m), Number(d))),
  ),
  rule("(?<![\\d/.-])((?:19|20)\\d\\d)(0\\d|1[0-2])([0-3]\\d)(?![\\d/.-])", ([, y, m, d]) =>
    fixedOrUnclear(plainDate(Number(y), Number(m), Number(d))),
  ),
  rule(
    "(?<![\\d/.-])(\\d{1,2})( ?[-/.] ?)(\\d{1,2})\\2'?(\\d{4}|\\d{2})(?!\\d|[-/.]\\d)",
    ([, a = "", , b = "", y = ""], page) => withYear(a, b, y, page),
  ),
  rule("^(\\d\\d)(\\d\\d)(20\\d\\d)$", ([, a = "", b = "", y = ""], page) => withYear(a, b, y, page)),
  // Spaces only where the third number is a year, and no score.
  rule("^(\\d{1,2}) (\\d{1,2}) (\\d{4}|[2-9]\\d)$", ([, a = "", b = "", y = ""], page) =>
    withYear(a, b, y, page),
  ),
];

/** Two numbers without a year. `isFraction` knows the words of a language that make a share or a score of them. */
export const pairRules = (isFraction: IsFraction): readonly Rule[] => [
  // Only the slash makes a date of two numbers: 6.30 is an hour, 7-10 a range.
  rule("(?<![\\d/.-])(\\d{1,2}) ?/ ?(\\d{1,2})(?!\\d|[-/.]\\d|[a-z])", (match, page) => {
    const [all, a = "", b = ""] = match;
    const before = page.text.slice(0, match.index);
    const after = page.text.slice(match.index + all.length);
    const day = pair(a, b, page);
    if (isFraction({ first: Number(a), second: Number(b), before, after, day }, page.on)) return "x";
    return day ?? unclear;
  }),
  rule("^((?:0\\d|1\\d|2\\d|3[01]))-((?:0\\d|1\\d|2\\d|3[01]))$", ([, a = "", b = ""], page) =>
    pair(a, b, page),
  ),
];
