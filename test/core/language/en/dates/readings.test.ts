import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  type DateContext,
  readDate,
  readDays,
  readTime,
} from "../../../../../functions/core/language/en/dates/dates.ts";
import { readDayAndTime } from "../../../../../functions/core/language/en/dates/meeting-words.ts";

/** A Tuesday. */
const today = Temporal.PlainDate.from("2026-11-24");
const read = (text: string, on: Partial<DateContext> = {}) =>
  readDate(text, { today, country: "US", lean: "past", ...on })?.toString();

describe("a date", () => {
  test.each([
    ["nov 3 10:30 pm", "2026-11-03"],
    ["nov 3 around 7.30 a.m.", "2026-11-03"],
    ["7am nov 3", "2026-11-03"],
    ["the 13th of november", "2026-11-13"],
    ["2 days back", "2026-11-22"],
    ["a day back", "2026-11-23"],
    ["a week back", "2026-11-17"],
    ["2 weeks back", "2026-11-10"],
    ["a month back", "2026-10-24"],
    ["2 months back", "2026-09-24"],
    ["a year back", "2025-11-24"],
    ["2 years back", "2024-11-24"],
    ["about 10 days ago", "2026-11-14"],
    ["11/3/46", "2046-11-03"], // for the caller to refuse
    ["11/3/47", "1947-11-03"],
    ["11 /3", "2026-11-03"],
    ["11/ 3", "2026-11-03"],
    ["100 years ago", "1926-11-24"],
    ["nov 3 1900", "1900-11-03"],
    ["2199-01-01", "2199-01-01"],
    ["yesterday he cheated", "2026-11-23"],
    ["last friday", "2026-11-20"],
    ["novmbr 3", "2026-11-03"], // two slips in a long word
    ["septembre 3", "2026-09-03"],
    ["octobr 3", "2026-10-03"],
    ["sundy", "2026-11-22"],
    ["fridya", "2026-11-20"], // two letters swapped
    [`nov 3${" ".repeat(315)}`, "2026-11-03"],
  ])("is read from %j: %s", (text, date) => {
    expect(read(text)).toBe(date);
  });

  test.each([
    ["how are you today", "another question"],
    ["tomorrow dinner", "the same"],
    ["3 mar ruined me", "no March"],
    ["101 years ago", "nobody's"],
    ["nov 3 1899", "a slip of the thumb"],
    ["2200-01-01", "the same"],
    ["2026-11-00", "no such day"],
    ["2026-00-11", "no such month"],
    ["octbr 3", "two slips in a short word"],
    ["nunday", "not the first letter"],
    ["monkey", "two letters wrong"],
    ["funday", "two letters wrong"],
    [`nov 3${" ".repeat(316)}`, "a story"],
  ])("is not guessed from %j: %s", (text) => {
    expect(read(text)).toBeUndefined();
  });

  test.each([
    ["in about 10 days", "2026-12-04"],
    ["day after tomorrow", "2026-11-26"],
    ["last friday", "2026-11-20"],
    ["12/31/98", "2098-12-31"],
  ])("of %j to come is %s", (text, date) => {
    expect(read(text, { lean: "future" })).toBe(date);
  });

  test("a leap day is found over the gap of a century", () => {
    expect(read("feb 29", { today: Temporal.PlainDate.from("2104-01-15") })).toBe("2096-02-29");
  });
});

