import { Temporal } from "temporal-polyfill";
import { type Enrolled, silenceDays, today } from "./person.ts";

/** A person's months in numbers, what there is of them: days, best stretch, steps, scores then and now, promises. */
export function sayFigures(person: Enrolled, now: Temporal.Instant): string {
  const days = Temporal.PlainDate.from(person.breakupDate).until(today(person, now)).days;
  const best = Math.max(person.bestStretchDays, silenceDays(person, now));
  const { steps, scores, promises, rung } = person;
  const parts = [
    `${days} days on`,
    `longest quiet ${best}`,
    steps.total > 0 && `${steps.total} ${steps.total === 1 ? "step" : "steps"} done`,
    person.plan === "ladder" && !person.boundary && rung > 1 && `rung ${rung}`,
    scores.first && scores.last && `scores ${scores.first.join("-")} then, ${scores.last.join("-")} now`,
    promises.kept + promises.broken > 0 &&
      `promises kept ${promises.kept} of ${promises.kept + promises.broken}`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}
