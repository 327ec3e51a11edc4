import { createHmac, timingSafeEqual } from "node:crypto";
import { Temporal } from "temporal-polyfill";

/** What a link lets its holder do, for whom, until when; `nonce` tells a link that was used, or replaced, from the present one. */
export type Claim = {
  purpose: "page" | "confirm-email" | "unsubscribe";
  /** The person's id. */
  id: string;
  expiresAt: string;
  nonce?: string | undefined;
};

const mac = (secret: string, text: string) => createHmac("sha256", secret).update(text).digest();

/** A claim that only the holder of `secret` can make; fit for a URL. It holds ids and an instant, no personal data. */
export function signToken(secret: string, { purpose, id, expiresAt, nonce = "" }: Claim): string {
  return signed(secret, [purpose, id, expiresAt, nonce].join("|"));
}

const signed = (secret: string, text: string) =>
  `${Buffer.from(text).toString("base64url")}.${mac(secret, text).toString("base64url")}`;

/**
 * The claim of a token for that purpose, or nothing: forged, cut, of another purpose or expired are all the same to
 * whoever sent it.
 */
export function readToken(
  secret: string,
  purpose: Claim["purpose"],
  token: string,
  now: Temporal.Instant,
): Claim | undefined {
  const [body = ""] = token.split(".");
  const text = Buffer.from(body, "base64url").toString();
  // As it was given out and in no other spelling: base64 reads many alike, and overlooks what follows.
  const given = Buffer.from(token);
  const right = Buffer.from(signed(secret, text));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const [of, id = "", expiresAt = "", nonce = ""] = text.split("|");
  if (of !== purpose || Temporal.Instant.compare(expiresAt, now) <= 0) return undefined;
  return { purpose, id, expiresAt, nonce: nonce || undefined };
}
