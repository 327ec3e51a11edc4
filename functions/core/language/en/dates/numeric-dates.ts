import type { Temporal } from "temporal-polyfill";
import { type DateContext, nearestDate, plainDate } from "./calendar.ts";

/**
 * Where 11/3 is 3 November: the United States, what uses its forms, the Philippines, and Canada, where both orders
 * are in use and English speakers mostly write this one.
 */
const monthFirst = new Set(["US", "CA", "PH", "PR", "GU", "AS", "MP", "VI", "UM", "FM", "MH", "PW"]);

const yearFirst = /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/g;
const yearLast = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d|[-/.]\d)/g;
// Without a year only the slash makes a date of two numbers: 6.30 is an hour, 7-10 a range.
const yearless = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})(?!\d|[-/.]\d)/g;

export type NumericDate = {
  /** Undefined when it has the form of a date but is none, such as 13/13. */
  date: Temporal.PlainDate | undefined;
  /** The text around it. */
  rest: string;
};

function fullYear(digits: string, on: DateContext): number {
  if (digits.length === 4) return Number(digits);
  const year = 2000 + Number(digits);
  return on.lean === "past" && year > on.today.year + 20 ? year - 100 : year;
}

/** The two numbers in the country's order or, where that is no date, in the other: 25/12 can be only one. */
function inOrder(
  first: number,
  second: number,
  country: string,
  build: (month: number, day: number) => Temporal.PlainDate | undefined,
): Temporal.PlainDate | undefined {
  const american = build(first, second);
  const other = build(second, first);
  return monthFirst.has(country) ? (american ?? other) : (other ?? american);
}

/** Finds a date written in digits; undefined if the text has none, or more than one. */
export function findNumericDate(text: string, on: DateContext): NumericDate | undefined {
  const spaceless = text.replace(/\s*\/\s*/g, "/");
  const found = [
    ...spaceless.matchAll(yearFirst),
    ...spaceless.matchAll(yearLast),
    ...spaceless.matchAll(yearless),
  ];
  const [match] = found;
  if (!match || found.length > 1) return undefined;
  const [whole, a = "", , , year] = match;
  const last = Number(match.at(-1));
  const rest = spaceless.replace(whole, " ");
  if (a.length === 4) return { date: plainDate(Number(a), Number(match[3]), last), rest };
  const date = year
    ? inOrder(Number(a), Number(match[3]), on.country, (month, day) =>
        plainDate(fullYear(year, on), month, day),
      )
    : inOrder(Number(a), last, on.country, (month, day) => nearestDate(month, day, on));
  return { date, rest };
}
