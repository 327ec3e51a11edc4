import { Temporal } from "temporal-polyfill";
import type { WritingContext } from "../context.ts";
import { fill } from "../copy.ts";
import {
  type Enrolled,
  isEnrolled,
  noContactDays,
  noContactEnd,
  noContactEnded,
  type Person,
  today,
} from "../person/person.ts";
import { plans } from "../plans/index.ts";
import { nextSend, nextStep } from "../schedule/agenda.ts";
import { forPerson } from "../schedule/timeline.ts";

/** The plan's name as it is said to them. */
export function planName(
  person: Pick<Enrolled, "plan" | "boundary">,
  { copy }: Pick<WritingContext, "copy">,
): string {
  const { name, ownName }: PlanNames = copy.plans[person.plan];
  return (person.boundary && ownName) || name;
}

type PlanNames = { name: string; ownName?: string; summary: string };

/** The day of no contact out of how many, and its end date. */
export function sayProgress(
  person: Enrolled,
  { now, copy: { phrases }, language: { sayDate } }: WritingContext,
): string {
  const day = noContactDays(person, now);
  const on = today(person, now);
  const ended = noContactEnded(person);
  if (ended) {
    const quietDays = fill(day === 1 ? phrases.quietDays.one : phrases.quietDays.other, { days: day });
    return fill(phrases.inTouch, { date: sayDate(ended, on), quietDays });
  }
  const has = promptNames(person);
  const end = noContactEnd(person);
  if (has.has("no-contact-end")) {
    const length = person.weeks * 7;
    if (day > length) return fill(phrases.pastTheEnd, { day, length, end: sayDate(end, on) });
    return fill(phrases.onTheWay, { day, length, end: day === length ? phrases.today : sayDate(end, on) });
  }
  const week = on.add({ days: 7 - day });
  return has.has("reach-out") && day < 7
    ? fill(phrases.onTheWay, { day, length: 7, end: sayDate(week, on) })
    : fill(phrases.dayOfQuiet, { day });
}

/** What comes next and when, in the person's own time. */
export function sayNext(person: Enrolled, context: WritingContext): string {
  const {
    now,
    copy: { phrases },
  } = context;
  const held = [person.pausedUntil, person.heldUntil].some(
    (until) => until && Temporal.Instant.compare(until, now) > 0,
  );
  const step = nextSend(person, now);
  if (!step && nextStep(person, now)?.skip === "zone-unknown") return phrases.nextNeedsZone;
  if (!step) return phrases.nothingNext;
  const when = sayWhen(person, step.at, context);
  return fill(held ? phrases.nextWhileHeld : phrases.next, { when });
}

/** The same for someone who may not be signed up yet, of whom there is nothing to say. */
export const sayNextFor = (person: Person, context: WritingContext): string =>
  isEnrolled(person) ? sayNext(person, context) : "";

/** Which of the three main prompts the plan leaves out, said plainly; nothing where it has all of them. */
export function sayMissing(person: Enrolled, { copy: { phrases } }: Pick<WritingContext, "copy">): string {
  const has = promptNames(person);
  if (person.boundary) return phrases.noReachOutForBoundary;
  if (!has.has("no-contact-end")) return phrases.noEndDate;
  return has.has("reach-out") ? "" : phrases.noReachOut;
}

/** What the plan has for this person. */
const promptNames = (person: Enrolled) => new Set(forPerson(person).map(({ name }) => name));

/** Their best streak, while it is longer than the present one. */
export function sayBest(person: Enrolled, { now, copy: { phrases } }: WritingContext): string {
  const days = person.bestStretchDays;
  if (days <= noContactDays(person, now)) return "";
  return fill(days === 1 ? phrases.best.one : phrases.best.other, { days });
}

/** The date of an instant in the person's zone. */
export const sayDay = (person: Person, at: string, context: WritingContext): string =>
  context.language.sayDate(
    Temporal.Instant.from(at).toZonedDateTimeISO(person.zone).toPlainDate(),
    today(person, context.now),
  );

function sayWhen(
  person: Person,
  at: Temporal.Instant,
  { now, copy: { phrases }, language }: WritingContext,
): string {
  if (Temporal.Instant.compare(at, now.add({ minutes: 5 })) <= 0) return phrases.soon;
  const local = at.toZonedDateTimeISO(person.zone);
  const on = today(person, now);
  const date = local.toPlainDate();
  const day = date.equals(on) ? phrases.today : language.sayDate(date, on);
  return fill(phrases.at, { day, time: language.sayTime(local.toPlainTime().round("minute")) });
}

/** The plans, one a line; what each is about suggests contact, so with a boundary there are only the names. */
export const listPlans = ({ boundary }: Person, { copy }: Pick<WritingContext, "copy">): string =>
  plans
    .map(({ id, number }) => {
      const { name, ownName, summary }: PlanNames = copy.plans[id];
      return boundary ? `${number} ${ownName ?? name}` : `${number} ${name}: ${summary}`;
    })
    .join("\n");

/** Where to turn when afraid, as the replies name it. */
export function violenceLine(
  { country }: Person,
  { copy }: WritingContext,
): { line: string; emergency: string } {
  const { violence, emergency } = copy.helpLines(country);
  return { line: violence, emergency };
}

/** A date of the kind the person's country writes, as an example to copy. */
export function exampleDate(person: Person, { now, language }: WritingContext, daysAhead = -12): string {
  const on = today(person, now);
  return language.sayDayAndMonth(on.add({ days: daysAhead }), on, person.country);
}

/** The time of their meeting, or nothing. */
export function sayMeeting(person: Enrolled, { now, copy: { phrases }, language }: WritingContext): string {
  if (!person.milestones.meet) return "";
  const at = Temporal.PlainDateTime.from(person.milestones.meet);
  const day = language.sayDate(at.toPlainDate(), today(person, now));
  return fill(phrases.at, { day, time: language.sayTime(at.toPlainTime()) });
}
