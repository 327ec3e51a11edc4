import type { Temporal } from "temporal-polyfill";
import { wishToConfirm, withWish } from "../core/conversation/invitation.ts";
import { withQuestion } from "../core/conversation/sign-up.ts";
import type { Wish } from "../core/person/invitation.ts";
import type { Person } from "../core/person/person.ts";
import { readToken } from "../core/person/token.ts";
import { countryOf } from "../core/places/countries.ts";
import { planWake } from "../core/schedule/agenda.ts";
import { contextOf } from "../locales.ts";
import { changePerson } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { moveWake } from "./move-wake.ts";
import { noteChoices } from "./note-choices.ts";

type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "log" | "pageSecret">;

/** What a good link confirms: an address, and for someone without a phone the sign-up that the form asked for. */
export type ToConfirm = { wish?: Wish | undefined };

/** What a link would confirm: undefined unless it is signed, in time, for the address they have now, and not used. */
export async function canConfirm(deps: Needs, token: string): Promise<ToConfirm | undefined> {
  const now = deps.clock.now();
  const claim = readToken(deps.pageSecret, "confirm-email", token, now);
  const person = claim && (await deps.table.getPerson(claim.id));
  if (!person || person.state === "erased" || !waitsFor(person, claim?.nonce, now)) return undefined;
  return { wish: signsUp(person) ? wishToConfirm(person, now) : undefined };
}

/**
 * Confirms the address that a link was sent to. `boundary` is the answer to the safety question, which whoever signs up
 * by it has to give. False when the link is not good, or that answer is missing.
 */
export async function confirmEmail(deps: Needs, token: string, boundary?: boolean): Promise<boolean> {
  const now = deps.clock.now();
  const claim = readToken(deps.pageSecret, "confirm-email", token, now);
  if (!claim) return false;
  let read: Person | undefined;
  let written: Person | undefined;
  const confirm = (person: Person) => {
    // Our own write went through, though its answer was lost; or the button was pressed twice at once.
    if (read && isConfirmed(person, claim.nonce)) written = person;
    if (written || !waitsFor(person, claim.nonce, now)) return person;
    read = person;
    const made = confirmed(person, boundary, now);
    return made === person ? person : planWake(made, now);
  };
  const change = await changePerson(deps, claim.id, confirm, { by: "email" });
  const [before, after] = change ? [change.before, change.after] : [read, written];
  if (!before || !after) return false;
  deps.log("email-confirmed", { personId: claim.id });
  noteChoices(deps, before, after);
  await moveWake(deps, before, after);
  return true;
}

const isOpen = ({ email, state }: Person, nonce: string | undefined): boolean =>
  email !== undefined && email.nonce === nonce && email.suppressed === undefined && state !== "stopped";

const isConfirmed = (person: Person, nonce: string | undefined): boolean =>
  isOpen(person, nonce) && person.email?.confirmedAt !== undefined;

const waitsFor = (person: Person, nonce: string | undefined, now: Temporal.Instant): boolean =>
  isOpen(person, nonce) &&
  person.email?.confirmedAt === undefined &&
  (!signsUp(person) || wishToConfirm(person, now) !== undefined);

/** Whoever signed up by email alone is signed up with it. */
const signsUp = ({ state, phone }: Person): boolean => state === "joining" && phone === undefined;

function confirmed(person: Person, boundary: boolean | undefined, now: Temporal.Instant): Person {
  const { email } = person;
  const withEmail: Person = { ...person, email: email && { ...email, confirmedAt: now.toString() } };
  if (!signsUp(person)) return withEmail;
  const wish = wishToConfirm(person, now);
  if (!wish || boundary === undefined) return person;
  const wished = withWish(withEmail, wish);
  const country = countryOf(wished.zone);
  const answered: Person = { ...wished, country, boundary, safetyFromForm: undefined, invitation: undefined };
  return withQuestion(answered, contextOf(answered, now)).person;
}
