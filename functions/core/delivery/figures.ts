import { Temporal } from "temporal-polyfill";
import type { WritingContext } from "../context.ts";
import { fill } from "../copy.ts";
import { type Enrolled, noContactDays, today } from "../person/person.ts";
import { plans } from "../plans/index.ts";
import type { Plan } from "../plans/plan.ts";
import type { PlanCopy } from "../plans/plan-copy.ts";
import { countSegments } from "./segments.ts";

/** Septets of one segment, and of the two that a message may have at most (docs/rules.md, Segments). */
const limits = { one: 160, two: 306 };
/** As long as the shortest of it gets: ten years in days. */
const leastLength = "3652 days on.".length;

/**
 * A person's months in numbers, what there is of them: days, best stretch, steps, scores then and now, promises. Beside
 * the `rest` of their message there is room for as much as keeps it in one segment: what the plan is about goes first.
 */
export function sayFigures(person: Enrolled, context: WritingContext, rest = ""): string {
  const { units } = countSegments(rest);
  const room = (units + leastLength <= limits.one ? limits.one : limits.two) - units;
  const parts = allFigures(person, context);
  const [always, ...others] = parts;
  const own = others.filter(({ about }) => about === person.plan);
  let kept: Figure[] = [always];
  for (const part of new Set([...own, ...others])) {
    const more = parts.filter((other) => other === part || kept.includes(other));
    if (say(more).length <= room) kept = more;
  }
  return say(kept);
}

type Figure = { text: string; about?: Enrolled["plan"] };

const say = (figures: Figure[]) => `${figures.map(({ text }) => text).join(", ")}.`;

function allFigures(person: Enrolled, { now, copy }: WritingContext): [Figure, ...Figure[]] {
  const days = Temporal.PlainDate.from(person.breakupDate).until(today(person, now)).days;
  const best = Math.max(person.bestStretchDays, noContactDays(person, now));
  const { daysOn, longestQuiet } = copy.phrases.figures;
  const ofPlans = plans.flatMap(({ id, figures = () => [] }) => {
    const { figures: texts = {} }: PlanCopy<Plan> = copy.plans[id];
    return figures(person).map(({ name, values }) => ({ text: fill(`${texts[name]}`, values), about: id }));
  });
  return [{ text: fill(daysOn, { days }) }, { text: fill(longestQuiet, { days: best }) }, ...ofPlans];
}
