import { Temporal } from "temporal-polyfill";
import { type Enrolled, lastContactDate, silenceEnd } from "./person.ts";
import type { When } from "./plan.ts";

/** One time at which a prompt is due. Instants are worked out when asked for: most are of prompts long sent. */
export type Moment = {
  /** Tells one occurrence of a prompt from the next: the stretch of silence, its length for the end, or the date. */
  name: string;
  at: () => Temporal.Instant;
  /** When the next of a series comes: then this one makes no sense any more. */
  next?: () => Temporal.Instant;
};

/** Every moment that a `When` stands for; none while its mark is not set. */
export function moments(person: Enrolled, when: When): Moment[] {
  switch (when.from) {
    case "last-contact":
      return [onDate(person, lastContactDate(person).add({ days: when.days }), `${person.cycle}`)];
    case "no-contact-end":
      return [onDate(person, silenceEnd(person).add({ days: when.days }), `${person.cycle}w${person.weeks}`)];
    case "breakup":
      return [onDate(person, monthsAfterBreakup(person, when.months), "1")];
    case "enrolment": {
      if (when.days === 0) return [{ name: "1", at: () => Temporal.Instant.from(person.enrolledAt) }];
      return series(person, Temporal.PlainDate.from(person.enrolledOn), when, "1");
    }
    default: {
      const mark = person.marks[when.from];
      if (mark === undefined) return [];
      if ("minutes" in when)
        return [{ name: mark, at: () => meeting(person, mark).add({ minutes: when.minutes }) }];
      return series(person, Temporal.PlainDate.from(mark), when, mark);
    }
  }
}

/** A local hour that a clock change skips becomes the hour after the gap ("compatible", as RFC 5545 has it). */
export const atTheirHour = (person: Enrolled, date: Temporal.PlainDate): Temporal.Instant =>
  atHour(person.zone, date, person.time);

const onDate = (person: Enrolled, date: Temporal.PlainDate, name: string): Moment => ({
  name,
  at: () => atTheirHour(person, date),
});

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

/** One day after `date`, or that day and every so many more until the reflection. */
function series(
  person: Enrolled,
  date: Temporal.PlainDate,
  { days, everyDays, time }: { days: number; everyDays?: number; time?: string },
  name: string,
): Moment[] {
  const first = date.add({ days });
  const at = (day: Temporal.PlainDate) => atHour(person.zone, day, time ?? person.time);
  if (everyDays === undefined) return [{ name, at: () => at(first) }];
  return every(first, everyDays, endOfSeries(person)).map((day) => ({
    name: day.toString(),
    at: () => at(day),
    next: () => at(day.add({ days: everyDays })),
  }));
}

function every(first: Temporal.PlainDate, days: number, until: Temporal.PlainDate): Temporal.PlainDate[] {
  return remember(allDates, `${first} ${days} ${until}`, () => {
    const all: Temporal.PlainDate[] = [];
    for (let date = first; Temporal.PlainDate.compare(date, until) < 0; date = date.add({ days }))
      all.push(date);
    return all;
  });
}

const atHour = (timeZone: string, date: Temporal.PlainDate, time: string): Temporal.Instant =>
  remember(allHours, `${date} ${time} ${timeZone}`, () =>
    date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).toInstant(),
  );

// One text asks for the same few many times, and time zones are slow to work out.
const allHours = new Map<string, Temporal.Instant>();
const allDates = new Map<string, Temporal.PlainDate[]>();
const maxRemembered = 10_000;

function remember<T>(known: Map<string, T>, key: string, workOut: () => T): T {
  const found = known.get(key);
  if (found) return found;
  if (known.size >= maxRemembered) known.clear();
  const value = workOut();
  known.set(key, value);
  return value;
}
