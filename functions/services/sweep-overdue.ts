import { errorName } from "../core/errors.ts";
import { deliverDue } from "./deliver-due.ts";
import type { Deps } from "./deps.ts";
import { finishErasing } from "./erase-person.ts";

/** A wake this late is lost: the alarm clock rings within a minute and tries again for some more. */
export const sweepGrace = { minutes: 5 };
const pageSize = 100;

/** Heals wakes that never came: does what they would have done. Safe to run twice at once. Returns how many it found. */
export async function sweepOverdue(
  deps: Pick<Deps, "clock" | "table" | "scheduler" | "sms" | "log" | "publicUrl">,
): Promise<number> {
  const before = deps.clock.now().subtract(sweepGrace);
  const overdue = await deps.table.overdue(before, pageSize);
  for (const { id, wake } of overdue) {
    deps.log("wake-overdue", { personId: id, wake });
    try {
      if (wake === undefined) await finishErasing(deps, id);
      else await deliverDue(deps, { personId: id, wake });
    } catch (error) {
      // One person's trouble must not keep the others waiting; this one is found again next time.
      deps.log("heal-failed", { personId: id, error: errorName(error) });
    }
  }
  return overdue.length;
}
