import { Temporal } from "temporal-polyfill";
import { sayFigures } from "../../functions/core/delivery/figures.ts";
import { type Enrolled, newPerson } from "../../functions/core/person/person.ts";
import type { Plan } from "../../functions/core/plans/plan.ts";
import { locales } from "../../functions/locales.ts";

/** Longest real values: a date ten years back, 26 weeks of silence, a weekday and month in full width with the year. */
const longest: Record<string, string> = {
  day: "3652",
  length: "182",
  left: "182",
  end: "Wed 30 Sep 2027",
  breakupDays: "3652",
  best: "3652",
  meet: "Wed 30 Sep 2027, 10:30 am",
  // 60 characters, as long as a person's words are quoted.
  opus: "x".repeat(60),
  change: "x".repeat(60),
  promise: "x".repeat(60),
  firstAnswer: "x".repeat(60),
};

/** Someone of whom there is as much to say as there can be, and `now` to say it at. */
const now = Temporal.Instant.from("2026-12-01T15:00:00Z");
const who = { id: "a", phone: "+12025550143", country: "US", zone: "America/New_York", zoneCandidates: [] };
const busy = (plan: Plan) =>
  ({
    ...newPerson(who, now),
    plan: plan.id,
    breakupDate: "2016-12-01",
    lastContact: "same",
    rung: 5,
    steps: { total: 1000, streak: 1 },
    scores: { first: [4, 2, 5], last: [4, 2, 5] },
    promises: { kept: 100, broken: 0 },
  }) as unknown as Enrolled;

/** A prompt's text with the longest values that there are; of the months in numbers, what there is room for. */
export function longestPrompt(plan: Plan, text: string): string {
  const values = text.replace(/\{(\w+)\}/g, (whole, name) => longest[name] ?? whole);
  const rest = values.replace("{figures}", "");
  return values.replace("{figures}", () => sayFigures(busy(plan), { ...locales.en, now }, rest));
}
