import type { NumberType } from "libphonenumber-js/max";
import { numberTypes } from "../lazy-packages.ts";
import type { Phone } from "./phone.ts";

/** Kinds of numbers that cost whoever texts them, or whoever is texted, or that no text reaches. */
const refused: ReadonlySet<NumberType> = new Set<NumberType>([
  "PREMIUM_RATE",
  "SHARED_COST",
  "TOLL_FREE",
  "PERSONAL_NUMBER",
  "PAGER",
  "UAN",
  // Where mobile and fixed numbers look alike, as in the US, the type is FIXED_LINE_OR_MOBILE.
  "FIXED_LINE",
]);

/**
 * Why the form sends no text to a number: its country is not served, or it is of a kind that is refused. Undefined for
 * a number that may be texted. One of unknown type passes in a country that is served: numbering plans change faster
 * than a bundled table, and fictional numbers have no type. Only for the form: a text that arrives tells that its number
 * can text, so those are limited by budgets and never by this.
 */
export function whyNotTexted(
  { e164, country }: Phone,
  countriesServed: readonly string[],
): "country" | "kind" | undefined {
  const number = numberTypes().parsePhoneNumberFromString(e164, { extract: false });
  // The table without types knows fewer ranges: what shares +1 or +44 is told apart better here.
  if (!countriesServed.includes(number?.country ?? country)) return "country";
  const type = number?.getType();
  return type && refused.has(type) ? "kind" : undefined;
}
