/** What follows from a provider's refusal (docs/rules.md, Twilio errors; SES v2 SendEmail). */
export type SendPolicy = {
  /** Try again after this pause, or when the next window opens; undefined: never. */
  retry?: { minutes: number } | "next-window";
  /** How often the prompt may be tried in all; undefined: until it is stale. */
  attempts?: number;
  /** The person has opted out at the carrier: stop on our side too. */
  suppress?: true;
  /** No text reaches this number: nothing more goes there until a text comes from it. */
  unreachable?: true;
  /** The operator has to do something. */
  alert?: true;
};

/** The same table for a refusal on the spot and for one that a status callback reports later. */
const policies: Record<string, SendPolicy> = {
  20429: { retry: { minutes: 10 } },
  21211: { unreachable: true },
  21610: { suppress: true },
  21614: { unreachable: true },
  30003: { retry: { minutes: 60 }, attempts: 3 },
  30004: {},
  30005: {},
  30006: {},
  30007: { alert: true },
  30008: { retry: { minutes: 10 }, attempts: 2 },
  30022: { retry: { minutes: 10 } },
  30034: { alert: true },
  30610: { retry: "next-window" },
  63038: { retry: { minutes: 24 * 60 }, alert: true },
  // SES: the account's, not the person's. What has no row here (MessageRejected, BadRequestException) is not repeated.
  AccountSuspendedException: { retry: { minutes: 60 }, alert: true },
  LimitExceededException: { retry: { minutes: 60 }, alert: true },
  SendingPausedException: { retry: { minutes: 60 }, alert: true },
};

/** Nothing answered at all: the connection was refused, so nothing left. */
export const notConnected = 0;

/** The policy for a provider's code; for one that is not known, by the HTTP status it came with. */
export function sendPolicy(code: number | string, status: number): SendPolicy {
  const known = policies[code];
  if (known) return known;
  const passes = code === notConnected || status === 429 || status >= 500;
  return passes ? { retry: { minutes: 10 } } : { alert: true };
}
