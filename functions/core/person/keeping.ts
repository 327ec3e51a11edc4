import { Temporal } from "temporal-polyfill";
import { isEnrolled, type Person, type Tombstone } from "./person.ts";

/** Whether a person is out, and has not texted START since. */
export const isOut = ({ state, asking }: Person): boolean => state === "stopped" && asking !== "restart";

/** Whether everything that a plan had for them has been sent or skipped. They can still text, and begin another. */
export const isDone = (person: Person | Tombstone): boolean =>
  person.state === "active" &&
  isEnrolled(person) &&
  person.idleSince !== undefined &&
  person.restoredAt === undefined;

/**
 * The person with the time noted since when nothing more is to come to them (`goesOn` false). It stands while they stay so;
 * in a sign-up that is not finished, each text moves it.
 */
export function notedIdle(person: Person, goesOn: boolean, now: Temporal.Instant): Person {
  if (person.state === "new") return person;
  if (goesOn) return person.idleSince === undefined ? person : { ...person, idleSince: undefined };
  if (person.idleSince !== undefined && person.state !== "joining") return person;
  return { ...person, idleSince: now.toString() };
}

/** Whether somebody has been idle for `keepDays` and more. A tombstone holds nothing to erase. */
export function isKeptTooLong(person: Person | Tombstone, keepDays: number, now: Temporal.Instant): boolean {
  if (person.state === "erased" || person.idleSince === undefined) return false;
  const until = Temporal.Instant.from(person.idleSince).add({ hours: 24 * keepDays });
  return Temporal.Instant.compare(until, now) <= 0;
}
