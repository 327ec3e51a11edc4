import { Temporal } from "temporal-polyfill";
import { errorName } from "../core/errors.ts";
import type { Person } from "../core/person.ts";
import type { Deps } from "./deps.ts";

/**
 * Sets the alarm clock to what the table says, and takes away the old one. Neither can fail its caller: a schedule
 * that is missing is found overdue by the sweep, a stale one that fires is ignored for its wake number.
 */
export async function moveWake(
  { scheduler, log }: Pick<Deps, "scheduler" | "log">,
  before: Person,
  after: Person | undefined,
): Promise<void> {
  if (before.wake === after?.wake) return;
  const moves: Promise<void>[] = [];
  if (after?.nextWakeAt) {
    const wake = { personId: after.id, wake: after.wake };
    moves.push(scheduler.plan(wake, Temporal.Instant.from(after.nextWakeAt), after.zone));
  }
  if (before.nextWakeAt) moves.push(scheduler.drop({ personId: before.id, wake: before.wake }));
  for (const move of await Promise.allSettled(moves)) {
    if (move.status === "rejected") {
      log("schedule-not-moved", { personId: before.id, error: errorName(move.reason) });
    }
  }
}
