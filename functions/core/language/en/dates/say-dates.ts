import { Temporal } from "temporal-polyfill";
import { writesMonthFirst } from "../../dates/month-first.ts";

// Tables, not Intl: Intl puts characters outside GSM-7 into times, and differs between versions of ICU.
const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const months = "January February March April May June July August September October November December".split(
  " ",
);

const weekday = (date: Temporal.PlainDate) => weekdays[date.dayOfWeek - 1] ?? "";
const month = (date: Temporal.PlainDate) => months[date.month - 1] ?? "";

/** `Tue 3 Nov`; with the year when that is nine months or more away and could be taken for a nearer one. */
export const sayDate = (date: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  `${weekday(date).slice(0, 3)} ${sayDayAndMonth(date, today)}`;

/** The same without the weekday; as the people of `country` (ISO code) write it, where it is given: `Nov 3` in the US. */
export function sayDayAndMonth(date: Temporal.PlainDate, today: Temporal.PlainDate, country = ""): string {
  const short = writesMonthFirst(country) ? `${sayMonth(date)} ${date.day}` : `${date.day} ${sayMonth(date)}`;
  const { compare } = Temporal.PlainDate;
  const near =
    compare(date, today.subtract({ months: 9 })) > 0 && compare(date, today.add({ months: 9 })) < 0;
  return near ? short : `${short} ${date.year}`;
}

/** `Tuesday 3 November 2026` */
export function sayLongDate(date: Temporal.PlainDate): string {
  return `${weekday(date)} ${date.day} ${month(date)} ${date.year}`;
}

/** `10 am`, `6:30 pm`, `noon`, `midnight` */
export function sayTime(time: Temporal.PlainTime): string {
  if (time.minute === 0 && time.hour % 12 === 0) return time.hour === 12 ? "noon" : "midnight";
  const minutes = time.minute ? `:${String(time.minute).padStart(2, "0")}` : "";
  return `${time.hour % 12 || 12}${minutes} ${time.hour < 12 ? "am" : "pm"}`;
}

/** `Dec` */
export const sayMonth = (date: Temporal.PlainDate): string => month(date).slice(0, 3);
