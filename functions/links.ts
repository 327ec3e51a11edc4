import type { Temporal } from "temporal-polyfill";
import { personId } from "./core/person/id.ts";
import { type Claim, signToken } from "./core/person/token.ts";

/** `publicUrl`: the public address of the service, no slash at the end; `pageSecret`: HMAC key of the private links. */
type Needs = { publicUrl: string; pageSecret: string };

const confirmWithinHours = 48;
/** Mail is read, and its link followed, long after it came. */
const unsubscribeWithinDays = 800;

/** The link that confirms an address. */
export const confirmUrl = (deps: Needs, id: string, nonce: string, now: Temporal.Instant): string =>
  url(deps, "/email/confirm", "confirm-email", id, nonce, now.add({ hours: confirmWithinHours }));

/**
 * The link at the foot of every email, and in its List-Unsubscribe header. It is the address's, not the request's: that in
 * an old email still works for who turned email off meanwhile, and on again.
 */
export function unsubscribeUrl(deps: Needs, id: string, address: string, now: Temporal.Instant): string {
  const expires = now.add({ hours: 24 * unsubscribeWithinDays });
  return url(deps, "/email/unsubscribe", "unsubscribe", id, addressKey(deps, address), expires);
}

/** Names an address in a link without telling it (G6). */
export const addressKey = ({ pageSecret }: Pick<Needs, "pageSecret">, address: string): string =>
  personId(pageSecret, address);

/** The link to a person's page. */
export const pageUrl = ({ publicUrl, pageSecret }: Needs, claim: Claim): string =>
  `${publicUrl}/p/${signToken(pageSecret, claim)}`;

/** Where Twilio reports what became of a text. In alphabetical order: Twilio may sort the query after it has signed it. */
export function statusCallbackUrl(
  { publicUrl }: Pick<Needs, "publicUrl">,
  about: { person: string; delivery: string; prompt: string },
): string {
  const query = new URLSearchParams(about);
  query.sort();
  return `${publicUrl}/sms/status?${query}`;
}

function url(
  { publicUrl, pageSecret }: Needs,
  path: string,
  purpose: Claim["purpose"],
  id: string,
  nonce: string,
  expires: Temporal.Instant,
): string {
  return `${publicUrl}${path}/${signToken(pageSecret, { purpose, id, expiresAt: expires.toString(), nonce })}`;
}
