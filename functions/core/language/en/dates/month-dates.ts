import { nthWeekday, plainDate } from "../../dates/calendar.ts";
import { approximately, fixedDay, yearlyDay } from "../../dates/days.ts";
import { type Day, type Page, type Rule, rule, unclear } from "../../dates/marks.ts";
import { WEEKDAY, weekdayOf } from "./weekday-dates.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = `(?:${months.join("|")})`;
const month = (said: string) => months.indexOf(said.slice(0, 3)) + 1;
const NTH = "(?:\\d{1,2}(?:st|nd|rd|th)?)";
/** What the number behind a month may not be followed by: "nov 3 weeks", "nov 3:30", "may 3 times". */
const END =
  "(?![\\d:%]|st\\b|nd\\b|rd\\b|th\\b|[./-]\\d| ?(?:days?|weeks?|months?|years?|hours?|minutes?|times|people|of us)\\b)";

function inMonth(page: Page, monthSaid: string, daySaid: string): Day | undefined {
  const [m, d] = [month(monthSaid), Number.parseInt(daySaid, 10)];
  const exists = plainDate(2024, m, d);
  return exists && yearlyDay((year) => plainDate(year, m, d), page.on);
}

function fullYear(digits: string, page: Page): number {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  return year > page.on.today.year + 20 ? year - 100 : year;
}

/** "May" and "march" are verbs too, and "mar" spoils: "option 3 may be right". With a bare number before, only alone. */
const isVerb = (monthSaid: string, number: string) => /^ma[ry]/.test(monthSaid) && /^\d+$/.test(number);

const parts: Record<string, number> = {
  early: 4,
  beginning: 3,
  start: 3,
  mid: 15,
  middle: 15,
  late: 26,
  end: 29,
};

const positions: Record<string, number> = { "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "5th": 5, last: -1 };

/** "3/4 November", "Nov 3 or 4": two days of one month leave it open. Before numbers with a slash are taken for dates. */
export const monthPairRules = (): readonly Rule[] => [
  rule(`\\b${NTH}(?: ?(?:/|-|&|or|to|and|through|thru) ?(?:the )?)${NTH} (?:of )?${MONTH}\\b`, () => unclear),
  rule(
    `\\b${MONTH}\\.? ?(?:the )?${NTH} ?(?:/|-|&|or|to|and|through|thru) ?(?:the )?${NTH}\\b${END}(?![/-]\\d)`,
    () => unclear,
  ),
];

/** "Nov 3", "3rd of November 25", "mid October", "the last Sunday of August". */
export const monthRules = (): readonly Rule[] => [
  rule(
    `\\b(?:the )?(early|mid|middle|late|beginning|start|end)(?:[ -]| of | in )(?:the month of )?(${MONTH})\\b(?! \\d{1,2}(?!\\d))`,
    ([, part = "", said = ""], page) =>
      approximately(
        yearlyDay(
          (year) => plainDate(year, month(said), Math.min(parts[part] ?? 15, lastDay(year, said))),
          page.on,
        ),
      ),
  ),
  rule(
    `\\b(?:the )?(1st|2nd|3rd|4th|last) (week|weekend) (?:of|in) (${MONTH})\\b`,
    ([, nth = "", kind, said = ""], page) =>
      approximately(
        yearlyDay((year) => {
          const position = positions[nth] ?? 1;
          if (kind === "weekend") return nthWeekday(year, month(said), position, 6);
          return plainDate(year, month(said), position > 0 ? position * 7 - 3 : lastDay(year, said) - 3);
        }, page.on),
      ),
  ),
  rule(
    `\\b(?:the )?(1st|2nd|3rd|4th|5th|last) (${WEEKDAY}) (?:of|in) (${MONTH})\\b`,
    ([, nth = "", day = "", said = ""], page) =>
      yearlyDay((year) => nthWeekday(year, month(said), positions[nth] ?? 1, weekdayOf(day)), page.on),
  ),
  // Day, month and year of two digits in one breath; "oct 3 nov 25" is two dates.
  rule(
    `(?<!${MONTH}\\.? (?:the )?)\\b(${NTH})[ ./-]?(?:of )?(${MONTH})[ ,./-]+'?(\\d{4}|\\d\\d)\\b(?! ?(?:days?|weeks?|months?|years?|hours?|minutes?)\\b)${END}`,
    ([, day = "", said = "", year = ""], page) =>
      fixedOrUnclear(plainDate(fullYear(year, page), month(said), Number.parseInt(day, 10))),
  ),
  rule(
    `\\b(${MONTH})\\.?[ ,/-]*(?:the )?(${NTH})${END}(?:(?:,? ?'|, ?)(\\d\\d)\\b|,? (1[5-9]|[2-9]\\d)\\b(?= ?(?:$|[.,!?)]|i\\b|he\\b|she\\b|we\\b)))?`,
    ([, said = "", day = "", early, late], page) => {
      const year = early ?? late;
      if (!year) return inMonth(page, said, day) ?? unclear;
      return fixedOrUnclear(plainDate(fullYear(year, page), month(said), Number.parseInt(day, 10)));
    },
  ),
  rule(
    `(?<![\\d/.])(${NTH})(?: day| night)?[ -]?(?:of |of the )?(${MONTH})\\b\\.?(?!')`,
    ([all, day = "", said = ""], page) => {
      const found = inMonth(page, said, day) ?? unclear;
      return isVerb(said, day) && !all.includes(" of ") && found.kind === "day"
        ? { ...found, weak: "word" }
        : found;
    },
  ),
];

/** A date with its year that is none, such as 30 February 2025, leaves nothing else to be read in it. */
const fixedOrUnclear = (date: ReturnType<typeof plainDate>) => (date ? fixedDay(date) : unclear);

function lastDay(year: number, monthSaid: string): number {
  return plainDate(year, month(monthSaid), 1)?.daysInMonth ?? 31;
}
