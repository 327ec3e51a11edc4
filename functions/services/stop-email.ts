import { planWake } from "../core/agenda.ts";
import type { EmailAddress } from "../core/channels.ts";
import type { Person } from "../core/person.ts";
import { readToken } from "../core/token.ts";
import { changePerson } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { moveWake } from "./move-wake.ts";

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

/** Whether an unsubscribe link is one of ours, in time. It is good however often it is used. */
export const isUnsubscribe = (deps: Pick<Needs, "clock" | "pageSecret">, token: string): boolean =>
  readToken(deps.pageSecret, "unsubscribe", token, deps.clock.now()) !== undefined;

/** Turns email off by the link in one. False when the link is none of ours; one for an address before does nothing. */
export async function unsubscribe(deps: Needs, token: string): Promise<boolean> {
  const claim = readToken(deps.pageSecret, "unsubscribe", token, deps.clock.now());
  if (!claim) return false;
  await change(deps, claim.id, "email-unsubscribed", (person) =>
    person.email?.nonce === claim.nonce && !person.email?.suppressed
      ? { ...leaving(person), email: undefined }
      : person,
  );
  return true;
}

/** No more mail goes to an address that turned one away. A complaint is a wish to get none, as unsubscribing is. */
export async function suppressEmail(
  deps: Omit<Needs, "pageSecret">,
  { kind, personId, addresses, delivery }: Feedback,
): Promise<void> {
  await change(deps, personId, `email-${kind}`, (person) => {
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
  event: string,
  make: (person: Person) => Person,
): Promise<void> {
  const changed = await changePerson(deps, id, (person) => {
    const made = make(person);
    return made === person ? person : planWake(made, deps.clock.now());
  });
  if (!changed) return;
  deps.log(event, { personId: id });
  await moveWake(deps, changed.before, changed.after);
}
