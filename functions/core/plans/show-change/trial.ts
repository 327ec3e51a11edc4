import { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import type { Handler, PlanAnswer } from "../../conversation/command.ts";
import { sayNext } from "../../conversation/phrases.ts";
import { answer, type ConversationResult, journaled, marked, replanned } from "../../conversation/result.ts";
import { fill } from "../../copy.ts";
import { type Enrolled, today } from "../../person/person.ts";

const trialDays = 7;

/** `TRIAL`: seven days that both have agreed to, or which of them it is; `TRIAL OFF` ends them. */
export const trial: Handler = (person, rest, context) => {
  const said = context.language.readSetting("TRIAL", rest);
  if (said === "off") return endEarly(person, context);
  if (person.boundary)
    return answer(
      person,
      fill(context.copy.plans["show-change"].words.boundary, { next: sayNext(person, context) }),
    );
  if (said !== "on") return answer(person, context.copy.plans["show-change"].words.how);
  if (person.plan !== "show-change") return answer(person, context.copy.plans["show-change"].words.elsewhere);
  if (awaitsEnd(person, context)) {
    // Asked for again, it is open again.
    return answer(
      { ...person, asking: "trial-end", askedAt: context.now.toString() },
      context.copy.plans["show-change"].words.ask,
    );
  }
  const on = today(person, context.now);
  const begun = person.milestones.trial && Temporal.PlainDate.from(person.milestones.trial);
  const day = begun ? begun.until(on).days : undefined;
  if (begun && day !== undefined && day <= trialDays) {
    const end =
      day === trialDays
        ? context.copy.phrases.today
        : context.language.sayDate(begun.add({ days: trialDays }), on);
    return answer(person, fill(context.copy.plans["show-change"].words.day, { day, end }));
  }
  const { "let-go": _, ...marks } = person.milestones;
  const changed = marked({ ...person, milestones: marks }, "trial", on.toString(), context.now);
  const end = context.language.sayDate(on.add({ days: trialDays }), on);
  return journaled(
    answer(changed, fill(context.copy.plans["show-change"].words.begun, { end })),
    "trial",
    context.now,
    { date: on.toString() },
  );
};

function endEarly(person: Enrolled, context: Context): ConversationResult {
  const own = fill(context.copy.plans["show-change"].words.boundary, { next: sayNext(person, context) });
  if (person.milestones.trial === undefined)
    return answer(person, person.boundary ? own : context.copy.plans["show-change"].words.notOn);
  const over = answer(
    ended(person, context),
    person.boundary ? own : context.copy.plans["show-change"].words.off,
  );
  return journaled(over, "trial", context.now, { end: "off" });
}

const ended = (person: Enrolled, context: Context) =>
  marked(person, "trial", undefined, context.now, person.asking === "trial-end" ? closed : {});

const closed = { asking: undefined, askedAt: undefined };

/** The honest end of the week: only two yeses go on, and a no ends contact (docs/plans.md, rule 2). */
export const trialEnd: PlanAnswer = (person, folded, context) => {
  if (person.boundary) return undefined;
  const said = context.language.readAnswer("trial-end", folded);
  if (said === "yes") {
    return journaled(
      answer(ended(person, context), context.copy.plans["show-change"].words.yes),
      "trial",
      context.now,
      { end: "yes" },
    );
  }
  if (said === "unsure") return answer(person, context.copy.plans["show-change"].words.unsure);
  if (said === undefined) return undefined;
  const changed = replanned(ended(person, context), { boundary: true }, context.now);
  const reply = fill(context.copy.plans["show-change"].words.no, { next: sayNext(changed, context) });
  return journaled(answer(changed, reply), "trial", context.now, { end: "no" });
};

/** It is answered even after the next question was asked; but not for ever, and not in another plan. */
export const lateTrialEnd: PlanAnswer = (person, folded, context, raw) =>
  awaitsEnd(person, context) ? trialEnd(person, folded, context, raw) : undefined;

const answerWithin = { hours: 14 * 24 };

/** The question of the seventh day has left within a fortnight, and has no answer. */
function awaitsEnd({ plan, milestones: marks, dispatchedAt: sent }: Enrolled, context: Context): boolean {
  const left = marks.trial === undefined ? undefined : sent[`show-change/trial-end.${marks.trial}`];
  if (plan !== "show-change" || left === undefined || left === "skipped") return false;
  return Temporal.Instant.compare(Temporal.Instant.from(left).add(answerWithin), context.now) > 0;
}
