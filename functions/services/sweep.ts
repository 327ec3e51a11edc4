import type { Temporal } from "temporal-polyfill";
import type { DeliverDeps } from "./deps.ts";
import { sweepOverdue } from "./sweep-overdue.ts";
import { sweepWalk } from "./sweep-walk.ts";

/**
 * What runs every ten minutes: first what is overdue, then some pages of the slow walks, all before `deadline`. Returns
 * how many it found overdue.
 */
export async function sweep(deps: DeliverDeps, deadline: Temporal.Instant): Promise<number> {
  const { overdue, ...before } = await deps.table.getProgress();
  const { count, stoppedAt } = await sweepOverdue(deps, deadline, overdue?.toString());
  const walked = await sweepWalk(deps, deadline, before);
  const progress = stoppedAt === undefined ? walked : { ...walked, overdue: stoppedAt };
  if (overdue !== undefined || progress !== before) await deps.table.putProgress(progress);
  return count;
}
