import type { Temporal } from "temporal-polyfill";
import { type Enrolled, lastContactDate, noContactEnd } from "../person/person.ts";
import { planOf } from "../plans/index.ts";

/** Plans without an end date keep the week before the day-7 reach-out. */
const weekOfQuiet = { days: 7 };

/** Whether the plan counts to an end that the person may move: four weeks or more. */
export const hasEnd = (person: Enrolled): boolean =>
  planOf(person).prompts.some(({ name }) => name === "no-contact-end");

/**
 * The date on which the silence that their plan asks for is done. Undefined where it has no end: with a boundary, or
 * after letting go.
 */
export function noContactUntil(person: Enrolled): Temporal.PlainDate | undefined {
  return person.boundary || person.milestones["let-go"] ? undefined : quietOfPlan(person);
}

/** The same, whatever they have decided since. */
export const quietOfPlan = (person: Enrolled): Temporal.PlainDate =>
  hasEnd(person) ? noContactEnd(person) : lastContactDate(person).add(weekOfQuiet);
