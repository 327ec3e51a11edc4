import type { Temporal } from "temporal-polyfill";
import { domainOf, inboxOf, isPublicProvider } from "../core/person/email-address.ts";
import { personId } from "../core/person/id.ts";
import type { Deps } from "./deps.ts";

type Needs = Pick<Deps, "clock" | "table" | "log" | "idSecret" | "signUpsPerDay">;

/** Each is for a day (UTC). A source is one subscriber: an IPv4 address, or the /64 of an IPv6 address. */
const maxFromSource = 20;
/** A network is what a source can easily change within: an IPv4 /24, an IPv6 /48. */
const maxFromNetwork = 60;
/** Emails to one inbox; for a number, the posts that count for the whole service. */
const maxToRecipient = 3;
/** Emails to one domain, except for the large public mailbox providers, which only the service's budget limits. */
const maxToDomain = 20;

/** Whether too many sign-ups came from one source, or from its network, today. Counts this one. */
export async function sourceIsSpent(deps: Needs, source: string): Promise<boolean> {
  const now = deps.clock.now();
  // The narrower budget first: what it refuses does not spend the wider one, which others share.
  return (
    (await count(deps, `sign-ups from ${source}`, now)) > maxFromSource ||
    (await count(deps, `sign-ups from the network ${networkOf(source)}`, now)) > maxFromNetwork
  );
}

/**
 * Counts a post that may send something to a number (E.164) or an email address. `recipient` if that one has had the
 * day's share: it spends no budget that others share. `all` if the domain or the whole service has: the page then says
 * so. It depends on what was posted and never on who is stored, so nobody learns from it who is signed up.
 */
export async function spentFor(deps: Needs, to: string): Promise<"recipient" | "all" | undefined> {
  const now = deps.clock.now();
  const domain = domainOf(to);
  const recipient = domain ? inboxOf(to) : to;
  if ((await count(deps, `sign-ups of ${recipient}`, now)) > maxToRecipient) return "recipient";
  if (domain && !isPublicProvider(domain)) {
    if ((await count(deps, `sign-ups at ${domain}`, now)) > maxToDomain) return "all";
  }
  if ((await count(deps, "sign-ups of the service", now)) <= deps.signUpsPerDay) return undefined;
  deps.log("sign-ups-spent");
  return "all";
}

const count = ({ table, idSecret }: Needs, what: string, now: Temporal.Instant) =>
  table.countUnknownSender(personId(idSecret, what), now);

/** Of a source as web-form.ts gives it: four dotted numbers, or four groups of an IPv6 address written out. */
function networkOf(source: string): string {
  const separator = source.includes(":") ? ":" : ".";
  return source.split(separator).slice(0, 3).join(separator);
}
