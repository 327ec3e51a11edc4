/**
 * Where a delivery is. `claimed` is ours, before the provider has answered; the rest are Twilio's own words
 * (RULES.md, Status callbacks), `skipped` a prompt that went stale.
 */
export const deliveryRank = {
  claimed: 0,
  accepted: 1,
  scheduled: 1,
  queued: 2,
  sending: 3,
  sent: 4,
  delivered: 5,
  undelivered: 5,
  failed: 5,
  canceled: 5,
  skipped: 5,
  read: 6,
} as const;

export type DeliveryStatus = keyof typeof deliveryRank;

/** Whether a provider's word is a status; the two that are only ours are not. */
export const isDeliveryStatus = (text: string): text is DeliveryStatus =>
  Object.hasOwn(deliveryRank, text) && text !== "claimed" && text !== "skipped";

/** Status only moves forward; callbacks arrive in any order and more than once. */
export const canMove = (from: DeliveryStatus, to: DeliveryStatus): boolean =>
  deliveryRank[from] < deliveryRank[to];

/** One prompt to one person, kept under the prompt's id. */
export type Delivery = {
  /** Prompt id, unique per person. */
  id: string;
  /** `<plan>/<name>`. */
  prompt: string;
  status: DeliveryStatus;
  /** When it was due. */
  dueAt: string;
  /** When it was claimed, or skipped. */
  at: string;
  /** The attempt that holds the claim: the wake's number. */
  wake: number;
  sid?: string | undefined;
  /** Why it was skipped, or the provider's error code. */
  reason?: string | undefined;
};
