import { Temporal } from "temporal-polyfill";
import { errorName } from "../core/errors.ts";
import type { Overdue } from "../ports.ts";
import { deliverDue } from "./deliver-due.ts";
import type { DeliverDeps } from "./deps.ts";
import { finishErasing } from "./erase-person.ts";
import { settleClaim } from "./settle-claim.ts";

/** A wake this late is lost: the alarm clock rings within a minute and tries again for some more. */
export const sweepGrace = { minutes: 5 };
/** Of each index partition. Small, so that what cannot be healed, and takes long, holds up little. */
const pageSize = 2;

/**
 * Heals what nobody woke: lost wakes, claims that nobody settled, erasures to be finished or looked at again, oldest
 * first, page by page until `deadline`; after each page it hands over to `keep` the mark of the page to go on from. What
 * it cannot heal is passed over, so that one person's trouble keeps nobody waiting. Returns how many it turned to. Safe to
 * run twice at once: everything it calls is.
 */
export async function sweepOverdue(
  deps: DeliverDeps,
  deadline: Temporal.Instant,
  from?: string,
  keep: (mark: string | undefined) => Promise<void> = async () => {},
): Promise<number> {
  const before = deps.clock.now().subtract(sweepGrace);
  let count = 0;
  for (let mark = from; ; ) {
    const { found, next } = await deps.table.overdue(before, pageSize, mark);
    for (const [i, overdue] of found.entries()) {
      const isOver = Temporal.Instant.compare(deps.clock.now(), deadline) >= 0;
      // The rest of a page that was begun waits for the next round: begun again, it might never be left.
      if (isOver) {
        await keep(i === 0 ? mark : next);
        return count;
      }
      await heal(deps, overdue);
      count++;
    }
    await keep(next);
    if (next === undefined) return count;
    mark = next;
  }
}

async function heal(deps: DeliverDeps, { id, wake, delivery }: Overdue): Promise<void> {
  // An erasure is looked at again as planned (erase-person.ts): nothing of it was lost.
  if (wake !== undefined || delivery !== undefined)
    deps.log("overdue", { personId: id, wake, claim: delivery !== undefined });
  try {
    if (delivery !== undefined) await settleClaim(deps, id, delivery);
    else if (wake === undefined) await finishErasing(deps, id);
    else await deliverDue(deps, { personId: id, wake });
  } catch (error) {
    deps.log("heal-failed", { personId: id, error: errorName(error) });
  }
}
