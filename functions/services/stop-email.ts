import { emailOn } from "../core/channels/email.ts";
import { replanned } from "../core/conversation/result.ts";
import { askingForLink, type EmailAddress } from "../core/person/channels.ts";
import { isEnrolled, type Person } from "../core/person/person.ts";
import { type Claim, readToken } from "../core/person/token.ts";
import { planWake } from "../core/schedule/agenda.ts";
import { addressKey } from "../links.ts";
import { changePerson } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { moveWake } from "./move-wake.ts";
import { noteChoices } from "./note-choices.ts";

type EventOfPerson =
  | "email-unsubscribed"
  | "email-started-again"
  | "page-link-asked"
  | "email-bounce"
  | "email-complaint";
type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "log" | "pageSecret">;

/** What SES reports of a message: it came back for good, or its recipient complained. */
export type Feedback = {
  kind: NonNullable<EmailAddress["suppressed"]>;
  personId: string;
  /** Whom it was sent to. */
  addresses: string[];
  /** The delivery that it was, and its id at SES; none for a confirmation link. */
  delivery?: { id: string; sid: string } | undefined;
};

/** Turns email off by the link in one. False when the link is none of ours; one for an address before does nothing. */
export const unsubscribe = (deps: Needs, token: string): Promise<boolean> =>
  byLink(deps, token, "email-unsubscribed", (person) => {
    const left = leaving(person);
    // For who has nothing but email the address stays, as a number does after STOP: by this very link they may begin again.
    return person.phone === undefined ? left : { ...left, email: undefined };
  });

/** What START is by text, for who has no phone here. */
export const startAgain = (deps: Needs, token: string): Promise<boolean> =>
  byLink(deps, token, "email-started-again", (person) =>
    person.phone === undefined && person.state === "stopped" && isEnrolled(person)
      ? replanned(person, { state: "active" }, deps.clock.now())
      : person,
  );

/** Has a link to their page mailed to them: this link is in every email, which may lie open anywhere, and opens nothing. */
export const askForPageByEmail = (deps: Needs, token: string): Promise<boolean> =>
  byLink(deps, token, "page-link-asked", (person) =>
    emailOn(person) && person.state !== "stopped" && isEnrolled(person)
      ? (askingForLink(person, deps.clock.now()) ?? person)
      : person,
  );

/** Whether somebody who has only email is out, so that they may start again; undefined for a link that is none of ours. */
export async function isOut(deps: Needs, token: string): Promise<boolean | undefined> {
  const claim = readToken(deps.pageSecret, "unsubscribe", token, deps.clock.now());
  if (!claim) return undefined;
  const person = await deps.table.getPerson(claim.id);
  return person?.state === "stopped" && person.phone === undefined && isFor(deps, person, claim);
}

/** Whether a link was mailed to the address that they have now. */
const isFor = (deps: Needs, { email }: Person, { nonce }: Claim): boolean =>
  email !== undefined && nonce === addressKey(deps, email.address);

async function byLink(
  deps: Needs,
  token: string,
  event: EventOfPerson,
  make: (person: Person) => Person,
): Promise<boolean> {
  const claim = readToken(deps.pageSecret, "unsubscribe", token, deps.clock.now());
  if (!claim) return false;
  await change(deps, claim.id, event, (person) =>
    isFor(deps, person, claim) && !person.email?.suppressed ? make(person) : person,
  );
  return true;
}

/** No more mail goes to an address that turned one away. A complaint is a wish to get none, as unsubscribing is. */
export async function suppressEmail(
  deps: Omit<Needs, "pageSecret">,
  { kind, personId, addresses, delivery }: Feedback,
): Promise<void> {
  const event = kind === "complaint" ? "email-complaint" : "email-bounce";
  await change(deps, personId, event, (person) => {
    const { email } = person;
    if (!email || email.suppressed || !addresses.includes(email.address)) return person;
    return { ...(kind === "complaint" ? leaving(person) : person), email: { ...email, suppressed: kind } };
  });
  if (!delivery || kind === "complaint") return;
  await deps.table.moveDelivery(personId, delivery.id, {
    status: "undelivered",
    sid: delivery.sid,
    reason: kind,
  });
}

/** Without a phone, or with texts switched off for email, there is nothing else that they want. */
function leaving(person: Person): Person {
  const texts = person.phone !== undefined && !(person.email?.confirmedAt && person.email.only);
  return texts ? person : { ...person, state: "stopped", asking: undefined, confirming: undefined };
}

async function change(
  deps: Omit<Needs, "pageSecret">,
  id: string,
  event: EventOfPerson,
  make: (person: Person) => Person,
): Promise<void> {
  const planned = (person: Person) => {
    const made = make(person);
    return made === person ? person : planWake(made, deps.clock.now());
  };
  const changed = await changePerson(deps, id, planned, { by: "email" });
  if (!changed) return;
  deps.log(event, { personId: id });
  noteChoices(deps, changed.before, changed.after);
  await moveWake(deps, changed.before, changed.after);
}
