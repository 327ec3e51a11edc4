import { Temporal } from "temporal-polyfill";
import { type Enrolled, newPerson, type Person } from "./person.ts";
import { join } from "./sign-up.ts";
import type { Turn } from "./turn.ts";

/** What a sign-up on the web gives: everything that JOIN by text would ask, and the zone where it is known. */
export type Given = Pick<Enrolled, "plan" | "breakupDate" | "lastContact"> & {
  boundary: boolean;
  zone?: string | undefined;
};

/** Nothing is kept of a sign-up that nobody confirmed. */
const keepsDays = 7;
/** Whoever sends the form twice gets one text. */
const textAgainAfter = { hours: 1 };

/** The person as a sign-up on the web leaves them: nothing is sent to them but the one text that asks for JOIN. */
export function invite(stranger: Person, { zone, ...answers }: Given, now: Temporal.Instant): Person {
  const until = now.add({ hours: 24 * keepsDays }).toString();
  return {
    ...stranger,
    ...answers,
    ...(zone ? { zone, zoneCandidates: [] } : {}),
    state: "joining",
    asking: "join",
    invitation: { ...stranger.invitation, until },
  };
}

/** Whether the text that asks for JOIN has just left. */
export function justTexted({ invitation }: Person, now: Temporal.Instant): boolean {
  if (!invitation?.textedAt) return false;
  return Temporal.Instant.compare(Temporal.Instant.from(invitation.textedAt).add(textAgainAfter), now) > 0;
}

/** `JOIN` in answer to it: what was given counts, and what has lapsed is asked again. */
export function confirmInvitation(person: Person, rest: string, now: Temporal.Instant): Turn {
  const lapsed = !person.invitation || Temporal.Instant.compare(person.invitation.until, now) <= 0;
  const { id, phone, country, zone, zoneCandidates, version, recent, heldUntil } = person;
  const begun = lapsed
    ? { ...newPerson({ id, phone, country, zone, zoneCandidates }, now), version, recent, heldUntil }
    : person;
  return join(begun, rest, now);
}
