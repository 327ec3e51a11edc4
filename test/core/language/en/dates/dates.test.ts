import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  readDate,
  readDays,
  readTime,
  sayDate,
  sayDayAndMonth,
  sayLongDate,
  sayTime,
} from "../../../../../functions/core/language/en/dates/dates.ts";

/** A Tuesday. */
const tuesday = Temporal.PlainDate.from("2026-11-24");
const read = (text: string, on: Partial<Parameters<typeof readDate>[1]> = {}) =>
  readDate(text, { today: tuesday, country: "US", lean: "past", ...on })?.toString();

describe("readDate of what is past", () => {
  it.each([
    ["2026-11-03", "2026-11-03"],
    ["2026/11/3", "2026-11-03"],
    ["Nov 3", "2026-11-03"],
    ["3 November", "2026-11-03"],
    ["november the 3rd", "2026-11-03"],
    ["NOVEMBER THIRD", "2026-11-03"],
    ["3rd of nov 2025", "2025-11-03"],
    ["Nov 3, 2025.", "2025-11-03"],
    ["nov 3 ’25", "2025-11-03"],
    ["nov 3 last year", "2025-11-03"],
    ["Dec 25", "2025-12-25"], // not yet this year
    ["Nov 24", "2026-11-24"], // today is not after today
    ["Nov 25", "2025-11-25"], // tomorrow is
    ["feb 29", "2024-02-29"], // the last one there was
    ["11/3", "2026-11-03"], // month first: the number is American
    ["25/12", "2025-12-25"], // which can be only one way
    ["11 / 3 / 26", "2026-11-03"],
    ["12/31/98", "1998-12-31"], // 2098 would not be past
    ["3 Nov 2027", "2027-11-03"], // a full date is returned as it is, for the caller to refuse
    ["2027-01-01", "2027-01-01"],
    ["tomorrow", "2026-11-25"],
    ["today", "2026-11-24"],
    ["this morning", "2026-11-24"],
    ["yesterday", "2026-11-23"],
    ["last night", "2026-11-23"],
    ["day before yesterday", "2026-11-22"], // not yesterday
    ["sunday", "2026-11-22"],
    ["last Sunday", "2026-11-22"],
    ["tuesday", "2026-11-24"], // a Tuesday today
    ["last tuesday", "2026-11-17"],
    ["sun", "2026-11-22"],
    ["this friday", "2026-11-20"], // the answer is past, so not the one to come
    ["2 weeks ago", "2026-11-10"],
    ["a couple of weeks ago", "2026-11-10"],
    ["a fortnight ago", "2026-11-10"],
    ["ten days ago", "2026-11-14"],
    ["a month ago", "2026-10-24"],
    ["2 months and 3 days ago", "2026-09-21"],
    ["a year ago today", "2025-11-24"],
    ["Novemeber 3", "2026-11-03"],
    ["yesteday", "2026-11-23"],
    ["tuseday", "2026-11-24"], // two letters swapped
    ["2 wks ago", "2026-11-10"],
    ["it was nov 3", "2026-11-03"],
    ["nov 3 at 10pm", "2026-11-03"],
    ["about 2 weeks ago I think", "2026-11-10"],
    ["she left me on Sunday", "2026-11-22"],
    ["yesterday, nov 23", "2026-11-23"], // said twice
  ])("takes %j for %s", (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    ["2026-03-31", "a month ago", "2026-02-28", "a shorter month ends sooner"],
    ["2028-02-29", "a year ago", "2027-02-28", "a leap day has no anniversary"],
    ["2028-02-29", "feb 29", "2028-02-29", "today"],
    ["2026-01-01", "yesterday", "2025-12-31", "across the year"],
    ["2026-01-01", "Nov 3", "2025-11-03", "last year's is the latest"],
    ["2026-11-22", "sunday", "2026-11-22", "a Sunday: today"],
    ["2026-11-22", "last sunday", "2026-11-15", "a Sunday: the one before"],
    ["2026-11-02", "2 days ago", "2026-10-31", "across the end of American summer time"],
  ])("on %s takes %j for %s: %s", (today, text, date) => {
    expect(read(text, { today: Temporal.PlainDate.from(today) })).toBe(date);
  });

  it.each([
    ["US", "11/3", "2026-11-03"],
    ["PH", "11/3", "2026-11-03"],
    ["GB", "11/3", "2026-03-11"],
    ["IN", "3/11/26", "2026-11-03"],
    ["DE", "3.11.2026", "2026-11-03"],
    ["GB", "11/25", "2025-11-25"], // there is no month 25
    ["JP", "2026/11/03", "2026-11-03"],
  ])("from a number of %s reads %s as %s", (country, text, date) => {
    expect(read(text, { country })).toBe(date);
  });

  it.each([
    ["maybe", "a word"],
    ["idk", "a word"],
    ["second", "an ordinal"],
    ["march", "a month, or a verb"],
    ["nov 2025", "a month"],
    ["3", "a bare number"],
    ["1", "a bare number"],
    ["4 2 5", "three scores"],
    ["4/2/5", "no year has one digit"],
    ["6.30", "an hour"],
    ["7-10", "a range"],
    ["10pm", "an hour"],
    ["Feb 30", "no such day"],
    ["June 31", "no such day"],
    ["29 feb 2025", "no such day"],
    ["13/13", "no such day"],
    ["00/00", "no such day"],
    ["3 nov 1025", "a slip of the thumb"],
    ["I sat down", "not Saturday"],
    ["option 3 may be right", "not 3 May"],
    ["match 3", "not March"],
    ["someday", "not Sunday"],
    ["now", "no day"],
    ["end of the month", "no day of the past"],
    ["last month", "thirty days"],
    ["a few days ago", "how few?"],
    ["8 hours ago", "today or yesterday, by the hour"],
    ["nov 3 or 4", "two days"],
    ["nov 3 - nov 5", "two days"],
    ["yesterday, nov 3", "two days"],
    ["not yesterday", "the contrary"],
    ["1-800-555-0100", "a phone number"],
    ["", "nothing"],
  ])("does not guess from %j: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe("readDate of what is to come", () => {
  it.each([
    ["until 5 December", "2026-12-05"],
    ["nov 3", "2027-11-03"],
    ["nov 24", "2026-11-24"], // today is not before today
    ["friday", "2026-11-27"],
    ["till tuesday", "2026-11-24"],
    ["next friday", "2026-12-04"], // of next week, as most Americans have it
    ["tomorrow", "2026-11-25"],
    ["the day after tomorrow", "2026-11-26"],
    ["in 10 days", "2026-12-04"],
    ["a week from today", "2026-12-01"],
    ["feb 29", "2028-02-29"],
    ["yesterday", "2026-11-23"], // as it is, for the caller to refuse
  ])("takes %j for %s", (text, date) => {
    expect(read(text, { lean: "future", country: "GB" })).toBe(date);
  });
});

it("reads back every date in every form it can be written in", () => {
  const day = fc.integer({ min: 0, max: 365 * 3 }).map((days) => tuesday.subtract({ days }));
  fc.assert(
    fc.property(day, (date) => {
      for (const text of [date.toString(), sayLongDate(date), `${date.day}.${date.month}.${date.year}`]) {
        expect(read(text, { country: "GB" })).toBe(date.toString());
      }
      if (date.until(tuesday).days < 270) expect(read(sayDate(date, tuesday))).toBe(date.toString());
    }),
  );
});

it("answers anything with a date or nothing", () => {
  const bits = fc.constantFrom(
    "nov",
    "3",
    "/",
    "-",
    "ago",
    "week",
    "a",
    "next",
    "sunday",
    "99999999",
    "feb 29",
    "year",
    "in",
  );
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(bits).map((words) => words.join(" ")),
  );
  fc.assert(
    fc.property(text, (said) => {
      read(said);
      readTime(said);
      readDays(said);
    }),
    { numRuns: 1000 },
  );
});

