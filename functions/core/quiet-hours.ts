import { Temporal } from "temporal-polyfill";
import type { Person } from "./person.ts";

/** The default window, local time (RULES.md: inside the federal hours and those of the stricter states). */
const open = { weekday: "09:00", sunday: "12:00", close: "20:00" };
/** While the zone is a guess: these hours in every zone that it may be (DESIGN.md, section 5). */
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
  const start = at.toZonedDateTimeISO(person.zone).toPlainDate();
  for (const days of [0, 1]) {
    const { from, to } = opening(person, start.add({ days }));
    const soonest = Temporal.Instant.compare(at, from) > 0 ? at : from;
    if (Temporal.Instant.compare(soonest, to) < 0) return { from: soonest, to };
  }
  return undefined;
}

function opening(
  { zone, zoneCandidates }: Pick<Person, "zone" | "zoneCandidates">,
  date: Temporal.PlainDate,
): Opening {
  const at = (timeZone: string, plainTime: string) =>
    date.toZonedDateTime({ timeZone, plainTime }).toInstant();
  if (zoneCandidates.length < 2) {
    return { from: at(zone, date.dayOfWeek === 7 ? open.sunday : open.weekday), to: at(zone, open.close) };
  }
  return zoneCandidates
    .map((candidate) => ({ from: at(candidate, openWhenUnsure.from), to: at(candidate, openWhenUnsure.to) }))
    .reduce((a, b) => ({
      from: Temporal.Instant.compare(a.from, b.from) > 0 ? a.from : b.from,
      to: Temporal.Instant.compare(a.to, b.to) < 0 ? a.to : b.to,
    }));
}
