import { emailOn } from "../../channels/email.ts";
import type { Context } from "../../context.ts";
import { fill } from "../../copy.ts";
import { askingForLink, channelsOn, type EmailAddress, unconfirmed } from "../../person/channels.ts";
import { maskAddress, readAddress } from "../../person/email-address.ts";
import type { Enrolled, Person } from "../../person/person.ts";
import type { Handler } from "../command.ts";
import { sayNext } from "../phrases.ts";
import { answer, type ConversationResult } from "../result.ts";

/** `EMAIL <address>`: as well as texts; `EMAIL ONLY [<address>]`: in their place; `EMAIL OFF`; alone it tells how it is. */
export const email: Handler = (person, rest, context) => {
  // For them email is all there is: the link at the foot of each ends it, and starts it again.
  if (person.phone === undefined) return answer(person, stands(person, context));
  if (rest === "") return answer(person, stands(person, context));
  const said = context.language.readSetting("EMAIL", rest);
  if (said === "off") return off(person, context);
  const words = rest.split(/[\s:<>]+/);
  if (said === "only" && words.length === 1) return inPlaceOfTexts(person, context);
  const addresses = words.filter((word) => word.includes("@"));
  const address = addresses.length === 1 ? readAddress(addresses[0] ?? "") : undefined;
  return address
    ? choose(person, address, said === "only", context)
    : answer(person, context.copy.replies.emailHow);
};

/** The person without email: none goes there until they confirm an address again. What turned us away stays noted. */
export const withoutEmail = <P extends Person>(person: P): P => ({
  ...person,
  email: person.email?.suppressed ? person.email : undefined,
});

function off(person: Enrolled, context: Context): ConversationResult {
  const changed = withoutEmail(person);
  const reply = person.email ? context.copy.replies.emailOff : context.copy.replies.emailNone;
  return answer(changed, fill(reply, { next: sayNext(changed, context) }));
}

function inPlaceOfTexts(person: Enrolled, context: Context): ConversationResult {
  const { email } = person;
  if (!email || email.suppressed) return answer(person, stands(person, context));
  const changed: Person = { ...person, email: { ...email, only: true } };
  return answer(changed, stands(changed, context));
}

function choose(person: Enrolled, address: string, only: boolean, context: Context): ConversationResult {
  const same = person.email?.address === address ? person.email : undefined;
  const chosen = only ? { only: true as const } : {};
  if (same?.suppressed) return answer(person, stands(person, context));
  if (person.suppressedAddresses?.includes(address))
    return answer(person, fill(context.copy.replies.emailReturned, { address: maskAddress(address) }));
  if (same?.confirmedAt) {
    const changed: Person = { ...person, email: { ...same, only: undefined, ...chosen } };
    return answer(changed, stands(changed, context));
  }
  const email: EmailAddress = { ...unconfirmed(address, person, context.now), ...chosen };
  const changed = askingForLink(
    { ...person, email, suppressedAddresses: suppressedSoFar(person) },
    context.now,
  );
  if (!changed) return answer(person, context.copy.replies.emailEnough);
  return answer(changed, fill(context.copy.replies.emailAsked, { address: maskAddress(address) }));
}

/** Those that stay closed, with the present one if it does. */
function suppressedSoFar({ email, suppressedAddresses = [] }: Person): string[] | undefined {
  const all = email?.suppressed ? [...suppressedAddresses, email.address] : suppressedAddresses;
  return all.length > 0 ? all : undefined;
}

/** How it stands with email, in words. */
function stands(person: Person, { copy: { replies } }: Context): string {
  const { email } = person;
  if (!email) return replies.emailHow;
  const address = maskAddress(email.address);
  if (email.suppressed) return fill(replies.emailReturned, { address });
  if (!emailOn(person)) return fill(replies.emailWaits, { address });
  const both = channelsOn(person).includes("sms");
  return fill(both ? replies.emailBoth : replies.emailOnly, { address });
}
