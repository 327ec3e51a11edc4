/** What the codes mean that Twilio and the carriers give for a text that did not arrive (docs/rules.md, Twilio). */
const meanings: Record<string, string> = {
  20429: "too many requests at once",
  21211: "not a valid phone number",
  21408: "texts to this country are not enabled in the Twilio account",
  21610: "the person has opted out at the carrier",
  21612: "this number cannot be reached from ours",
  21614: "not a mobile number",
  30001: "the queue was full",
  30002: "the Twilio account is suspended",
  30003: "the phone is off or out of reach",
  30004: "the carrier or the phone blocks our texts",
  30005: "the number does not exist any more",
  30006: "a landline, or a carrier that cannot be reached",
  30007: "the carrier filtered it as unwanted",
  30008: "the carrier gives no reason",
  30022: "the daily sending limit of the campaign is used up",
  30034: "our number is not registered for texting",
  30036: "it could not be delivered in time",
  30610: "it would have arrived in quiet hours",
  63038: "the Twilio account's daily limit is used up",
  bounce: "the mailbox does not exist",
  complaint: "they marked an email as unwanted",
  "never-arrived": "Twilio never got it",
  stale: "it waited so long that it made no sense any more",
  unreachable: "nothing reaches them",
  "zone-unknown": "their time zone is not known",
  changed: "they changed something meanwhile",
};

/** A code, or our own reason, with its meaning: `30005, the number does not exist any more`. */
export function sayReason(reason: string): string {
  const meaning = meanings[reason];
  if (!meaning) return /^\d+$/.test(reason) ? `${reason}, see twilio.com/docs/errors/${reason}` : reason;
  return /^\d+$/.test(reason) ? `${reason}, ${meaning}` : meaning;
}
