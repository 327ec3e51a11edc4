import type { Temporal } from "temporal-polyfill";
import { afterFailure, afterLoss } from "../core/delivery/after-failure.ts";
import { attemptOf, type Delivery } from "../core/delivery/delivery.ts";
import { sendPolicy } from "../core/delivery/send-errors.ts";
import type { Sent } from "../ports.ts";
import { type Change, changePerson } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { moveWake } from "./move-wake.ts";
import { noteChoices } from "./note-choices.ts";

type Needs = Pick<Deps, "clock" | "table" | "scheduler" | "log">;

/**
 * Settles a delivery by the provider's word on its message. What a failure means for the person comes first, in their
 * own conditional write: a crash after it leaves the delivery to be settled again, and then nothing more follows.
 */
export async function settleSend(
  deps: Needs,
  personId: string,
  { id, prompt }: Pick<Delivery, "id" | "prompt">,
  { sid, status, errorCode }: Sent,
): Promise<boolean> {
  const failed = status === "failed" || status === "undelivered";
  if (failed && errorCode !== undefined) {
    const policy = sendPolicy(attemptOf(id).channel, errorCode, 400);
    deps.log("send-failed", { personId, prompt, code: errorCode, alert: policy.alert });
    const now = deps.clock.now();
    await carryOut(
      deps,
      await changePerson(deps, personId, (person) => afterFailure(person, attemptOf(id), policy, now)),
    );
  }
  return deps.table.moveDelivery(personId, id, { status, sid, reason: errorCode?.toString() });
}

/** The message never reached the provider, which says so itself: the prompt is due again. */
export async function settleLoss(
  deps: Needs,
  personId: string,
  { id, prompt }: Pick<Delivery, "id" | "prompt">,
  now: Temporal.Instant,
): Promise<void> {
  deps.log("send-lost", { personId, prompt });
  await carryOut(deps, await changePerson(deps, personId, (person) => afterLoss(person, attemptOf(id), now)));
  await deps.table.moveDelivery(personId, id, { status: "failed", reason: "never-arrived" });
}

async function carryOut(deps: Needs, change: Change | undefined): Promise<void> {
  if (!change) return;
  noteChoices(deps, change.before, change.after);
  await moveWake(deps, change.before, change.after);
}
