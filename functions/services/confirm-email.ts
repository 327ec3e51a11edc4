import type { Temporal } from "temporal-polyfill";
import { planWake } from "../core/agenda.ts";
import type { Person } from "../core/person.ts";
import { withQuestion } from "../core/sign-up.ts";
import { readToken } from "../core/token.ts";
import { changePerson } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { moveWake } from "./move-wake.ts";

type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "log" | "pageSecret">;

/** Whether a confirmation link is still good: signed, in time, for the address they have now, and not used. */
export async function canConfirm(deps: Needs, token: string): Promise<boolean> {
  const claim = readToken(deps.pageSecret, "confirm-email", token, deps.clock.now());
  const person = claim && (await deps.table.getPerson(claim.id));
  return person !== undefined && person.state !== "erased" && waitsFor(person, claim?.nonce);
}

/** Confirms the address that a link was sent to. False when the link is not good, whatever the reason. */
export async function confirmEmail(deps: Needs, token: string): Promise<boolean> {
  const now = deps.clock.now();
  const claim = readToken(deps.pageSecret, "confirm-email", token, now);
  if (!claim) return false;
  const change = await changePerson(deps, claim.id, (person) =>
    waitsFor(person, claim.nonce) ? planWake(confirmed(person, now), now) : person,
  );
  if (!change) return false;
  deps.log("email-confirmed", { personId: claim.id });
  await moveWake(deps, change.before, change.after);
  return true;
}

const waitsFor = ({ email, state }: Person, nonce: string | undefined): boolean =>
  email !== undefined &&
  email.nonce === nonce &&
  email.confirmedAt === undefined &&
  email.suppressed === undefined &&
  state !== "stopped";

/** Whoever signed up by email alone is signed up with it. */
function confirmed(person: Person, now: Temporal.Instant): Person {
  const { email } = person;
  const withEmail: Person = { ...person, email: email && { ...email, confirmedAt: now.toString() } };
  const signsUp = person.state === "joining" && person.phone === undefined;
  return signsUp ? withQuestion({ ...withEmail, invitation: undefined }, now).person : withEmail;
}
