import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { sayFrequency, sayFrequencyRange } from "../../../functions/core/conversation/frequency-words.ts";
import { frequencyOf } from "../../../functions/core/plans/frequency.ts";
import { type PlanId, plans } from "../../../functions/core/plans/index.ts";
import { timeline } from "../../../functions/core/schedule/timeline.ts";
import { voices } from "../../../functions/voices.ts";
import { enrolled } from "../../support/people.ts";

/** What the timeline of somebody who signs up on the day of the breakup holds, by so many days from then. */
function sentBy(days: number, plan: PlanId, boundary: boolean, milestones = {}): number[] {
  const on = "2026-11-21";
  const at = `${on}T15:00:00Z`;
  const who = { plan, boundary, milestones, breakupDate: on, lastContact: "same", weeks: 4 };
  const person = enrolled({ ...who, enrolledAt: at, enrolledOn: on, plannedAt: at });
  const spans = Array.from({ length: Math.ceil(182 / days) }, () => 0);
  for (const { due } of timeline(person)) {
    const day = Temporal.PlainDate.from(on).until(due.toZonedDateTimeISO(person.zone).toPlainDate()).days;
    const span = Math.floor(day / days);
    spans[span] = (spans[span] ?? 0) + 1;
  }
  return spans;
}
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

describe("the frequency that is told", () => {
  test.each(plans.flatMap(({ id }) => [true, false].map((boundary) => ({ id, boundary }))))(
    "is the one of the timeline: $id, boundary $boundary",
    ({ id, boundary }) => {
      const { count, per, first } = frequencyOf({ plan: id, boundary });
      const spans = sentBy(per === "week" ? 7 : 30, id, boundary);
      expect(first).toBe(spans[0]);
      // The mean is off by half a text at the most: it is told in whole ones.
      expect(Math.abs(sum(spans) / (per === "week" ? 26 : 6) - count)).toBeLessThanOrEqual(0.5);
      // What is told of the first one holds for each: "about" is one more at the most.
      expect(Math.max(...spans)).toBeLessThanOrEqual(Math.max(first, count) + 1);
    },
  );

  test.each([
    ["no-contact", false, "about 1 a week, up to 5 in the first"],
    ["no-contact", true, "about 1 a week, up to 5 in the first"],
    ["week-apart", false, "about 2 a week, up to 7 in the first"],
    ["ladder", false, "about 8 a week"],
    ["ladder", true, "about 8 a week"],
    ["show-change", false, "about 1 a week, up to 4 in the first"],
    ["six-steps", false, "about 1 a month, up to 5 in the first"],
    ["six-steps", true, "about 2 a month, up to 6 in the first"],
    // Before the safety question is answered: what whoever gets more is sent.
    ["six-steps", undefined, "about 2 a month, up to 6 in the first"],
  ] as const)("on %s with the boundary %s is said as %s", (plan, boundary, words) => {
    expect(sayFrequency({ plan, boundary }, voices.en)).toBe(words);
  });

  test("follows DAILY OFF", () => {
    const milestones = { "no-daily": "2026-11-21" };
    expect(sum(sentBy(7, "ladder", false, milestones))).toBe(29);
    expect(sayFrequency({ plan: "ladder", boundary: false, milestones }, voices.en)).toBe(
      "about 1 a week, up to 2 in the first",
    );
  });

  test("is the range of all plans where none is chosen", () => {
    expect(sayFrequencyRange(voices.en)).toBe("1 a month to 8 a week by plan");
  });
});
