import { Temporal } from "temporal-polyfill";
import { planWake } from "./agenda.ts";
import { isEnrolled, type Person } from "./person.ts";
import { nextOpening } from "./quiet-hours.ts";
import type { SendPolicy } from "./send-errors.ts";

/** One attempt (from 1) to send a prompt. */
export type Attempt = { promptId: string; attempt: number };

const longestPause = { hours: 24 };

/** The attempt that a prompt is at, or that comes next. */
export const attemptNumber = ({ attempts }: Person, promptId: string): number => attempts?.[promptId] ?? 1;

/**
 * The person after an attempt failed, as the policy has it; the same person where nothing follows, or where it has
 * followed already. `retryAfterSeconds` is what the provider asks for, over the policy's pause.
 */
export function afterFailure(
  person: Person,
  failed: Attempt,
  policy: SendPolicy,
  now: Temporal.Instant,
  retryAfterSeconds?: number,
): Person {
  if (policy.suppress) {
    return person.state === "stopped" ? person : planWake({ ...person, state: "stopped" }, now);
  }
  const current = failed.promptId in person.sent && attemptNumber(person, failed.promptId) === failed.attempt;
  if (!current || person.state !== "active") return person;
  if (policy.unreachable) return planWake({ ...person, unreachableSince: now.toString() }, now);
  if (!policy.retry || failed.attempt >= (policy.attempts ?? Number.POSITIVE_INFINITY)) return person;
  const count = inARow(person, now) + 1;
  const pause =
    policy.retry === "next-window"
      ? untilNextWindow(person, now)
      : (retryAfterSeconds ?? policy.retry.minutes * 60 * 2 ** (count - 1));
  const seconds = Math.min(Math.ceil(pause), longestPause.hours * 3600);
  return released({ ...person, retry: { at: now.add({ seconds }).toString(), count } }, failed, now);
}

/** The person after an attempt that never reached the provider: the prompt is theirs again. */
export function afterLoss(person: Person, lost: Attempt, now: Temporal.Instant): Person {
  const current = lost.promptId in person.sent && attemptNumber(person, lost.promptId) === lost.attempt;
  return current && person.state === "active" ? released(person, lost, now) : person;
}

/** Not sent any more: its next attempt is due. */
function released(person: Person, { promptId, attempt }: Attempt, now: Temporal.Instant): Person {
  const { [promptId]: _, ...sent } = person.sent;
  const attempts = { ...person.attempts, [promptId]: attempt + 1 };
  return planWake({ ...person, sent, attempts, nextWakeAt: undefined }, now);
}

/** Refusals more than a day apart are not in a row. */
function inARow({ retry }: Person, now: Temporal.Instant): number {
  if (!retry) return 0;
  const ends = Temporal.Instant.from(retry.at).add(longestPause);
  return Temporal.Instant.compare(ends, now) > 0 ? retry.count : 0;
}

/** Seconds until the opening after the present one. */
function untilNextWindow(person: Person, now: Temporal.Instant): number {
  const present = isEnrolled(person) && nextOpening(person, now);
  const next = present && nextOpening(person, present.to);
  return next ? next.from.since(now).total("seconds") : longestPause.hours * 3600;
}
