import { Temporal } from "temporal-polyfill";
import { errorName } from "../core/errors.ts";
import type { Person } from "../core/person/person.ts";
import type { Deps } from "./deps.ts";

/**
 * Sets the alarm clock to what the table says, in one call: a new wake is planned, and the one before it is left to ring
 * in vain (docs/adr/0011); who is to have none has theirs taken away. It cannot fail its caller: a schedule that is
 * missing is found overdue by the sweep, a stale one that fires is ignored for its wake number.
 */
export async function moveWake(
  { scheduler, log }: Pick<Deps, "scheduler" | "log">,
  before: Person,
  after: Person | undefined,
): Promise<void> {
  if (before.wake === after?.wake) return;
  try {
    if (after?.nextWakeAt) {
      const wake = { personId: after.id, wake: after.wake };
      await scheduler.plan(wake, Temporal.Instant.from(after.nextWakeAt), after.zone);
    } else if (before.nextWakeAt) {
      await scheduler.drop({ personId: before.id, wake: before.wake });
    }
  } catch (error) {
    log("schedule-not-moved", { personId: before.id, error: errorName(error) });
  }
}
