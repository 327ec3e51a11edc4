import { expect, test } from "vitest";
import { plans } from "../../../functions/core/plans/index.ts";
import { outlines } from "../../../functions/http/pages/plan-preview.ts";
import { locales } from "../../../functions/locales.ts";

// The days of the published plans (docs/plans.md), counted from a sign-up on the day it ended.

const all = outlines(locales.en);
const outlineOf = (id: string) => all[plans.findIndex((plan) => plan.id === id)];
const daysOf = (id: string, name: string) => outlineOf(id)?.lines.find((line) => line.name === name)?.days;

test("there is one for each plan, in the order of their numbers", () =>
  expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]));

test.each([
  ["no-contact", ["no-contact-end 28", "reflection 181"], "No reach-out in this plan."],
  ["week-apart", ["reach-out 7", "reflection 181"], "No end date in this plan."],
  ["ladder", ["no-contact-end 28", "reflection 181"], "No reach-out in this plan."],
  ["show-change", ["reach-out 7", "reflection 181"], "No end date in this plan."],
  ["six-steps", ["reach-out 7", "reflection 181"], "No end date in this plan."],
])("%s has of the three main prompts %j, and says what it leaves out", (id, main, missing) => {
  const found = outlineOf(id);
  const marked = found?.lines.filter((line) => line.main).map(({ name, days }) => `${name} ${days}`);
  expect({ marked, missing: found?.missing }).toEqual({ marked: main, missing });
});

test("what comes once stands on its day", () => {
  expect(daysOf("no-contact", "start")).toEqual([0]);
  expect(daysOf("no-contact", "milestone-14")).toEqual([14]);
  expect(daysOf("show-change", "question-3")).toEqual([6]);
});

test("what repeats is one line with each of its days, up to the look back", () => {
  const daily = outlineOf("ladder")?.lines.find(({ name }) => name === "daily");
  expect(daily?.everyDays).toBe(1);
  expect(daily?.days).toHaveLength(180);
  expect(daysOf("week-apart", "change-week")?.slice(0, 3)).toEqual([10, 17, 24]);
  expect(daysOf("week-apart", "change-week")?.at(-1)).toBe(178);
});

test("six calendar months from 4 January are its last day: the 181st", () =>
  expect(all.map(({ lastDay }) => lastDay)).toEqual([181, 181, 181, 181, 181]));

test("what only a person's own words bring is on no outline, and nothing that is for a boundary", () => {
  const names = all.flatMap(({ lines }) => lines.map(({ name }) => name));
  // The suggestion to meet has a day of its own; what comes around a meeting that is set has not.
  expect(names.filter((name) => /^(meet|rung|trial|own)-|^promise$/.test(name))).toEqual(["meet-up"]);
});
