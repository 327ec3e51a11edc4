import { Temporal } from "temporal-polyfill";
import { type Enrolled, newPerson } from "../functions/core/person.ts";
import type { PlanId } from "../functions/core/plan.ts";
import { timeline } from "../functions/core/timeline.ts";

const begin = Temporal.Instant.from("2026-11-21T15:00:00Z");
const who = { id: "a", phone: "+12025550143", country: "US", zone: "America/New_York", zoneCandidates: [] };

const enrolled = (plan: PlanId) =>
  ({
    ...newPerson(who, begin),
    state: "active",
    plan,
    breakupDate: "2026-11-21",
    lastContact: "same",
    boundary: false,
    enrolledAt: begin.toString(),
    enrolledOn: "2026-11-21",
    plannedAt: begin.toString(),
  }) as Enrolled;

export const changesOfMind =
  "ZONE on day 3, DATE on day 5, TIME on day 10, PAUSE and RESUME on days 20 and 25, STOP on day 60";
/** Days on which everything that is still ahead moves; then the day of the STOP. */
const moves = [3, 5, 10, 20, 25];
const stop = 60;

/**
 * Calls of Scheduler if every prompt that is known at sign-up had a schedule of its own: each change deletes and creates
 * all that is ahead, and so does STOP delete it. Ours: one call a wake that rang, one a change, one at the STOP.
 */
export function upFront(plan: PlanId) {
  const due = timeline(enrolled(plan)).map((prompt) => prompt.due);
  const after = (day: number) =>
    due.filter((at) => Temporal.Instant.compare(at, begin.add({ hours: 24 * day })) > 0).length;
  const known = due.length;
  const life = known + moves.reduce((calls, day) => calls + 2 * after(day), 0) + after(stop);
  const ours = 1 + (known - after(stop)) + moves.length + 1;
  return { known, signUp: known, life, ours };
}
