import type { Temporal } from "temporal-polyfill";
import { replies } from "../../../templates/replies.ts";
import { fill } from "../copy.ts";
import { sayDate } from "../dates.ts";
import { type Enrolled, planOf, silenceDays, silenceEnd, today } from "../person.ts";
import { listPlans, sayBest, sayMissing, sayNext, sayProgress } from "../say.ts";
import { takePlan } from "../sign-up.ts";
import { answer, replanned, type Turn } from "../turn.ts";

const maxWeeks = 26;

/** `STATUS` in one segment: day n of m and its end, the plan, what comes next and when. */
export const status = (person: Enrolled, now: Temporal.Instant): string =>
  fill(replies.status, {
    progress: sayProgress(person, now),
    plan: planOf(person).name,
    next: sayNext(person, now),
    best: sayBest(person, now),
    missing: sayMissing(person),
  });

/** `PLANS`: the five, and which is theirs. */
export const listForChoice = (person: Enrolled): Turn =>
  answer(person, fill(replies.plans, { plans: listPlans(person), current: planOf(person).name }));

/** `PLAN <n>`: begins another plan; dates, boundary and all that was sent stay. */
export function choosePlan(person: Enrolled, rest: string, now: Temporal.Instant): Turn {
  const { plan } = takePlan(rest);
  if (!plan) return listForChoice(person);
  if (plan.id === person.plan) {
    return answer(person, fill(replies.planKept, { plan: plan.name, next: sayNext(person, now) }));
  }
  const changed = replanned(person, { plan: plan.id, enrolledAt: now.toString() }, now) as Enrolled;
  return answer(
    changed,
    fill(replies.planChanged, {
      plan: plan.name,
      progress: sayProgress(changed, now),
      next: sayNext(changed, now),
    }),
  );
}

/** `WEEKS <n>`: the length of the silence, never under four weeks; an end already past cannot be moved into the past. */
export function weeks(person: Enrolled, rest: string, now: Temporal.Instant): Turn {
  const plan = planOf(person);
  if (!plan.prompts.some(({ name }) => name === "no-contact-end")) {
    return answer(person, fill(replies.weeksNoEnd, { plan: plan.name }));
  }
  const count = Number(/^(\d{1,3})( weeks?)?$/.exec(rest)?.[1]);
  if (!(count >= 4 && count <= maxWeeks)) return answer(person, replies.weeksHow);
  const day = silenceDays(person, now);
  const changed: Enrolled = { ...person, weeks: count };
  if (count !== person.weeks && day >= count * 7) {
    const enough = Math.floor(day / 7) + 1;
    const passed = enough > maxWeeks ? replies.weeksAllPassed : replies.weeksPassed;
    return answer(person, fill(passed, { weeks: count, day, enough }));
  }
  return answer(
    changed,
    fill(replies.weeksChanged, {
      weeks: count,
      end: sayDate(silenceEnd(changed), today(person, now)),
      progress: sayProgress(changed, now),
    }),
  );
}
