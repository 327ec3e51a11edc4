import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import { fill } from "../copy.ts";
import { isEnrolled, type Person, today } from "../person/person.ts";
import { plans } from "../plans/index.ts";
import { choosePlan } from "./choose-plan.ts";
import { exampleDate, listPlans, sayNext, sayProgress } from "./phrases.ts";
import { answer, type ConversationResult, replanned } from "./result.ts";
import { boundaryNote, dateProblem, lastContactAfter, withQuestion } from "./sign-up.ts";

type Answer = (person: Person, folded: string, context: Context) => ConversationResult;

/**
 * What a text means while a question is open. Sign-up's questions take every text as an answer; `restart` gives
 * undefined for what is none, to be read as any other text.
 */
export const answers: Record<"breakup-date" | "last-contact" | "safety" | "plan", Answer> & {
  restart: (...said: Parameters<Answer>) => ConversationResult | undefined;
} = {
  "breakup-date": (person, folded, context) => {
    const [date, next] = context.language.readDates(folded, dateContext(person, context));
    if (!date)
      return unread(person, fill(context.copy.replies.noDate, { example: exampleDate(person, context) }));
    const problem = dateProblem(person, date, context);
    if (problem) return answer(person, problem);
    // "Nov 9. We last spoke on the 12th": the second answers the next question.
    const later =
      next && next.toString() >= date.toString() && !dateProblem(person, next, context) ? next : undefined;
    const lastContact = later?.toString() ?? lastContactAfter(person, date);
    return withQuestion({ ...person, breakupDate: date.toString(), lastContact }, context);
  },

  "last-contact": (person, folded, context) => {
    const same = context.language.saysSameDay(folded);
    if (same) return withQuestion({ ...person, lastContact: "same" }, context);
    const anchor = person.breakupDate ? { anchor: Temporal.PlainDate.from(person.breakupDate) } : {};
    const dates = context.language.readDates(folded, { ...dateContext(person, context), ...anchor });
    // "Nov 1 is when I saw him but he texted on the 8th": the latest counts.
    const date = dates.reduce<Temporal.PlainDate | undefined>(
      (a, b) => (a && Temporal.PlainDate.compare(a, b) > 0 ? a : b),
      context.language.saysStillInTouch(folded) ? today(person, context.now) : undefined,
    );
    if (!date) {
      const example = `SAME, ${exampleDate(person, context)}`;
      return unread(person, fill(context.copy.replies.noDate, { example }));
    }
    const problem = dateProblem(person, date, context) ?? beforeBreakup(person, date, context);
    return problem
      ? answer(person, problem)
      : withQuestion({ ...person, lastContact: date.toString() }, context);
  },

  safety: (person, folded, context) => {
    const said = context.language.readAnswer("safety", folded);
    if (said === "no")
      return withQuestion({ ...person, boundary: false, safetyFromForm: undefined }, context);
    if (said === undefined) return unread(person, context.copy.replies.notSafetyAnswer);
    const bounded: Person = { ...person, boundary: true, safetyFromForm: undefined };
    return withQuestion(bounded, context, [boundaryNote(person, context)]);
  },

  plan: (person, folded, context) => {
    const plan = choosePlan(folded, context);
    if (!plan)
      return unread(
        person,
        fill(context.copy.replies.notPlan, { plans: listPlans(person, context), last: plans.length }),
      );
    return withQuestion({ ...person, plan }, context);
  },

  restart: (person, folded, context) => {
    if (context.language.readAnswer("restart", folded) !== "yes") return undefined;
    // Only who is enrolled is asked (conversation.ts).
    const back = replanned(person, { state: "active", asking: undefined }, context.now);
    if (!isEnrolled(back)) return undefined;
    const values = { progress: sayProgress(back, context), next: sayNext(back, context) };
    return answer(back, fill(context.copy.replies.restarted, values));
  },
};

const unread = (person: Person, reply: string): ConversationResult => ({
  ...answer(person, reply),
  unread: true,
});

const dateContext = (person: Person, { now }: Context) =>
  ({ today: today(person, now), country: person.country, lean: "past" }) as const;

/**
 * The answer to the open question; of two answers in one text ("same, and no", "N 1") the first to this question and the
 * rest to the next one. Undefined where the text is to be read as any other.
 */
export function answerInTurn(
  person: Person,
  asking: keyof typeof answers,
  folded: string,
  context: Context,
): ConversationResult | undefined {
  const whole = answers[asking](person, folded, context);
  if (!whole || whole.person !== person || asking === "restart") return whole;
  for (const [first, rest] of context.language.twoAnswers(folded)) {
    const one = answers[asking](person, first, context);
    const next = one?.person.asking;
    if (!one || one.person === person || !next || !(next in answers)) continue;
    const two = answers[next as keyof typeof answers](one.person, rest, context);
    return two && two.person !== one.person ? two : one;
  }
  return whole;
}

/** A last contact before the breakup is most likely a slip of the thumb: the breakup is a contact itself. */
export function beforeBreakup(
  person: Person,
  date: Temporal.PlainDate,
  context: Context,
): string | undefined {
  if (!person.breakupDate || date.toString() >= person.breakupDate) return undefined;
  const on = today(person, context.now);
  return fill(context.copy.replies.contactBeforeBreakup, {
    date: context.language.sayDate(date, on),
    breakup: context.language.sayDate(Temporal.PlainDate.from(person.breakupDate), on),
  });
}
