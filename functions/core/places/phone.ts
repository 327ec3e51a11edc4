import type { CountryCode } from "libphonenumber-js/min";
import { phoneNumbers } from "../late.ts";

export type Phone = {
  /** `+` and digits, as Twilio sends and takes it. */
  e164: string;
  /** ISO 3166 code of two letters; `001` for a number of no country (satellite, international networks). */
  country: string;
};

/**
 * Reads an E.164 number. It has to be possible (country code and length), not assigned: Twilio vouches for the
 * sender, numbering plans change faster than a bundled table, and the fictional ranges used in tests are not valid.
 * A short code, a sender name, or a number without its `+` gives undefined; spaces and brackets do no harm.
 */
export function parsePhone(text: string): Phone | undefined {
  const phone = phoneNumbers().parsePhoneNumberFromString(text.trim(), { extract: false });
  // The parser drops what it takes for a trunk prefix; a number that it would change is not the sender's.
  if (!phone?.isPossible() || phone.number !== `+${text.replace(/\D/g, "")}`) return undefined;
  // A number in no assigned range has no country of its own; the first of those that share its code is the main one.
  const country = phone.country ?? phone.getPossibleCountries()[0] ?? "001";
  return { e164: phone.number, country };
}

/**
 * Reads a number as somebody types it into a form: with its country code, or as it is dialled where the service's own
 * number is.
 */
export function readPhone(text: string, serviceNumber: string): Phone | undefined {
  const said = text.trim().replace(/^00/, "+");
  if (said.startsWith("+")) return parsePhone(said.replace(/[^+\d]/g, ""));
  const home = parsePhone(serviceNumber)?.country;
  if (!home || home === "001" || !/^[\d\s().-]+$/.test(said)) return undefined;
  const number = phoneNumbers().parsePhoneNumberFromString(said, {
    defaultCountry: home as CountryCode,
    extract: false,
  })?.number;
  return number ? parsePhone(number) : undefined;
}
