import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { readDates } from "../../../../../functions/core/language/en/dates/dates.ts";

const on = (text: string, country: string, today: string) =>
  readDates(text, { today: Temporal.PlainDate.from(today), country, lean: "past" })
    .map(({ date }) => date.toString())
    .join(", ");

describe("on 24 November 2026", () => {
  test.each([
    ["US", "thanksgiving", "2025-11-27"],
    ["CA", "thanksgiving", "2026-10-12"],
    ["CA", "american thanksgiving", "2025-11-27"],
    ["US", "canadian thanksgiving", "2026-10-12"],
    ["US", "the day before thanksgiving", "2025-11-26"],
    ["US", "Thanksgiving 2024", "2024-11-28"],
    ["US", "last Thanksgiving", "2025-11-27"],
    ["US", "black friday", "2025-11-28"],
    ["US", "labor day weekend", "2026-09-05"],
    ["US", "Labor Day", "2026-09-07"],
    ["CA", "labour day", "2026-09-07"],
    ["NZ", "labour day", "2026-10-26"],
    ["AU", "labour day", ""], // four different days
    ["US", "Memorial Day weekend", "2026-05-23"],
    ["US", "veterans day", "2026-11-11"],
    ["US", "Columbus Day", "2026-10-12"],
    ["US", "MLK day", "2026-01-19"],
    ["US", "presidents' day", "2026-02-16"],
    ["US", "the fourth of july", "2026-07-04"],
    ["US", "4th of July weekend", "2026-07-04"],
    ["US", "Juneteenth", "2026-06-19"],
    ["US", "cinco de mayo", "2026-05-05"],
    ["US", "mardi gras", "2026-02-17"],
    ["US", "super bowl sunday", "2026-02-08"],
    ["US", "Mother's Day", "2026-05-10"],
    ["US", "mothers day", "2026-05-10"],
    ["GB", "mother’s day", "2026-03-15"],
    ["IE", "mothers day", "2026-03-15"],
    ["GB", "father's day", "2026-06-21"],
    ["AU", "father's day", "2026-09-06"],
    ["NZ", "fathers day", "2026-09-06"],
    ["US", "easter", "2026-04-05"],
    ["GB", "Easter Monday", "2026-04-06"],
    ["IE", "good friday", "2026-04-03"],
    ["GB", "pancake day", "2026-02-17"],
    ["GB", "bonfire night", "2026-11-05"],
    ["GB", "Guy Fawkes", "2026-11-05"],
    ["GB", "august bank holiday", "2026-08-31"],
    ["GB", "bank holiday monday", "2026-08-31"],
    ["GB", "the bank holiday weekend", "2026-08-29"],
    ["IE", "the bank holiday", "2026-10-26"],
    ["IE", "October bank holiday weekend", "2026-10-24"],
    ["IE", "st stephens day", "2025-12-26"],
    ["GB", "Boxing Day", "2025-12-26"],
    ["GB", "remembrance sunday", "2026-11-08"],
    ["CA", "Victoria Day", "2026-05-18"],
    ["CA", "canada day", "2026-07-01"],
    ["CA", "Family Day", "2026-02-16"],
    ["AU", "Australia Day", "2026-01-26"],
    ["AU", "anzac day", "2026-04-25"],
    ["AU", "melbourne cup day", "2026-11-03"],
    ["NZ", "waitangi day", "2026-02-06"],
    ["NZ", "Matariki", "2026-07-10"],
    ["US", "halloween night", "2026-10-31"],
    ["US", "2 days after halloween", "2026-11-02"],
    ["US", "a week before halloween", "2026-10-24"],
    ["US", "christmas eve", "2025-12-24"],
    ["US", "on xmas", "2025-12-25"],
    ["US", "the day after christmas", "2025-12-26"],
    ["US", "2 days before xmas", "2025-12-23"],
    ["US", "New Year's Eve", "2025-12-31"],
    ["US", "nye", "2025-12-31"],
    ["US", "new years", "2026-01-01"],
    ["US", "he dumped me on valentine's day lol", "2026-02-14"],
    ["US", "Valentines", "2026-02-14"],
    ["US", "day before valentines day", "2026-02-13"],
    ["IE", "Paddy's day", "2026-03-17"],
    ["US", "st. patrick's day", "2026-03-17"],
    ["US", "christmas 2024", "2024-12-25"],
    ["US", "christmas two years ago", "2024-12-25"],
  ])("from %s %j is %s", (country, text, date) => {
    expect(on(text, country, "2026-11-24")).toBe(date);
  });
});

test.each([
  ["2026-11-25", "the day before thanksgiving", "2026-11-25", "today, though the holiday is to come"],
  ["2026-01-01", "new years day", "2026-01-01", "today"],
  ["2026-01-01", "new years eve", "2025-12-31", "yesterday"],
  ["2026-12-24", "christmas", "2025-12-25", "tomorrow is not past"],
  ["2027-01-02", "the day after christmas", "2026-12-26", "across the year"],
  ["2026-04-04", "easter", "2025-04-20", "Easter moves"],
  ["2027-03-30", "easter", "2027-03-28", "and may be in March"],
])("on %s %j is %s: %s", (today, text, date) => {
  expect(on(text, "US", today)).toBe(date);
});

test("a holiday of which people of several countries mean different days follows the number", () => {
  const days = ["US", "GB", "AU"].map((country) => on("mother's day", country, "2027-06-01"));
  expect(days).toEqual(["2027-05-09", "2027-03-07", "2027-05-09"]);
});
