import { Temporal } from "temporal-polyfill";

/** What follows from a provider's refusal (RULES.md, Twilio errors). */
export type SendPolicy = {
  /** Try again this much later; undefined: never. */
  retryAfterMinutes?: number;
  /** The person has opted out at the carrier: stop on our side too. */
  suppress?: true;
  /** The operator has to do something. */
  alert?: true;
};

const policies: Record<number, SendPolicy> = {
  20429: { retryAfterMinutes: 10 },
  21211: {},
  21610: { suppress: true },
  21614: {},
  30022: { retryAfterMinutes: 10 },
  30034: { alert: true },
  30610: { retryAfterMinutes: 60 },
  63038: { retryAfterMinutes: 24 * 60, alert: true },
};

/** The policy for a provider's code; for one that is not known, by the HTTP status it came with. */
export function sendPolicy(code: number, status: number): SendPolicy {
  const known = policies[code];
  if (known) return known;
  return status === 429 || status >= 500 ? { retryAfterMinutes: 10 } : { alert: true };
}

const longestPause = { hours: 24 };

/**
 * When to try again: the policy's pause, doubled with every refusal in a row, a day at the most. Refusals more than a
 * day apart are not in a row.
 */
export function nextRetry(
  last: { at: string; count: number } | undefined,
  pauseMinutes: number,
  now: Temporal.Instant,
): { at: string; count: number } {
  const inARow = last && Temporal.Instant.compare(Temporal.Instant.from(last.at).add(longestPause), now) > 0;
  const count = inARow ? last.count + 1 : 1;
  const minutes = Math.min(pauseMinutes * 2 ** (count - 1), longestPause.hours * 60);
  return { at: now.add({ minutes }).toString(), count };
}
