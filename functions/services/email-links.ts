import type { Temporal } from "temporal-polyfill";
import { signToken } from "../core/token.ts";
import type { Deps } from "./deps.ts";

type Needs = Pick<Deps, "publicUrl" | "pageSecret">;

export const confirmWithinHours = 48;
/** Mail is read, and its link followed, long after it came. */
const unsubscribeWithinDays = 800;

/** The link that confirms an address. */
export function confirmUrl(
  { publicUrl, pageSecret }: Needs,
  id: string,
  nonce: string,
  now: Temporal.Instant,
): string {
  const expiresAt = now.add({ hours: confirmWithinHours }).toString();
  return `${publicUrl}/email/confirm/${signToken(pageSecret, { purpose: "confirm-email", id, expiresAt, nonce })}`;
}

/** The link at the foot of every email, and in its List-Unsubscribe header. */
export function unsubscribeUrl(
  { publicUrl, pageSecret }: Needs,
  id: string,
  nonce: string,
  now: Temporal.Instant,
): string {
  const expiresAt = now.add({ hours: 24 * unsubscribeWithinDays }).toString();
  return `${publicUrl}/email/unsubscribe/${signToken(pageSecret, { purpose: "unsubscribe", id, expiresAt, nonce })}`;
}
