import parsePhoneNumber from "libphonenumber-js";

/** Fictional +1 numbers belong to no country in the numbering plan; Twilio's are American. */
export const countryOf = (number: string): string =>
  parsePhoneNumber(number)?.country ?? (number.startsWith("+1") ? "US" : "");
