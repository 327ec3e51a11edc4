/** How an accepted message ends. */
export type Outcome = { status: "delivered" } | { status: "undelivered" | "failed"; errorCode: number };

/** Twilio's own magic recipients (https://www.twilio.com/docs/iam/test-credentials). */
const TWILIO_RECIPIENTS: Record<string, number> = {
  "+15005550001": 21211,
  "+15005550002": 21612,
  "+15005550003": 21408,
  "+15005550004": 21610,
  "+15005550009": 21614,
};

/** Twilio's own magic senders. */
const TWILIO_SENDERS: Record<string, number> = {
  "+15005550001": 21212,
  "+15005550007": 21606,
  "+15005550008": 21611,
};

/** Refused by the create call itself. `00500` and the like stand for an HTTP status alone. */
const AT_CREATE: Record<string, number> = {
  "20429": 20429,
  "21211": 21211,
  "21408": 21408,
  "21610": 21610,
  "21611": 21611,
  "21612": 21612,
  "21614": 21614,
  "63038": 63038,
  "00429": 20429,
  "00500": 20500,
  "00503": 20503,
};

/** Accepted, then refused by a carrier (undelivered) or by Twilio before it left (failed). */
const LATER: Record<string, "undelivered" | "failed"> = {
  "30001": "failed",
  "30002": "failed",
  "30003": "undelivered",
  "30004": "undelivered",
  "30005": "undelivered",
  "30006": "undelivered",
  "30007": "undelivered",
  "30008": "undelivered",
  "30022": "undelivered",
  "30034": "undelivered",
  "30036": "failed",
  "30610": "failed",
};

/** The message is accepted and goes out, but the caller gets a 504: did it leave or not? */
const LOST_ANSWER = "00504";

/** The five digits after `+150055`, the readable scheme. */
const suffix = (to: string): string => /^\+150055(\d{5})$/.exec(to)?.[1] ?? "";

/** The error code with which a create to this number is refused, if it is. */
export const refusal = (to: string): number | undefined => TWILIO_RECIPIENTS[to] ?? AT_CREATE[suffix(to)];

/** The error code with which a create from this magic number is refused, if it is one. */
export const senderRefusal = (from: string): number | undefined => TWILIO_SENDERS[from];

/** True when the message is to be accepted and the answer lost. */
export const losesAnswer = (to: string): boolean => suffix(to) === LOST_ANSWER;

/** How a message to this number ends once it has been accepted. */
export function outcome(to: string): Outcome {
  const status = LATER[suffix(to)];
  return status === undefined ? { status: "delivered" } : { status, errorCode: Number(suffix(to)) };
}
