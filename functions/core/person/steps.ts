import type { Temporal } from "temporal-polyfill";
import { type Person, today } from "./person.ts";

/** Days in a row with a step, up to today or yesterday; 0 once a gap has ended them, which nobody is told. */
export function daysInARow(person: Person, now: Temporal.Instant): number {
  const { streak, last } = person.steps;
  const yesterday = today(person, now).subtract({ days: 1 });
  return last !== undefined && last >= yesterday.toString() ? streak : 0;
}
