import { createHmac } from "node:crypto";
import { canonicalNumber } from "../places/spellings.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** What every person's id looks like. */
export const personIdPattern = /^[a-z2-7]{26}$/;
/** What a number in E.164 looks like; whether there can be such a number is another question (places/phone.ts). */
export const e164Pattern = /^\+[1-9]\d{6,14}$/;

/**
 * The id of the person behind a number or address: the first 26 base32 characters (RFC 4648, lower case) of
 * HMAC-SHA256(secret, address). Nothing can be read back from it, and the same number, in each of its spellings
 * (places/spellings.ts), is always the same person.
 */
export function personId(secret: string, address: string): string {
  const bits = [...createHmac("sha256", secret).update(canonicalNumber(address).toLowerCase()).digest()]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("");
  return Array.from(
    { length: 26 },
    (_, i) => alphabet[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)],
  ).join("");
}
