import { Temporal } from "temporal-polyfill";
import { unconfirmed } from "./channels.ts";
import { type Enrolled, newPerson, type Person } from "./person.ts";
import { join } from "./sign-up.ts";
import type { Turn } from "./turn.ts";

/** What a sign-up on the web gives: everything that JOIN by text would ask, and the zone where it is known. */
export type Given = Pick<Enrolled, "plan" | "breakupDate" | "lastContact"> & {
  boundary: boolean;
  zone?: string | undefined;
  /** Confirmed by a link in the first email to it: none goes there before JOIN, where JOIN is asked for. */
  email?: string | undefined;
};

/** Nothing is kept of a sign-up that nobody confirmed. */
const keepsDays = 7;
/** Whoever sends the form twice gets one text. */
const textAgainAfter = { hours: 1 };

/** The person as a sign-up on the web leaves them: nothing is sent to them but the one text that asks for JOIN. */
export function invite(stranger: Person, { zone, email, ...answers }: Given, now: Temporal.Instant): Person {
  const until = now.add({ hours: 24 * keepsDays }).toString();
  return {
    ...stranger,
    ...answers,
    ...(zone ? { zone, zoneCandidates: [] } : {}),
    state: "joining",
    asking: "join",
    invitation: { ...stranger.invitation, until, email },
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
    : withInvitedEmail(person, now);
  return join(begun, rest, now);
}

/** The address that the form gave beside the number: now its link goes there. */
function withInvitedEmail(person: Person, now: Temporal.Instant): Person {
  const address = person.invitation?.email;
  return address === undefined ? person : { ...person, email: unconfirmed(address, person, now) };
}
