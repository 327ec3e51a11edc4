import type { Context } from "../../context.ts";
import { fill } from "../../copy.ts";
import { type Enrolled, noContactDays, noContactEnd, today } from "../../person/person.ts";
import { hasEnd } from "../../schedule/no-contact-period.ts";
import { choosePlan } from "../choose-plan.ts";
import { listPlans, planName, sayNext, sayProgress } from "../phrases.ts";
import { answer, type ConversationResult, marked, replanned } from "../result.ts";

const maxWeeks = 26;

/** `PLANS`: the five, and which is theirs. */
export const listForChoice = (person: Enrolled, _: string, context: Context): ConversationResult =>
  answer(
    person,
    fill(context.copy.replies.plans, {
      plans: listPlans(person, context),
      current: planName(person, context),
    }),
  );

/** `PLAN <n>`: begins another plan; dates, boundary and all that was sent stay. */
export function changePlan(person: Enrolled, rest: string, context: Context): ConversationResult {
  const plan = choosePlan(rest, context);
  if (!plan) return listForChoice(person, rest, context);
  if (plan === person.plan) {
    const kept = holdingOn(person, {}, context);
    return answer(
      kept,
      fill(context.copy.replies.planKept, { plan: planName(kept, context), next: sayNext(kept, context) }),
    );
  }
  const { "let-go": _, ...marks } = person.milestones;
  const changed = replanned(
    person,
    {
      plan,
      enrolledAt: context.now.toString(),
      enrolledOn: today(person, context.now).toString(),
      milestones: marks,
    },
    context.now,
  );
  return answer(
    changed,
    fill(context.copy.replies.planChanged, {
      plan: planName(changed, context),
      progress: sayProgress(changed, context),
      next: sayNext(changed, context),
    }),
  );
}

/** Whoever had let go and now chooses a plan or a length again has that plan whole. */
const holdingOn = (person: Enrolled, change: Partial<Enrolled>, context: Context): Enrolled =>
  person.milestones["let-go"]
    ? marked(person, "let-go", undefined, context.now, change)
    : { ...person, ...change };

/** `WEEKS <n>`: the length of the silence, never under four weeks; an end already past cannot be moved into the past. */
export function weeks(person: Enrolled, rest: string, context: Context): ConversationResult {
  if (!hasEnd(person))
    return answer(person, fill(context.copy.replies.weeksNoEnd, { plan: planName(person, context) }));
  const count = context.language.readNumber(rest) ?? 0;
  if (!(count >= 4 && count <= maxWeeks)) return answer(person, context.copy.replies.weeksHow);
  const day = noContactDays(person, context.now);
  if (count !== person.weeks && day >= count * 7) {
    const enough = Math.floor(day / 7) + 1;
    const passed = enough > maxWeeks ? context.copy.replies.weeksAllPassed : context.copy.replies.weeksPassed;
    return answer(person, fill(passed, { weeks: count, day, enough }));
  }
  const changed = holdingOn(person, { weeks: count }, context);
  return answer(
    changed,
    fill(context.copy.replies.weeksChanged, {
      weeks: count,
      end: context.language.sayDate(noContactEnd(changed), today(person, context.now)),
      progress: sayProgress(changed, context),
    }),
  );
}
