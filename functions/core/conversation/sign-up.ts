import { Temporal } from "temporal-polyfill";
import type { Context } from "../context.ts";
import { fill } from "../copy.ts";
import { readCohort } from "../person/cohort.ts";
import { pastDateProblem } from "../person/past-date.ts";
import { isEnrolled, type Person, type Question, today } from "../person/person.ts";
import { sayZone } from "../places/zones.ts";
import { plans } from "../plans/index.ts";
import { nextOpening } from "../schedule/send-window.ts";
import { takePlan } from "./choose-plan.ts";
import { sayFrequency, sayFrequencyRange } from "./frequency-words.ts";
import { exampleDate, listPlans, planName, sayNext, sayProgress, violenceLine } from "./phrases.ts";
import { answer, type ConversationResult, replanned } from "./result.ts";

/**
 * `JOIN`, `JOIN <plan> <date>`, and either with a cohort's name before it: what was given is kept, what is missing is asked,
 * one question a message. A single word that is none of these is asked back, and changes nothing.
 */
export function join(before: Person, text: string, context: Context): ConversationResult {
  const { cohort, rest } = cohortIn(before, text, context);
  const turn = joinWith(before, rest, context);
  return cohort === undefined ? turn : { ...(/ /.test(text) ? turn : askedBack(before, context)), cohort };
}

const askedBack = (before: Person, { copy }: Context): ConversationResult => ({
  ...answer(before, copy.replies.joinWord),
  unread: true,
});

/** Takes off the name of their cohort. Gives as `cohort` a first word that may name another: nothing is read from it. */
function cohortIn(person: Person, text: string, context: Context): { cohort?: string; rest: string } {
  const [first = "", ...more] = text.split(" ");
  const cohort = readCohort(first);
  const rest = more.join(" ");
  if (cohort === undefined || cohort === "plan") return { rest: text };
  if (cohort === person.cohort) return { rest };
  const { plan, date } = readJoin(person, text, context);
  const without = readJoin(person, rest, context);
  const says = (given?: { toString(): string }, left?: { toString(): string }) =>
    given !== undefined && `${given}` !== `${left}`;
  const isIdle = !says(plan, without.plan) && !says(date, without.date);
  return isIdle ? { cohort, rest: text } : { rest: text };
}

function joinWith(before: Person, rest: string, context: Context): ConversationResult {
  const person: Person = { ...before, state: "joining" };
  const invited = before.asking === "join";
  const first: string[] = before.state === "new" || invited ? [welcome(context)] : [];
  const { plan, date } = readJoin(person, rest, context);
  const planned = plan ? { ...person, plan } : person;
  if (!date) return withQuestion(planned, context, first);
  const problem = dateProblem(planned, date, context);
  if (problem) return answer({ ...planned, asking: "breakup-date" }, ...first, problem);
  // Only the form with both leaves out the question of last contact.
  const lastContact = plan ? "same" : lastContactAfter(planned, date);
  return withQuestion({ ...planned, breakupDate: date.toString(), lastContact }, context, first);
}

/** What an opt-in is answered first (docs/rules.md). It keeps room for the address of the terms, `{terms}`. */
export const welcome = (context: Context): string =>
  fill(context.copy.replies.welcome, { often: sayFrequencyRange(context), terms: "{terms}" });

/** A last contact already given, unless it would now lie before the breakup: then it is asked again. */
export const lastContactAfter = ({ lastContact }: Person, breakup: Temporal.PlainDate) =>
  lastContact && lastContact >= breakup.toString() ? lastContact : undefined;

/** "1 2026-11-03", "week-apart nov 3", "3 november" (a date: there is no date in "november" alone), "2 weeks ago". */
function readJoin(person: Person, rest: string, context: Context) {
  const date = (text: string) =>
    context.language.readDate(text, {
      today: today(person, context.now),
      country: person.country,
      lean: "past",
    });
  const { plan, rest: after } = takePlan(rest, context);
  const dateAfterPlan = plan && date(after);
  if (plan && (dateAfterPlan || after === "")) return { plan, date: dateAfterPlan };
  return { plan: undefined, date: date(rest) };
}

