import { isDeliveryStatus } from "../core/delivery.ts";
import { AppError } from "../core/errors.ts";
import type { Deps } from "./deps.ts";

export type StatusCallback = {
  personId: string;
  deliveryId: string;
  sid: string;
  status: string;
  errorCode?: string | undefined;
};

/**
 * Moves a delivery forward to what the provider reports. One that comes late, twice, or for a delivery that is gone
 * changes nothing. Throws AppError `bad-request` for a status that Twilio does not have.
 */
export async function recordStatus(
  deps: Pick<Deps, "table" | "log">,
  callback: StatusCallback,
): Promise<void> {
  const { personId, deliveryId, sid, status, errorCode } = callback;
  if (!isDeliveryStatus(status)) throw new AppError("bad-request", "MessageStatus is not one of Twilio's");
  const moved = await deps.table.moveDelivery(personId, deliveryId, { status, sid, reason: errorCode });
  deps.log(moved ? "status-recorded" : "status-ignored", { personId, delivery: deliveryId, status });
}
