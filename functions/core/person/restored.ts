import { Temporal } from "temporal-polyfill";
import { planWake } from "../schedule/agenda.ts";
import { isOut } from "./keeping.ts";
import type { Person } from "./person.ts";

// What becomes of a person whom a backup brought back (docs/runbook.md, "A restore").

/** No schedule that was planned before has this number: like a new person's, it counts from the seconds. */
const freshWake = ({ wake }: Person, now: Temporal.Instant): Pick<Person, "wake" | "nextWakeAt"> => ({
  wake: Math.max(wake, Math.floor(now.epochMilliseconds / 1000)),
  nextWakeAt: undefined,
});

const laterOf = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && Temporal.Instant.compare(b, a) > 0) ? b : a;

/**
 * A restored person with every no that the same person said since the backup, by what the old table has of them: STOP, a
 * boundary, a hold, a pause, an address given up; and with what was sent since, so that nothing is sent twice (G2).
 */
export function withWhatWasSaidSince(restored: Person, old: Person, now: Temporal.Instant): Person {
  const known = new Set((restored.consents ?? []).map(({ at, kind }) => `${at} ${kind}`));
  const newer = (old.consents ?? []).filter(({ at, kind }) => !known.has(`${at} ${kind}`));
  const keepsEmail = old.email?.address === restored.email?.address && !old.email?.suppressed;
  const person: Person = {
    ...restored,
    ...(isOut(old) && { state: "stopped", asking: undefined, confirming: undefined, invitation: undefined }),
    boundary: old.boundary ? true : restored.boundary,
    heldUntil: laterOf(restored.heldUntil, old.heldUntil),
    pausedUntil: laterOf(restored.pausedUntil, old.pausedUntil),
    email: keepsEmail ? restored.email : old.email?.suppressed ? old.email : undefined,
    suppressedAddresses: old.suppressedAddresses ?? restored.suppressedAddresses,
    unreachableSince: old.unreachableSince ?? restored.unreachableSince,
    dispatchedAt: { ...restored.dispatchedAt, ...old.dispatchedAt },
    channelsAttempted: { ...restored.channelsAttempted, ...old.channelsAttempted },
    attempts: { ...restored.attempts, ...old.attempts },
    recent: old.recent,
    heard: old.heard,
    consents: [
      ...(restored.consents ?? []),
      ...newer.map((entry) => ({ ...entry, version: restored.version + 1 })),
    ],
    ...freshWake(restored, now),
  };
  return planWake(person, now);
}

/**
 * A restored person of whom nobody knows what they said since the backup: nothing is sent until they have texted again, or
 * written on their page.
 */
export function untilTheyText(restored: Person, now: Temporal.Instant): Person {
  const email = restored.email && { ...restored.email, linkDue: undefined };
  return planWake({ ...restored, email, restoredAt: now.toString(), ...freshWake(restored, now) }, now);
}

/**
 * The person once they have texted: what fell due meanwhile is not sent late, for it may have been sent before the table
 * was lost (G2 before G3).
 */
export const backFromBackup = (person: Person, now: Temporal.Instant): Person => ({
  ...person,
  restoredAt: undefined,
  plannedAt: now.toString(),
  carriedOver: [],
});
