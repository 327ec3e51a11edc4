import { canMove, deliveryIdPattern, isDeliveryStatus } from "../core/delivery/delivery.ts";
import { AppError } from "../core/errors.ts";
import { personIdPattern } from "../core/person/id.ts";
import type { Deps } from "./deps.ts";
import { settleSend } from "./settle-send.ts";

export type StatusCallback = {
  personId: string;
  deliveryId: string;
  sid: string;
  status: string;
  errorCode?: string | undefined;
};

/**
 * Moves a delivery forward to what the provider reports, and does what a late failure asks for. One that comes late,
 * twice, for another message or for a delivery that is gone changes nothing. Throws AppError `bad-request` for a status
 * that Twilio does not have, and for an address that is none of ours.
 */
export async function recordStatus(
  deps: Pick<Deps, "clock" | "table" | "scheduler" | "log">,
  { personId, deliveryId, sid, status, errorCode }: StatusCallback,
): Promise<void> {
  if (!isDeliveryStatus(status)) throw new AppError("bad-request", "MessageStatus is not one of Twilio's");
  if (!personIdPattern.test(personId) || !deliveryIdPattern.test(deliveryId)) {
    throw new AppError("bad-request", "person and delivery are not as the callback's address was given");
  }
  const delivery = await deps.table.getDelivery(personId, deliveryId);
  const current =
    delivery && canMove(delivery.status, status) && (delivery.sid === undefined || delivery.sid === sid);
  const code = errorCode && /^\d{1,6}$/.test(errorCode) ? Number(errorCode) : undefined;
  const moved = current && (await settleSend(deps, personId, delivery, { sid, status, errorCode: code }));
  deps.log(moved ? "status-recorded" : "status-ignored", { personId, delivery: delivery?.id, status });
}
