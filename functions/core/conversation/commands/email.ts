import type { Temporal } from "temporal-polyfill";
import { replies } from "../../../../templates/replies.ts";
import { fill } from "../../copy.ts";
import { askingForLink, channelsOn, type EmailAddress, emailOn, unconfirmed } from "../../person/channels.ts";
import { maskAddress, readAddress } from "../../person/email-address.ts";
import type { Enrolled, Person } from "../../person/person.ts";
import { sayNext } from "../phrases.ts";
import { answer, type ConversationResult } from "../result.ts";
import type { Handler } from "./handler.ts";

/** `EMAIL <address>`: as well as texts; `EMAIL ONLY [<address>]`: in their place; `EMAIL OFF`; alone it tells how it is. */
export const email: Handler = (person, rest, now) => {
  // For them email is all there is: the link at the foot of each ends it, and starts it again.
  if (person.phone === undefined) return answer(person, stands(person));
  if (/^(off|stop|end|remove|none)$/.test(rest)) return off(person, now);
  const [, only, words = ""] = /^(only\b)?[\s:]*(.*)$/.exec(rest) ?? [];
  if (words === "") return only ? inPlaceOfTexts(person) : answer(person, stands(person));
  const address = readAddress(words.replace(/^to /, "").replace(/^<|>$/g, ""));
  return address ? choose(person, address, only !== undefined, now) : answer(person, replies.emailHow);
};

/** The person without email: none goes there until they confirm an address again. What turned us away stays noted. */
export const withoutEmail = <P extends Person>(person: P): P => ({
  ...person,
  email: person.email?.suppressed ? person.email : undefined,
});

function off(person: Enrolled, now: Temporal.Instant): ConversationResult {
  const changed = withoutEmail(person);
  const reply = person.email ? replies.emailOff : replies.emailNone;
  return answer(changed, fill(reply, { next: sayNext(changed, now) }));
}

function inPlaceOfTexts(person: Enrolled): ConversationResult {
  const { email } = person;
  if (!email || email.suppressed) return answer(person, stands(person));
  const changed: Person = { ...person, email: { ...email, only: true } };
  return answer(changed, stands(changed));
}

function choose(person: Enrolled, address: string, only: boolean, now: Temporal.Instant): ConversationResult {
  const same = person.email?.address === address ? person.email : undefined;
  const chosen = only ? { only: true as const } : {};
  if (same?.suppressed) return answer(person, stands(person));
  if (person.suppressedAddresses?.includes(address))
    return answer(person, fill(replies.emailReturned, { address: maskAddress(address) }));
  if (same?.confirmedAt) {
    const changed: Person = { ...person, email: { ...same, only: undefined, ...chosen } };
    return answer(changed, stands(changed));
  }
  const email: EmailAddress = { ...unconfirmed(address, person, now), ...chosen };
  const changed = askingForLink({ ...person, email, suppressedAddresses: suppressedSoFar(person) }, now);
  if (!changed) return answer(person, replies.emailEnough);
  return answer(changed, fill(replies.emailAsked, { address: maskAddress(address) }));
}

/** Those that stay closed, with the present one if it does. */
function suppressedSoFar({ email, suppressedAddresses = [] }: Person): string[] | undefined {
  const all = email?.suppressed ? [...suppressedAddresses, email.address] : suppressedAddresses;
  return all.length > 0 ? all : undefined;
}

/** How it stands with email, in words. */
function stands(person: Person): string {
  const { email } = person;
  if (!email) return replies.emailHow;
  const address = maskAddress(email.address);
  if (email.suppressed) return fill(replies.emailReturned, { address });
  if (!emailOn(person)) return fill(replies.emailWaits, { address });
  const both = channelsOn(person).includes("sms");
  return fill(both ? replies.emailBoth : replies.emailOnly, { address });
}