describe("a time of day", () => {
  test.each([
    ["10 in the morning", "10:00"],
    ["12 in the morning", "00:00"],
    [" 10", "10:00"],
    ["8 at night", "20:00"],
    ["at about 10", "10:00"],
    ["  around 10 ", "10:00"],
    ["12 noon", "12:00"],
    ["12 midnight", "00:00"],
    ["23", "23:00"],
    ["10:59", "10:59"],
    ["6 pm.", "18:00"],
    ["6 pm!!", "18:00"],
    ["10 p. m.", "22:00"],
    ["10 o\u2019clock", "10:00"],
    ["6pm instead", "18:00"],
    ["to 5pm please", "17:00"],
    ["could you text me at 4 pm", "16:00"],
    ["half seven", "07:30"], // as the British say half past
    ["half past six", "06:30"],
    ["quarter past 6", "06:15"],
    ["quarter to seven", "06:45"],
    ["quarter to 1", "12:45"],
    ["seven thirty", "07:30"],
    ["six pm", "18:00"],
    ["around eleven o'clock", "11:00"],
    ["6ish", "06:00"],
    ["5:30ish pm", "17:30"],
    ["noonish", "12:00"],
    ["lunchtime", "12:00"],
    ["mornings", "10:00"],
    ["the evening", "18:00"],
    ["after work", "18:00"],
    ["7 in the evening works", "19:00"],
    ["a las 6 de la tarde", "18:00"],
    ["10 de la mañana", "10:00"],
  ])("%j is %s", (text, time) => {
    expect(readTime(text)?.toString({ smallestUnit: "minute" })).toBe(time);
  });

  test.each([
    "13 am",
    "0 am",
    "0 a",
    "10:60",
    "112 noon",
    "10 ! 5",
    "half the time",
    "half",
    "to",
    "whenever",
  ])("%j is none", (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});

test.each([
  ["a year", 365],
  ["a year and a day", 366],
  ["fortnight", 14],
  ["10 days!!", 10],
  [" 10 days", 10],
  [" for  10 days ", 10],
])("%j is %i days", (text, days) => {
  expect(readDays(text)).toBe(days);
});

describe("a day and an hour", () => {
  test.each([
    ["2026-12-12t18:00", "2026-12-12 18:00"],
    ["2026-12-12 18:00", "2026-12-12 18:00"],
    ["2026-12-12 6:00", "2026-12-12 06:00"], // as only the 24-hour clock is written
    ["saturday 6pm", "2026-11-28 18:00"],
    ["saturday, 6 pm", "2026-11-28 18:00"],
    ["saturday @ 6pm", "2026-11-28 18:00"],
    ["6pm on saturday", "2026-11-28 18:00"],
    ["at 6pm on saturday", "2026-11-28 18:00"],
    ["on saturday at 6 pm", "2026-11-28 18:00"],
    ["is saturday at around 6 pm", "2026-11-28 18:00"],
    ["saturday at 6 pm maybe", "2026-11-28 18:00"],
    ["for saturday by 6 pm", "2026-11-28 18:00"],
    ["saturday morning at 9", "2026-11-28 09:00"],
    ["saturday at 9 in the morning", "2026-11-28 09:00"],
    ["saturday evening at 8", "2026-11-28 20:00"],
    ["tonight at 8", "2026-11-24 20:00"],
    ["this evening at 8", "2026-11-24 20:00"],
    ["tis evening at 8", "2026-11-24 20:00"],
    ["12 dec 18:30", "2026-12-12 18:30"],
    ["12 dec 18:30:15", "2026-12-12 18:30"],
    ["12 dec 09:30:00", "2026-12-12 09:30"],
    ["tomorrow at noon", "2026-11-25 12:00"],
    ["saturday at 6", "2026-11-28 06:00 or later"],
    ["saturday 6 o'clock", "2026-11-28 06:00 or later"],
    ["6 oclock saturday", "2026-11-28 06:00 or later"],
    ["saturday 11", "2026-11-28 nothing"],
    ["6pm", "nothing 18:00"],
    ["saturday", "2026-11-28 nothing"],
    ["somewhere", "nothing nothing"],
  ])("of %j is %s", (text, said) => {
    const { date, time, halfDay } = readDayAndTime(text, { today, country: "US", lean: "future" });
    const clock = time?.toString({ smallestUnit: "minute" }) ?? "nothing";
    expect(`${date ?? "nothing"} ${clock}${halfDay ? " or later" : ""}`).toBe(said);
  });
});
