import { Temporal } from "temporal-polyfill";
import { lazy } from "../lazy.ts";
import { memoize } from "../memoize.ts";
import { type Enrolled, lastContactOn, type Person } from "../person/person.ts";
import type { Offset } from "../plans/prompt.ts";

/** One time at which a prompt is due. Instants are worked out when asked for: most are of prompts long sent. */
export type Occurrence = {
  /** Tells one occurrence of a prompt from the next: the stretch of silence, its length for the end, or the date. */
  name: string;
  at: () => Temporal.Instant;
  /** When the next of a series comes: then this one makes no sense any more. */
  next?: () => Temporal.Instant;
};

/** Every moment that a `When` stands for, earliest first; none while its mark is not set. */
export function occurrences(person: Enrolled, when: Offset): readonly Occurrence[] {
  switch (when.from) {
    case "last-contact":
      return [onDay(person, lastContactOn(person), when.days, `${person.cycle}`)];
    case "no-contact-end": {
      const days = person.weeks * 7 + when.days;
      return [onDay(person, lastContactOn(person), days, `${person.cycle}w${person.weeks}`)];
    }
    case "breakup":
      return [{ name: "1", at: () => atTheirHour(person, monthsAfterBreakup(person, when.months)) }];
    case "enrolment": {
      if (when.days === 0) return [{ name: "1", at: () => Temporal.Instant.from(person.enrolledAt) }];
      return oneOrMany(person, person.enrolledOn, when, "1");
    }
    default: {
      const mark = person.milestones[when.from];
      if (mark === undefined) return [];
      if ("minutes" in when)
        return [{ name: mark, at: () => meeting(person, mark).add({ minutes: when.minutes }) }];
      return oneOrMany(person, mark, when, mark);
    }
  }
}

/** A local hour that a clock change skips becomes the hour after the gap ("compatible", as RFC 5545 has it). */
export const atTheirHour = (person: Enrolled, date: Temporal.PlainDate): Temporal.Instant =>
  atHour(person.zone, date.toString(), 0, person.time);

const onDay = (
  { zone, time }: Pick<Person, "zone" | "time">,
  from: string,
  days: number,
  name: string,
): Occurrence => ({ name, at: () => atHour(zone, from, days, time) });

/** Calendar months: 31 August and six months is the last day of February. */
const monthsAfterBreakup = (person: Enrolled, months: number) =>
  Temporal.PlainDate.from(person.breakupDate).add({ months });

const meeting = (person: Enrolled, mark: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(mark).toZonedDateTime(person.zone).toInstant();

/** The reflection; six months of their own for who signs up when that is past already (ours). */
function endOfSeries(person: Enrolled): Temporal.PlainDate {
  const reflection = monthsAfterBreakup(person, 6);
  const begun = Temporal.PlainDate.from(person.enrolledOn);
  return Temporal.PlainDate.compare(reflection, begun) > 0 ? reflection : begun.add({ months: 6 });
}

/** So many days after a date, or that day and every so many more until the reflection. */
function oneOrMany(
  person: Enrolled,
  from: string,
  { days, everyDays, time = person.time }: { days: number; everyDays?: number; time?: string },
  name: string,
): readonly Occurrence[] {
  const { zone, breakupDate, enrolledOn } = person;
  if (everyDays === undefined) return [onDay({ zone, time }, from, days, name)];
  return rememberSeries(`${from} ${days} ${everyDays} ${breakupDate} ${enrolledOn} ${time} ${zone}`, () => {
    const end = endOfSeries(person);
    const all: Occurrence[] = [];
    let date = Temporal.PlainDate.from(from).add({ days });
    let at = onceAtHour(zone, date, time);
    while (Temporal.PlainDate.compare(date, end) < 0) {
      const day = date.toString();
      date = date.add({ days: everyDays });
      const next = onceAtHour(zone, date, time);
      all.push({ name: day, at, next });
      at = next;
    }
    return all;
  });
}

const onceAtHour = (zone: string, date: Temporal.PlainDate, time: string) =>
  lazy(() => atHour(zone, date.toString(), 0, time));

const atHour = (timeZone: string, from: string, days: number, time: string): Temporal.Instant =>
  rememberHour(`${from} ${days} ${time} ${timeZone}`, () =>
    Temporal.PlainDate.from(from)
      .add({ days })
      .toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) })
      .toInstant(),
  );

const rememberHour = memoize<Temporal.Instant>(10_000);
const rememberSeries = memoize<readonly Occurrence[]>(100);
