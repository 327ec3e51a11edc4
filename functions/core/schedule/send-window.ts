import { Temporal } from "temporal-polyfill";
import { memoize } from "../memoize.ts";
import { type Person, today } from "../person/person.ts";

/** The default window, local time (docs/rules.md: inside the federal hours and those of the stricter states). */
const open = { weekday: "09:00", sunday: "12:00", close: "20:00" };
/** While the zone is a guess: these hours in every zone that it may be (docs/rules.md, Quiet hours). */
const openWhenUnsure = { from: "12:00", to: "17:00" };

/** A stretch of time in which prompts may leave: from, inclusive, to, exclusive. */
export type Opening = { from: Temporal.Instant; to: Temporal.Instant };

/** Whether a prompt may be set to this local hour: within the window of a weekday. */
export function withinWindow(time: Temporal.PlainTime): boolean {
  const compare = Temporal.PlainTime.compare;
  return compare(time, open.weekday) >= 0 && compare(time, open.close) < 0;
}

/**
 * What is left, from `at` on, of the opening that holds it, or the next one (G4).
 * Undefined while the zone is a guess among zones so far apart that no hour suits them all.
 */
export function nextOpening(
  person: Pick<Person, "zone" | "zoneCandidates">,
  at: Temporal.Instant,
): Opening | undefined {
  const start = today(person, at);
  for (const days of [0, 1]) {
    const { from, to } = opening(person, start.add({ days }));
    const soonest = Temporal.Instant.compare(at, from) > 0 ? at : from;
    if (Temporal.Instant.compare(soonest, to) < 0) return { from: soonest, to };
  }
  return undefined;
}

/** How long the carrier may hold back a message that leaves at `now`: not into quiet hours, and `most` at most. Seconds. */
export function validitySeconds(
  person: Pick<Person, "zone" | "zoneCandidates">,
  now: Temporal.Instant,
  most: number,
): number {
  const left = nextOpening(person, now)?.to.since(now).total("seconds") ?? most;
  return Math.max(1, Math.min(most, Math.floor(left)));
}

const openings = memoize<Opening>(10_000);

function opening(
  { zone, zoneCandidates }: Pick<Person, "zone" | "zoneCandidates">,
  date: Temporal.PlainDate,
): Opening {
  const between = (timeZone: string, from: string, to: string): Opening =>
    openings(`${date} ${from} ${to} ${timeZone}`, () => ({
      from: date.toZonedDateTime({ timeZone, plainTime: from }).toInstant(),
      to: date.toZonedDateTime({ timeZone, plainTime: to }).toInstant(),
    }));
  if (zoneCandidates.length < 2) {
    return between(zone, date.dayOfWeek === 7 ? open.sunday : open.weekday, open.close);
  }
  return zoneCandidates
    .map((candidate) => between(candidate, openWhenUnsure.from, openWhenUnsure.to))
    .reduce((a, b) => ({
      from: Temporal.Instant.compare(a.from, b.from) > 0 ? a.from : b.from,
      to: Temporal.Instant.compare(a.to, b.to) < 0 ? a.to : b.to,
    }));
}

/** Texts leave between nine and seven: "around 6" is the evening. */
export const asEvening = (time: Temporal.PlainTime): Temporal.PlainTime =>
  time.hour >= 1 && time.hour <= 7 ? time.add({ hours: 12 }) : time;
