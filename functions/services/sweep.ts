import type { Temporal } from "temporal-polyfill";
import type { DeliverDeps } from "./deps.ts";
import { keepWordings } from "./keep-wordings.ts";
import { sweepOverdue } from "./sweep-overdue.ts";
import { type Progress, sweepWalk } from "./sweep-walk.ts";

/**
 * What runs every ten minutes: first what is overdue, then some pages of the slow walks, all before `deadline`. Where it
 * stands is stored after every page that changes it, so that a crash loses no more. Returns how many it found overdue.
 */
export async function sweep(deps: DeliverDeps, deadline: Temporal.Instant): Promise<number> {
  let progress = await deps.table.getProgress();
  const keep = async (next: Progress) => {
    const changed = written(next) !== written(progress);
    progress = next;
    if (changed) await deps.table.putProgress(next);
  };
  await keep(await keepWordings(deps, progress));
  const keepOverdue = (mark: string | undefined) => {
    const { overdue: _, ...walks } = progress;
    return keep(mark === undefined ? walks : { ...walks, overdue: mark });
  };
  const count = await sweepOverdue(deps, deadline, progress.overdue?.toString(), keepOverdue);
  await sweepWalk(deps, deadline, progress, keep);
  return count;
}

const written = (progress: Progress) => JSON.stringify(Object.entries(progress).sort());
