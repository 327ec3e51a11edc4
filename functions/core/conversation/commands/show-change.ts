import { Temporal } from "temporal-polyfill";
import { trialWords } from "../../../../templates/words/show-change.ts";
import { fill } from "../../copy.ts";
import { sayDate } from "../../language/en/dates/dates.ts";
import { type Enrolled, today } from "../../person/person.ts";
import { isNo, isYes } from "../answers.ts";
import { sayNext } from "../phrases.ts";
import { answer, type ConversationResult, journaled, marked, replanned } from "../result.ts";
import type { Handler, PlanAnswer } from "./handler.ts";

const trialDays = 7;

/** `TRIAL`: seven days that both have agreed to, or which of them it is; `TRIAL OFF` ends them. */
export const trial: Handler = (person, rest, now) => {
  if (/^(off|over|done|end|ends?|stop|cancel|no)\b/.test(rest)) return endEarly(person, now);
  if (person.boundary) return answer(person, fill(trialWords.boundary, { next: sayNext(person, now) }));
  if (rest !== "" && !/^(on|start|begin|week|now|today|please|yes|status|day)\b/.test(rest)) {
    return answer(person, trialWords.how);
  }
  if (person.plan !== "show-change") return answer(person, trialWords.elsewhere);
  if (awaitsEnd(person, now)) {
    // Asked for again, it is open again.
    return answer({ ...person, asking: "trial-end", askedAt: now.toString() }, trialWords.ask);
  }
  const on = today(person, now);
  const begun = person.milestones.trial && Temporal.PlainDate.from(person.milestones.trial);
  const day = begun ? begun.until(on).days : undefined;
  if (begun && day !== undefined && day <= trialDays) {
    const end = day === trialDays ? "today" : sayDate(begun.add({ days: trialDays }), on);
    return answer(person, fill(trialWords.day, { day, end }));
  }
  const { "let-go": _, ...marks } = person.milestones;
  const changed = marked({ ...person, milestones: marks }, "trial", on.toString(), now);
  const end = sayDate(on.add({ days: trialDays }), on);
  return journaled(answer(changed, fill(trialWords.begun, { end })), "trial", now, { date: on.toString() });
};

function endEarly(person: Enrolled, now: Temporal.Instant): ConversationResult {
  const own = fill(trialWords.boundary, { next: sayNext(person, now) });
  if (person.milestones.trial === undefined) return answer(person, person.boundary ? own : trialWords.notOn);
  const over = answer(ended(person, now), person.boundary ? own : trialWords.off);
  return journaled(over, "trial", now, { end: "off" });
}

const ended = (person: Enrolled, now: Temporal.Instant) =>
  marked(person, "trial", undefined, now, person.asking === "trial-end" ? closed : {});

const closed = { asking: undefined, askedAt: undefined };

const bothYes =
  /^(y|yes|yeah|yep|ok)?[,.!]? ?(we|they|i)? ?(both|all)( of us)?( (do|did|want to|want it|said yes|say yes|yes|agreed?|go on|want to go on))?$|^(y|yes|yeah|yep)[,.!]? (we|both|from both|to both)\b.{0,30}$/;
const who = "(?:they|he|she|i|we|my ex|one of us|neither of us)";
const refuses =
  "(?:said no|says no|(?:do not|don't|does not|doesn't|did not|didn't)(?: want (?:to(?: go on)?|it|this))?|want(?:s|ed)? to (?:stop|end(?: it)?))";
const aNo = new RegExp(
  `^(?:n|no|nope|nah)(?:[,.!]? (?:thanks|thank you|sorry|not really|${who} ${refuses}))?$|^${who} ${refuses}$`,
);
const unsure =
  /^(unsure|(i'm |we're |they're )?not sure( yet)?|maybe|idk|i don't know|don't know|no idea|not yet|undecided)$/;

/** The honest end of the week: only two yeses go on, and a no ends contact (docs/plans.md, rule 2). */
export const trialEnd: PlanAnswer = (person, folded, now) => {
  if (person.boundary) return undefined;
  if (isYes(folded) || bothYes.test(folded)) {
    return journaled(answer(ended(person, now), trialWords.yes), "trial", now, { end: "yes" });
  }
  if (unsure.test(folded)) return answer(person, trialWords.unsure);
  if (!isNo(folded) && !aNo.test(folded)) return undefined;
  const changed = replanned(ended(person, now), { boundary: true }, now);
  const reply = fill(trialWords.no, { next: sayNext(changed, now) });
  return journaled(answer(changed, reply), "trial", now, { end: "no" });
};

/** It is answered even after the next question was asked; but not for ever, and not in another plan. */
export const lateTrialEnd: PlanAnswer = (person, folded, now) =>
  awaitsEnd(person, now) ? trialEnd(person, folded, now) : undefined;

const answerWithin = { hours: 14 * 24 };

/** The question of the seventh day has left within a fortnight, and has no answer. */
function awaitsEnd(
  { plan, milestones: marks, dispatchedAt: sent }: Enrolled,
  now: Temporal.Instant,
): boolean {
  const left = marks.trial === undefined ? undefined : sent[`show-change/trial-end.${marks.trial}`];
  if (plan !== "show-change" || left === undefined || left === "skipped") return false;
  return Temporal.Instant.compare(Temporal.Instant.from(left).add(answerWithin), now) > 0;
}
