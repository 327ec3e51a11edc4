import { channelNames, channelRules, unnamedChannel } from "../channels/index.ts";
import type { Channel } from "../person/addresses.ts";

/**
 * Where a delivery is. `claimed` is ours, before the provider has answered; `unknown` is one that nobody could say
 * anything about before its window closed; the rest are Twilio's own words (docs/rules.md, Status callbacks), `skipped` a
 * prompt that went stale.
 */
export const deliveryRank = {
  claimed: 0,
  unknown: 1,
  accepted: 2,
  scheduled: 2,
  queued: 3,
  sending: 4,
  sent: 5,
  delivered: 6,
  undelivered: 6,
  failed: 6,
  canceled: 6,
  skipped: 6,
  read: 7,
} as const;

export type DeliveryStatus = keyof typeof deliveryRank;

const ours: readonly string[] = ["claimed", "unknown", "skipped"];

/** Whether a provider's word is a status; those that are only ours are not. */
export const isDeliveryStatus = (text: string): text is DeliveryStatus =>
  Object.hasOwn(deliveryRank, text) && !ours.includes(text);

/** Status only moves forward; callbacks arrive in any order and more than once. */
export const canMove = (from: DeliveryStatus, to: DeliveryStatus): boolean =>
  deliveryRank[from] < deliveryRank[to];

/** One attempt to send one prompt to one person by one channel. */
export type Delivery = {
  /** The prompt's id, unique per person; from the second attempt on with its number (`deliveryId`). */
  id: string;
  /** `<plan>/<name>`. */
  prompt: string;
  status: DeliveryStatus;
  /** When it was due. */
  dueAt: string;
  /** When it was claimed, or skipped. */
  at: string;
  /** The wake that holds the claim. */
  wake: number;
  /** When the window closes in which the message may still leave. */
  until?: string | undefined;
  /** When the sweep is to see what became of it; only while nothing is known. */
  nextWakeAt?: string | undefined;
  sid?: string | undefined;
  /** Why it was skipped, or the provider's error code. */
  reason?: string | undefined;
};

/** What became of a delivery: the provider's word for it, or ours. */
export type DeliveryMove = Pick<Delivery, "status" | "sid" | "reason">;

/** One attempt (from 1) to send a prompt by one channel. */
export type Attempt = { promptId: string; channel: Channel; attempt: number };

/** What every delivery's id looks like: plain and short (a meeting's has its time). Anything else is no key of the table. */
export const deliveryIdPattern = /^[\w/.:~-]{1,200}$/;

/** Every attempt is a delivery of its own, so that a late report on one never touches the next. */
export function deliveryId(promptId: string, attempt: number, channel: Channel): string {
  const { idMark } = channelRules[channel];
  const first = idMark ? `${promptId}~${idMark}` : promptId;
  return attempt === 1 ? first : `${first}~${attempt}`;
}

const channelByMark = new Map(channelNames.map((channel) => [channelRules[channel].idMark, channel]));

/** What a delivery is an attempt at. */
export function attemptOf(id: string): Attempt {
  const [promptId = id, ...rest] = id.split("~");
  const marked = rest[0] === undefined ? undefined : channelByMark.get(rest[0]);
  const attempt = rest[marked ? 1 : 0] ?? "1";
  return { promptId, channel: marked ?? unnamedChannel, attempt: Number(attempt) };
}
