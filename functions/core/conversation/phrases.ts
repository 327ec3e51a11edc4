import { Temporal } from "temporal-polyfill";
import { helpLines } from "../../../templates/help-lines.ts";
import { plans } from "../../../templates/plans.ts";
import { sayDate, sayTime } from "../language/en/dates/dates.ts";
import {
  type Enrolled,
  isEnrolled,
  noContactDays,
  noContactEnd,
  noContactEnded,
  type Person,
  today,
} from "../person/person.ts";
import { nextSend, nextStep } from "../schedule/agenda.ts";
import { forPerson } from "../schedule/timeline.ts";

/** The day of silence out of how many, and its end date. */
export function sayProgress(person: Enrolled, now: Temporal.Instant): string {
  const day = noContactDays(person, now);
  const on = today(person, now);
  const ended = noContactEnded(person);
  if (ended) return `In touch since ${sayDate(ended, on)}, after ${day} quiet ${day === 1 ? "day" : "days"}.`;
  const has = promptNames(person);
  const end = noContactEnd(person);
  if (has.has("no-contact-end")) {
    const length = person.weeks * 7;
    if (day > length) return `Day ${day}; your ${length} were done ${sayDate(end, on)}.`;
    return `Day ${day} of ${length}, done ${day === length ? "today" : sayDate(end, on)}.`;
  }
  const week = on.add({ days: 7 - day });
  return has.has("reach-out") && day < 7
    ? `Day ${day} of 7, done ${sayDate(week, on)}.`
    : `Day ${day} of quiet.`;
}

/** What comes next and when, in the person's own time. */
export function sayNext(person: Enrolled, now: Temporal.Instant): string {
  const held = [person.pausedUntil, person.heldUntil].some(
    (until) => until && Temporal.Instant.compare(until, now) > 0,
  );
  const step = nextSend(person, now);
  if (!step && nextStep(person, now)?.skip === "zone-unknown") return "Next: once I know your ZONE.";
  if (!step) return "Every text of this plan has been sent.";
  const when = sayWhen(person, step.at, now);
  return held ? `Quiet for now. Next: ${when}.` : `Next: ${when}.`;
}

/** The same for someone who may not be signed up yet, of whom there is nothing to say. */
export const sayNextFor = (person: Person, now: Temporal.Instant): string =>
  isEnrolled(person) ? sayNext(person, now) : "";

/** Which of the three main prompts the plan leaves out, said plainly. */
export function sayMissing(person: Enrolled): string {
  const has = promptNames(person);
  if (person.boundary) return " Boundary on: no reach-out.";
  if (!has.has("no-contact-end")) return " No end date in this plan.";
  return has.has("reach-out") ? "" : " No reach-out in this plan.";
}

/** What the plan has for this person. */
const promptNames = (person: Enrolled) => new Set(forPerson(person).map(({ name }) => name));

export function sayBest(person: Enrolled, now: Temporal.Instant): string {
  const best = person.bestStretchDays;
  return best > noContactDays(person, now) ? ` Best stretch ${best} ${best === 1 ? "day" : "days"}.` : "";
}

/** The date of an instant in the person's zone. */
export const sayDay = (person: Person, at: string, now: Temporal.Instant): string =>
  sayDate(Temporal.Instant.from(at).toZonedDateTimeISO(person.zone).toPlainDate(), today(person, now));

function sayWhen(person: Person, at: Temporal.Instant, now: Temporal.Instant): string {
  if (Temporal.Instant.compare(at, now.add({ minutes: 5 })) <= 0) return "in a few minutes";
  const local = at.toZonedDateTimeISO(person.zone);
  const day = local.toPlainDate();
  const on = today(person, now);
  return `${day.equals(on) ? "today" : sayDate(day, on)}, ${sayTime(local.toPlainTime().round("minute"))}`;
}

/** The plans, one a line; what each is about suggests contact, so with a boundary there are only the names. */
export const listPlans = ({ boundary }: Person): string =>
  plans
    .map(({ number, name, ownName, summary }) =>
      boundary ? `${number} ${ownName ?? name}` : `${number} ${name}: ${summary}`,
    )
    .join("\n");

/** Where to turn when afraid, as the replies name it. */
export function violenceLine({ country }: Person): { line: string; emergency: string } {
  const { violence, emergency } = helpLines(country);
  return { line: violence, emergency };
}

/** A date of the kind the person's country writes, as an example to copy. */
export function exampleDate(person: Person, now: Temporal.Instant, daysAhead = -12): string {
  const day = today(person, now).add({ days: daysAhead });
  return sayDate(day, today(person, now)).split(" ").slice(1).join(" ");
}
