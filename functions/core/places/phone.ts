import type { CountryCode } from "libphonenumber-js/min";
import { phoneNumbers } from "../lazy-packages.ts";
import { canonicalNumber } from "./spellings.ts";

export type Phone = {
  /** `+` and digits, spelled as the provider sent it; where somebody typed it, the canonical spelling. */
  e164: string;
  /** ISO 3166 code of two letters; `001` for a number of no country (satellite, international networks). */
  country: string;
};

/**
 * Reads an E.164 number. It has to be possible (country code and length), not assigned: Twilio vouches for the
 * sender, numbering plans change faster than a bundled table, and the fictional ranges used in tests are not valid.
 * A short code, a sender name, or a number without its `+` gives undefined; spaces and brackets do no harm. An old
 * spelling is judged by the canonical one (the library no longer takes +52 1), and given back as it came.
 */
export function parsePhone(text: string): Phone | undefined {
  const given = text.trim();
  const canonical = canonicalNumber(given);
  const phone = phoneNumbers().parsePhoneNumberFromString(canonical, { extract: false });
  // The parser drops what it takes for a trunk prefix; a number that it would change is not the sender's.
  if (!phone?.isPossible() || phone.number !== `+${canonical.replace(/\D/g, "")}`) return undefined;
  // A number in no assigned range has no country of its own; the first of those that share its code is the main one.
  const country = phone.country ?? phone.getPossibleCountries()[0] ?? "001";
  return { e164: canonical === given ? phone.number : given, country };
}

/** Marks that phones put around a number they copy: directions of writing, joiners, soft hyphens. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const hyphens = /[\u2010-\u2015\u2212\u30fb\u30fc]/g;

/** A number as contacts, pages and other keyboards write it: `tel:`, wide digits, hyphens of all kinds, a `(0)`. */
function plainNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replace(invisible, "")
    .replace(hyphens, "-")
    .trim()
    .replace(/^(?:tel|phone|mobile|cell|sms|text)[:.]? ?/i, "")
    .replace(/^00/, "+")
    .replace(/(?<=^\+[\d\s.-]*)\(0\)/, " ");
}

/**
 * Reads a number as somebody types or pastes it into a form: with its country code, or as it is dialed where the service's own
 * number is; in `country` where that is a short code, which has none. Always in the canonical spelling, which is the one that
 * providers deliver to.
 */
export function readPhone(text: string, serviceNumber: string, country?: string): Phone | undefined {
  if (text.length > 60) return undefined;
  const said = plainNumber(text);
  if (!/^\+?[\d\s().-]+$/.test(said)) return undefined;
  const home = parsePhone(serviceNumber)?.country ?? country;
  const isInternational = said.startsWith("+");
  if (!isInternational && (!home || home === "001")) return undefined;
  const dialed = isInternational ? canonicalNumber(said.replace(/[^+\d]/g, "")) : said;
  // The parser takes off the 0 that is dialed within a country, said after its code too: +44 07400.
  const number = phoneNumbers().parsePhoneNumberFromString(dialed, {
    ...(!isInternational && { defaultCountry: home as CountryCode }),
    extract: false,
  })?.number;
  return number ? parsePhone(canonicalNumber(number)) : undefined;
}
