import { Temporal } from "temporal-polyfill";
import { replies } from "../../../templates/replies.ts";
import { fill } from "../copy.ts";
import { readDate, sayDate } from "../language/en/dates/dates.ts";
import { isEnrolled, type Person, today } from "../person/person.ts";
import { choosePlan } from "./choose-plan.ts";
import { exampleDate, listPlans, sayNext, sayProgress } from "./phrases.ts";
import { answer, type ConversationResult, replanned } from "./result.ts";
import { boundaryNote, dateProblem, lastContactAfter, withQuestion } from "./sign-up.ts";

type Answer = (person: Person, folded: string, now: Temporal.Instant) => ConversationResult;

export const isYes = (folded: string) => /^(y|yes|yeah|yep|yup|ok|okay|sure)$/.test(folded);
export const isNo = (folded: string) => /^(n|no|nope|nah)$/.test(folded);

/**
 * What a text means while a question is open. Sign-up's questions take every text as an answer; `restart` gives
 * undefined for what is none, to be read as any other text.
 */
export const answers: Record<"breakup-date" | "last-contact" | "safety" | "plan", Answer> & {
  restart: (...said: Parameters<Answer>) => ConversationResult | undefined;
} = {
  "breakup-date": (person, folded, now) => {
    const date = readDate(folded, { today: today(person, now), country: person.country, lean: "past" });
    if (!date) return answer(person, fill(replies.noDate, { example: exampleDate(person, now) }));
    const problem = dateProblem(person, date, now);
    if (problem) return answer(person, problem);
    const lastContact = lastContactAfter(person, date);
    return withQuestion({ ...person, breakupDate: date.toString(), lastContact }, now);
  },

  "last-contact": (person, folded, now) => {
    if (/^(the )?same( day| date)?$|^that day$/.test(folded)) {
      return withQuestion({ ...person, lastContact: "same" }, now);
    }
    const date = readDate(folded, { today: today(person, now), country: person.country, lean: "past" });
    if (!date) return answer(person, fill(replies.noDate, { example: `SAME, ${exampleDate(person, now)}` }));
    const problem = dateProblem(person, date, now) ?? beforeBreakup(person, date, now);
    return problem ? answer(person, problem) : withQuestion({ ...person, lastContact: date.toString() }, now);
  },

  safety: (person, folded, now) => {
    if (isNo(folded)) return withQuestion({ ...person, boundary: false, safetyFromForm: undefined }, now);
    const unsure = /^(unsure|not sure|i'm not sure|idk|i don't know|maybe|u|don't know|dont know)$/.test(
      folded,
    );
    if (!isYes(folded) && !unsure && !/^(y|yes|yeah|yep)\b/.test(folded))
      return answer(person, replies.notSafetyAnswer);
    const bounded: Person = { ...person, boundary: true, safetyFromForm: undefined };
    return withQuestion(bounded, now, [boundaryNote(person)]);
  },

  plan: (person, folded, now) => {
    const plan = choosePlan(folded);
    if (!plan) return answer(person, fill(replies.notPlan, { plans: listPlans(person) }));
    return withQuestion({ ...person, plan: plan.id }, now);
  },

  restart: (person, folded, now) => {
    if (!isYes(folded) && !/^(go|go on|carry on|resume|continue)$/.test(folded)) return undefined;
    // Only who is enrolled is asked (conversation.ts).
    const back = replanned(person, { state: "active", asking: undefined }, now);
    if (!isEnrolled(back)) return undefined;
    const values = { progress: sayProgress(back, now), next: sayNext(back, now) };
    return answer(back, fill(replies.restarted, values));
  },
};

/** A last contact before the breakup is most likely a slip of the thumb: the breakup is a contact itself. */
export function beforeBreakup(
  person: Person,
  date: Temporal.PlainDate,
  now: Temporal.Instant,
): string | undefined {
  if (!person.breakupDate || date.toString() >= person.breakupDate) return undefined;
  const on = today(person, now);
  return fill(replies.contactBeforeBreakup, {
    date: sayDate(date, on),
    breakup: sayDate(Temporal.PlainDate.from(person.breakupDate), on),
  });
}
