import { Temporal } from "temporal-polyfill";
import { replies } from "../../../templates/replies.ts";
import { fill } from "../copy.ts";
import { readDate, sayDate, sayLongDate, sayTime } from "../language/en/dates/dates.ts";
import { isEnrolled, type Person, planName, type Question, today } from "../person/person.ts";
import { sayZone } from "../places/zones.ts";
import { nextOpening } from "../schedule/send-window.ts";
import { takePlan } from "./choose-plan.ts";
import { exampleDate, listPlans, sayNext, sayProgress, violenceLine } from "./phrases.ts";
import { answer, type ConversationResult, replanned } from "./result.ts";

/** `JOIN` and `JOIN <plan> <date>`: what was given is kept, what is missing is asked, one question a message. */
export function join(before: Person, rest: string, now: Temporal.Instant): ConversationResult {
  const person: Person = { ...before, state: "joining" };
  const invited = before.asking === "join";
  const first: string[] = before.state === "new" || invited ? [replies.welcome] : [];
  const { plan, date } = readJoin(person, rest, now);
  const planned = plan ? { ...person, plan: plan.id } : person;
  if (!date) return withQuestion(planned, now, first);
  const problem = dateProblem(planned, date, now);
  if (problem) return answer({ ...planned, asking: "breakup-date" }, ...first, problem);
  // Only the form with both leaves out the question of last contact.
  const lastContact = plan ? "same" : lastContactAfter(planned, date);
  return withQuestion({ ...planned, breakupDate: date.toString(), lastContact }, now, first);
}

/** A last contact already given, unless it would now lie before the breakup: then it is asked again. */
export const lastContactAfter = ({ lastContact }: Person, breakup: Temporal.PlainDate) =>
  lastContact && lastContact >= breakup.toString() ? lastContact : undefined;

/** "1 2026-11-03", "week-apart nov 3", "3 november" (a date: there is no date in "november" alone), "2 weeks ago". */
function readJoin(person: Person, rest: string, now: Temporal.Instant) {
  const date = (text: string) =>
    readDate(text, { today: today(person, now), country: person.country, lean: "past" });
  const { plan, rest: after } = takePlan(rest.replace(/^plan\b\s*/, ""));
  const dateAfterPlan = plan && date(after);
  if (plan && (dateAfterPlan || after === "")) return { plan, date: dateAfterPlan };
  return { plan: undefined, date: date(rest) };
}

/** Why a date cannot be a past one of the last ten years, or nothing. */
export function dateProblem(
  person: Person,
  date: Temporal.PlainDate,
  now: Temporal.Instant,
): string | undefined {
  const on = today(person, now);
  const values = { date: sayLongDate(date), example: exampleDate(person, now) };
  if (Temporal.PlainDate.compare(date, on) > 0) return fill(replies.futureDate, values);
  if (Temporal.PlainDate.compare(date, on.subtract({ years: 10 })) < 0) return fill(replies.oldDate, values);
  return undefined;
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
export function ask(person: Person, now: Temporal.Instant): string {
  switch (person.asking) {
    case "last-contact":
      return fill(replies.askLastContact, {
        date: sayDate(Temporal.PlainDate.from(person.breakupDate ?? today(person, now)), today(person, now)),
      });
    case "safety":
      return replies.askSafety;
    case "plan":
      return fill(replies.askPlan, { plans: listPlans(person) });
    default:
      return fill(replies.askBreakupDate, { example: exampleDate(person, now) });
  }
}

/** The open question, after what a form said of them in full: they may never have seen it. */
function askOfForm(person: Person, now: Temporal.Instant): string {
  const { plan, breakupDate, lastContact, boundary, safetyFromForm } = person;
  const question = ask(person, now);
  if (!safetyFromForm || !plan || !breakupDate) return question;
  const say = (date: string) => sayLongDate(Temporal.PlainDate.from(date));
  return fill(replies.formSaid, {
    plan: planName({ plan, boundary }),
    breakup: say(breakupDate),
    contact: !lastContact || lastContact === "same" ? "" : `, last contact ${say(lastContact)}`,
    question,
  });
}

/** Goes on with sign-up: asks what is missing, or enrols. */
export function withQuestion(
  person: Person,
  now: Temporal.Instant,
  first: string[] = [],
): ConversationResult {
  const asking = missing(person);
  if (!asking) return enrol(person, now, first);
  const next = { ...person, asking };
  return answer(next, ...first, askOfForm(next, now));
}

function enrol(before: Person, now: Temporal.Instant, first: string[]): ConversationResult {
  const begun = { enrolledAt: now.toString(), enrolledOn: today(before, now).toString() };
  const person = replanned(before, { state: "active", asking: undefined, ...begun }, now);
  if (!isEnrolled(person)) throw new TypeError("enrolled without a plan or a date");
  const on = today(person, now);
  const say = (date: string) => sayDate(Temporal.PlainDate.from(date), on);
  const time = sayTime(Temporal.PlainTime.from(person.time));
  const unsure = person.zoneCandidates.length > 1;
  const confirmation = fill(replies.enrolled, {
    plan: planName(person),
    breakup: say(person.breakupDate),
    contact: person.lastContact === "same" ? "" : `, last contact ${say(person.lastContact)}`,
    progress: sayProgress(person, now),
    time: unsure ? replies.afternoons : `around ${time}`,
    zone: sayZone(person.zone),
    next: sayNext(person, now),
  });
  const zoneNote = nextOpening(person, now) ? replies.zoneGuessed : replies.zoneNeeded;
  const note = fill(zoneNote, { zone: sayZone(person.zone), time });
  return answer(person, ...first, confirmation, ...(unsure ? [note] : []));
}

/** What the safety answer Y or UNSURE leads to: the boundary, and where to turn. */
export const boundaryNote = (person: Person): string => fill(replies.boundaryNoted, violenceLine(person));
