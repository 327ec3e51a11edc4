import type { Temporal } from "temporal-polyfill";
import { replies } from "../../../../templates/replies.ts";
import { fill } from "../../copy.ts";
import { sayDate } from "../../language/en/dates/dates.ts";
import { type Enrolled, noContactDays, noContactEnd, planName, planOf, today } from "../../person/person.ts";
import { choosePlan } from "../choose-plan.ts";
import { listPlans, sayNext, sayProgress } from "../phrases.ts";
import { answer, type ConversationResult, marked, replanned } from "../result.ts";

const maxWeeks = 26;

/** `PLANS`: the five, and which is theirs. */
export const listForChoice = (person: Enrolled): ConversationResult =>
  answer(person, fill(replies.plans, { plans: listPlans(person), current: planName(person) }));

/** `PLAN <n>`: begins another plan; dates, boundary and all that was sent stay. */
export function changePlan(person: Enrolled, rest: string, now: Temporal.Instant): ConversationResult {
  const plan = choosePlan(rest);
  if (!plan) return listForChoice(person);
  if (plan.id === person.plan) {
    const kept = holdingOn(person, {}, now);
    return answer(kept, fill(replies.planKept, { plan: planName(kept), next: sayNext(kept, now) }));
  }
  const { "let-go": _, ...marks } = person.milestones;
  const changed = replanned(
    person,
    {
      plan: plan.id,
      enrolledAt: now.toString(),
      enrolledOn: today(person, now).toString(),
      milestones: marks,
    },
    now,
  );
  return answer(
    changed,
    fill(replies.planChanged, {
      plan: planName(changed),
      progress: sayProgress(changed, now),
      next: sayNext(changed, now),
    }),
  );
}

/** Whoever had let go and now chooses a plan or a length again has that plan whole. */
const holdingOn = (person: Enrolled, change: Partial<Enrolled>, now: Temporal.Instant): Enrolled =>
  person.milestones["let-go"] ? marked(person, "let-go", undefined, now, change) : { ...person, ...change };

/** `WEEKS <n>`: the length of the silence, never under four weeks; an end already past cannot be moved into the past. */
export function weeks(person: Enrolled, rest: string, now: Temporal.Instant): ConversationResult {
  const plan = planOf(person);
  if (!plan.prompts.some(({ name }) => name === "no-contact-end")) {
    return answer(person, fill(replies.weeksNoEnd, { plan: planName(person) }));
  }
  const count = Number(/^(\d{1,3})( weeks?)?$/.exec(rest)?.[1]);
  if (!(count >= 4 && count <= maxWeeks)) return answer(person, replies.weeksHow);
  const day = noContactDays(person, now);
  if (count !== person.weeks && day >= count * 7) {
    const enough = Math.floor(day / 7) + 1;
    const passed = enough > maxWeeks ? replies.weeksAllPassed : replies.weeksPassed;
    return answer(person, fill(passed, { weeks: count, day, enough }));
  }
  const changed = holdingOn(person, { weeks: count }, now);
  return answer(
    changed,
    fill(replies.weeksChanged, {
      weeks: count,
      end: sayDate(noContactEnd(changed), today(person, now)),
      progress: sayProgress(changed, now),
    }),
  );
}