/** Why a date cannot be a past one of the last ten years, or nothing. */
export function dateProblem(person: Person, date: Temporal.PlainDate, context: Context): string | undefined {
  const on = today(person, context.now);
  const values = { date: context.language.sayLongDate(date), example: exampleDate(person, context) };
  const problem = pastDateProblem(date, on);
  if (problem === "future") return fill(context.copy.replies.futureDate, values);
  return problem && fill(context.copy.replies.oldDate, values);
}

/** The first thing that sign-up still has to ask: dates, then safety, then the plan. */
function missing(person: Person): Question | undefined {
  if (!person.breakupDate) return "breakup-date";
  if (!person.lastContact) return "last-contact";
  // Nobody is enrolled on what a form said of their safety.
  if (person.boundary === undefined || person.safetyFromForm) return "safety";
  return person.plan ? undefined : "plan";
}

/** The open question in words. */
export function ask(person: Person, context: Context): string {
  switch (person.asking) {
    case "last-contact":
      return fill(context.copy.replies.askLastContact, {
        date: context.language.sayDate(
          Temporal.PlainDate.from(person.breakupDate ?? today(person, context.now)),
          today(person, context.now),
        ),
      });
    case "safety":
      return context.copy.replies.askSafety;
    case "plan":
      return fill(context.copy.replies.askPlan, { plans: listPlans(person, context), last: plans.length });
    default:
      return fill(context.copy.replies.askBreakupDate, { example: exampleDate(person, context) });
  }
}

/** The open question, after what a form said of them in full: they may never have seen it. */
function askOfForm(person: Person, context: Context): string {
  const { plan, breakupDate, lastContact, boundary, safetyFromForm } = person;
  const question = ask(person, context);
  if (!safetyFromForm || !plan || !breakupDate) return question;
  const say = (date: string) => context.language.sayLongDate(Temporal.PlainDate.from(date));
  return fill(context.copy.replies.formSaid, {
    plan: planName({ plan, boundary }, context),
    often: sayFrequency({ plan, boundary }, context),
    breakup: say(breakupDate),
    contact:
      !lastContact || lastContact === "same"
        ? ""
        : fill(context.copy.phrases.lastContact, { date: say(lastContact) }),
    question,
  });
}

/** Goes on with sign-up: asks what is missing, or enrols. */
export function withQuestion(person: Person, context: Context, first: string[] = []): ConversationResult {
  const asking = missing(person);
  if (!asking) return enrol(person, context, first);
  const next = { ...person, asking };
  return answer(next, ...first, askOfForm(next, context));
}

function enrol(before: Person, context: Context, first: string[]): ConversationResult {
  const begun = { enrolledAt: context.now.toString(), enrolledOn: today(before, context.now).toString() };
  const person = replanned(before, { state: "active", asking: undefined, ...begun }, context.now);
  if (!isEnrolled(person)) throw new TypeError("enrolled without a plan or a date");
  const on = today(person, context.now);
  const say = (date: string) => context.language.sayDate(Temporal.PlainDate.from(date), on);
  const time = context.language.sayTime(Temporal.PlainTime.from(person.time));
  const unsure = person.zoneCandidates.length > 1;
  const confirmation = fill(context.copy.replies.enrolled, {
    plan: planName(person, context),
    breakup: say(person.breakupDate),
    contact:
      person.lastContact === "same"
        ? ""
        : fill(context.copy.phrases.lastContact, { date: say(person.lastContact) }),
    progress: sayProgress(person, context),
    often: sayFrequency(person, context),
    time: unsure ? context.copy.replies.afternoons : fill(context.copy.replies.around, { time }),
    zone: sayZone(person.zone),
    next: sayNext(person, context),
  });
  const zoneNote = nextOpening(person, context.now)
    ? context.copy.replies.zoneGuessed
    : context.copy.replies.zoneNeeded;
  const note = fill(zoneNote, { zone: sayZone(person.zone), time });
  return answer(person, ...first, confirmation, ...(unsure ? [note] : []));
}

/** What the safety answer Y or UNSURE leads to: the boundary, and where to turn. */
export const boundaryNote = (person: Person, context: Context): string =>
  fill(context.copy.replies.boundaryNoted, violenceLine(person, context));
