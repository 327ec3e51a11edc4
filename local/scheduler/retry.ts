import type { RetryPolicy } from "./model.ts";

const FIRST_DELAY_MS = 1_000;
// With it the default policy's 185 retries just fill its 24 hours.
const LONGEST_DELAY_MS = 480_000;

/** Why an invocation was given up, in the words of the dead letter's EXHAUSTED_RETRY_CONDITION. */
export type ExhaustedRetryCondition = "MaximumRetryAttempts" | "MaximumEventAgeInSeconds";

/**
 * When to try again after the failure of attempt number `attempt` (from 1), or why not to.
 * The backoff doubles from one second to eight minutes; AWS does not publish its own.
 * The last retry is at the end of the event's age, so that giving up by age happens then.
 * @param firstTried when the firing was first tried, epoch ms: the event's age is counted from there.
 * @param random in [0, 1): takes off up to half of the delay.
 */
export function nextAttempt(
  policy: RetryPolicy,
  { attempt, firstTried, now, random }: { attempt: number; firstTried: number; now: number; random: number },
): { at: number } | { exhausted: ExhaustedRetryCondition } {
  if (attempt > policy.MaximumRetryAttempts) return { exhausted: "MaximumRetryAttempts" };
  const tooOld = firstTried + policy.MaximumEventAgeInSeconds * 1000;
  if (now >= tooOld) return { exhausted: "MaximumEventAgeInSeconds" };
  const delay = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
  return { at: Math.min(tooOld, now + Math.round(delay * (1 - random / 2))) };
}