it.each(["constructor days", "__proto__ days", "toString weeks"])("reads no number of days in %j", (text) => {
  expect(readDays(text)).toBeUndefined();
});

describe("readTime", () => {
  it.each([
    ["10", "10:00"],
    ["10am", "10:00"],
    ["10 a.m.", "10:00"],
    ["at 10", "10:00"],
    ["6pm", "18:00"],
    ["18", "18:00"],
    ["18:30", "18:30"],
    ["6.30 pm", "18:30"],
    ["630pm", "18:30"],
    ["noon", "12:00"],
    ["12pm", "12:00"], // as clocks say it
    ["12am", "00:00"],
    ["midnight", "00:00"],
    ["7 in the evening", "19:00"],
    ["10 o'clock", "10:00"],
  ])("takes %j for %s", (text, time) => {
    expect(readTime(text)?.toString({ smallestUnit: "minute" })).toBe(time);
  });
  it.each(["", "25", "24", "13pm", "0 pm", "6:75", "10:5", "-3", "soon", "__proto__", "constructor"])(
    "does not guess from %j",
    (text) => {
      expect(readTime(text)).toBeUndefined();
    },
  );
});

describe("readDays", () => {
  it.each([
    ["10", 10],
    ["10 days", 10],
    ["for 10 days", 10],
    ["2 weeks", 14],
    ["a week", 7],
    ["2w", 14],
    ["a fortnight", 14],
    ["a couple of weeks", 14],
    ["a month", 30],
    ["0", 0], // for the caller to refuse
  ])("takes %j for %i", (text, days) => {
    expect(readDays(text)).toBe(days);
  });
  it.each(["", "a", "days", "a few days", "until friday", "-3", "99999", "3 dogs"])(
    "does not guess from %j",
    (text) => {
      expect(readDays(text)).toBeUndefined();
    },
  );
});

describe("what is said", () => {
  it.each([
    ["2026-11-03", "Tue 3 Nov"],
    ["2026-02-25", "Wed 25 Feb"],
    ["2026-02-24", "Tue 24 Feb 2026"], // nine months ago
    ["2027-08-24", "Tue 24 Aug 2027"], // nine months ahead
    ["2020-11-03", "Tue 3 Nov 2020"],
  ])("%s is %s", (date, said) => {
    expect(sayDate(Temporal.PlainDate.from(date), tuesday)).toBe(said);
  });
  it.each([
    ["US", "Nov 3"],
    ["CA", "Nov 3"],
    ["GB", "3 Nov"],
    ["IE", "3 Nov"],
  ])("an example to copy is in the order of %s: %s", (country, said) => {
    expect(sayDayAndMonth(Temporal.PlainDate.from("2026-11-03"), tuesday, country)).toBe(said);
  });
  it("a long date has all of it", () => {
    expect(sayLongDate(Temporal.PlainDate.from("2026-11-03"))).toBe("Tuesday 3 November 2026");
  });
  it.each([
    ["10:00", "10 am"],
    ["18:30", "6:30 pm"],
    ["12:00", "noon"],
    ["12:05", "12:05 pm"],
    ["00:00", "midnight"],
    ["00:30", "12:30 am"],
  ])("%s is %s", (time, said) => {
    expect(sayTime(Temporal.PlainTime.from(time))).toBe(said);
  });
});
