import { Temporal } from "temporal-polyfill";
import { channelRules } from "../channels/index.ts";
import type { SendPolicy } from "../channels/rules.ts";
import { type Channel, channelsAttempted, withChannelsAttempted } from "../person/channels.ts";
import { isEnrolled, type Person } from "../person/person.ts";
import { planWake } from "../schedule/agenda.ts";
import { nextOpening } from "../schedule/send-window.ts";
import { type Attempt, deliveryId } from "./delivery.ts";

const longestPause = { hours: 24 };

/** The attempt that a prompt is at, or that comes next. */
export const attemptNumber = ({ attempts }: Person, promptId: string, channel: Channel): number =>
  attempts?.[deliveryId(promptId, 1, channel)] ?? 1;

/** Whether an attempt has left, by all that the person says, and none has followed it. */
const isCurrent = (person: Person, { promptId, channel, attempt }: Attempt): boolean =>
  channelsAttempted(person, promptId).includes(channel) &&
  attemptNumber(person, promptId, channel) === attempt;

/**
 * The person after an attempt failed, as the policy has it; the same person where nothing follows, or where it has
 * followed already. A prompt that this channel will never deliver goes by its fallback, if that is on and has not had it.
 * `retryAfterSeconds` is what the provider asks for, over the policy's pause.
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
  if (!isCurrent(person, failed) || person.state !== "active") return person;
  if (policy.unreachable) {
    return planWake({ ...byFallback(person, failed, now), unreachableSince: now.toString() }, now);
  }
  if (!policy.retry || failed.attempt >= (policy.attempts ?? Number.POSITIVE_INFINITY)) {
    return byFallback(person, failed, now);
  }
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
  const current = isCurrent(person, lost);
  return current && person.state === "active" ? released(person, lost, now) : person;
}

/** Not sent any more by that channel: its next attempt is due. */
function released(person: Person, { promptId, channel, attempt }: Attempt, now: Temporal.Instant): Person {
  const { [promptId]: _, ...sent } = person.dispatchedAt;
  const attempts = { ...person.attempts, [deliveryId(promptId, 1, channel)]: attempt + 1 };
  const gone = channelsAttempted(person, promptId).filter((other) => other !== channel);
  const left = withChannelsAttempted(person, promptId, gone, []);
  return planWake(
    { ...person, dispatchedAt: sent, attempts, channelsAttempted: left, nextWakeAt: undefined },
    now,
  );
}

/** Due again, for the fallback of the channel that failed; the same person where there is none, or it is due already. */
function byFallback(person: Person, { promptId, channel }: Attempt, now: Temporal.Instant): Person {
  const { [promptId]: noted, ...sent } = person.dispatchedAt;
  const gone = channelsAttempted(person, promptId);
  const { fallback } = channelRules[channel];
  const goes = fallback && channelRules[fallback].isOn(person) && !gone.includes(fallback);
  if (!goes || noted === undefined || noted === "skipped") return person;
  return planWake(
    {
      ...person,
      dispatchedAt: sent,
      channelsAttempted: withChannelsAttempted(person, promptId, gone, []),
      nextWakeAt: undefined,
    },
    now,
  );
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
