import { Temporal } from "temporal-polyfill";
import { lazy } from "../../lazy.ts";
import { nthWeekday, plainDate } from "./calendar.ts";

/** The day of a holiday in a year; undefined in a year that has none. */
export type YearlyRule = (year: number) => Temporal.PlainDate | undefined;

const [monday, tuesday, thursday, friday, sunday] = [1, 2, 4, 5, 7];
const fixed =
  (month: number, day: number): YearlyRule =>
  (year) =>
    plainDate(year, month, day);
const nth =
  (month: number, count: number, weekday: number): YearlyRule =>
  (year) =>
    nthWeekday(year, month, count, weekday);
const later =
  (rule: YearlyRule, days: number): YearlyRule =>
  (year) =>
    rule(year)?.add({ days });
const fromEaster =
  (days: number): YearlyRule =>
  (year) =>
    easter(year).add({ days });

/** Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 1876). */
export function easter(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return Temporal.PlainDate.from({ year, month, day: (h + l - 7 * m + 33 * month + 19) % 32 });
}

/** The Fridays of Matariki as New Zealand's law lists them. */
const matarikiFridays =
  "2022-06-24 2023-07-14 2024-06-28 2025-06-20 2026-07-10 2027-06-25 2028-07-14 2029-07-06 2030-06-21 2031-07-11 2032-07-02";
function matariki(year: number): Temporal.PlainDate | undefined {
  const text = matarikiFridays.split(" ").find((friday) => friday.startsWith(`${year}-`));
  return text ? Temporal.PlainDate.from(text) : undefined;
}

const thanksgiving = nth(11, 4, thursday);
const springBankHoliday = nth(5, -1, monday);

/**
 * When each holiday is: by country where they differ, under `else` where one rule holds wherever the name is used. A
 * country without a rule and without `else` does not say on which day its people mean.
 */
const rules = lazy(
  (): Record<string, Partial<Record<string, YearlyRule>>> => ({
    "new-year": { else: fixed(1, 1) },
    "martin-luther-king": { else: nth(1, 3, monday) },
    burns: { else: fixed(1, 25) },
    "australia-day": { else: fixed(1, 26) },
    brigid: { else: brigid },
    groundhog: { else: fixed(2, 2) },
    waitangi: { else: fixed(2, 6) },
    superbowl: { else: nth(2, 2, sunday) },
    valentine: { else: fixed(2, 14) },
    galentine: { else: fixed(2, 13) },
    presidents: { else: nth(2, 3, monday) },
    "family-day": { CA: nth(2, 3, monday) },
    david: { else: fixed(3, 1) },
    patrick: { else: fixed(3, 17) },
    fools: { else: fixed(4, 1) },
    george: { else: fixed(4, 23) },
    anzac: { else: fixed(4, 25) },
    "shrove-tuesday": { else: fromEaster(-47) },
    "ash-wednesday": { else: fromEaster(-46) },
    "palm-sunday": { else: fromEaster(-7) },
    "good-friday": { else: fromEaster(-2) },
    easter: { else: fromEaster(0) },
    "easter-monday": { else: fromEaster(1) },
    "mothering-sunday": { else: fromEaster(-21) },
    "mothers-day": {
      GB: fromEaster(-21),
      IE: fromEaster(-21),
      MX: fixed(5, 10),
      ES: nth(5, 1, sunday),
      else: nth(5, 2, sunday),
    },
    "early-may": { else: nth(5, 1, monday) },
    "cinco-de-mayo": { else: fixed(5, 5) },
    "victoria-day": { else: (year) => plainDate(year, 5, 24)?.subtract({ days: toMonday(year) }) },
    memorial: { else: nth(5, -1, monday) },
    "spring-bank-holiday": { else: springBankHoliday },
    "june-bank-holiday": { else: nth(6, 1, monday) },
    "kings-birthday": { NZ: nth(6, 1, monday), AU: nth(6, 2, monday) },
    juneteenth: { else: fixed(6, 19) },
    "fathers-day": { AU: nth(9, 1, sunday), NZ: nth(9, 1, sunday), else: nth(6, 3, sunday) },
    matariki: { else: matariki },
    "canada-day": { else: fixed(7, 1) },
    "july-4": { else: fixed(7, 4) },
    "august-bank-holiday": { IE: nth(8, 1, monday), else: nth(8, -1, monday) },
    "civic-holiday": { CA: nth(8, 1, monday) },
    // Australia's states keep it on four different days; nobody else calls it so.
    labor: { US: nth(9, 1, monday), CA: nth(9, 1, monday), PR: nth(9, 1, monday), NZ: nth(10, 4, monday) },
    reconciliation: { else: fixed(9, 30) },
    columbus: { else: nth(10, 2, monday) },
    thanksgiving: { CA: nth(10, 2, monday), else: thanksgiving },
    "canadian-thanksgiving": { else: nth(10, 2, monday) },
    "american-thanksgiving": { else: thanksgiving },
    "october-bank-holiday": { else: nth(10, -1, monday) },
    halloween: { else: fixed(10, 31) },
    "all-saints": { else: fixed(11, 1) },
    "day-of-the-dead": { else: fixed(11, 2) },
    "election-day": { US: (year) => nthWeekday(year, 11, 1, monday)?.add({ days: 1 }) },
    "melbourne-cup": { else: nth(11, 1, tuesday) },
    "bonfire-night": { else: fixed(11, 5) },
    "november-11": { else: fixed(11, 11) },
    "remembrance-sunday": { else: nth(11, 2, sunday) },
    "black-friday": { else: later(thanksgiving, 1) },
    "cyber-monday": { else: later(thanksgiving, 4) },
    andrew: { else: fixed(11, 30) },
    "christmas-eve": { else: fixed(12, 24) },
    christmas: { else: fixed(12, 25) },
    "boxing-day": { else: fixed(12, 26) },
    "new-years-eve": { else: fixed(12, 31) },
    epiphany: { else: fixed(1, 6) },
  }),
);

/** Ireland's first Monday of February, or the 1st itself when that is a Friday (since 2023). */
function brigid(year: number): Temporal.PlainDate | undefined {
  const first = plainDate(year, 2, 1);
  return first?.dayOfWeek === friday ? first : nthWeekday(year, 2, 1, monday);
}

/** Days from the Monday before 25 May, or that day itself, to 24 May. */
function toMonday(year: number): number {
  return ((plainDate(year, 5, 24)?.dayOfWeek ?? monday) - monday + 7) % 7;
}

export type Holiday = string;

/** The rule of a holiday for people of a country (ISO code), or undefined where the name means no one day there. */
export function holidayRule(holiday: Holiday, country: string): YearlyRule | undefined {
  const byCountry = rules()[holiday];
  return byCountry?.[country] ?? byCountry?.else;
}

/** Mondays that are called just "the bank holiday", by country. */
const bankHolidays: Partial<Record<string, string[]>> = {
  GB: ["easter-monday", "early-may", "spring-bank-holiday", "august-bank-holiday"],
  IE: [
    "brigid",
    "easter-monday",
    "early-may",
    "june-bank-holiday",
    "august-bank-holiday",
    "october-bank-holiday",
  ],
};

export const bankHolidayRules = (country: string): YearlyRule[] =>
  (bankHolidays[country] ?? []).flatMap((name) => holidayRule(name, country) ?? []);
