import { presentWordings } from "../wordings.ts";
import type { Deps } from "./deps.ts";
import type { Progress } from "./sweep-walk.ts";

/**
 * Keeps the words that consent hangs on, each version once, so that the ledger can name them by a hash. A release is seen
 * by the first sweep after it; from then on this costs nothing. Returns the progress to store, the same one where all
 * words were kept already.
 */
export async function keepWordings(
  { table, clock }: Pick<Deps, "table" | "clock">,
  progress: Progress,
): Promise<Progress> {
  const present = presentWordings();
  const kept = Object.keys(present).sort().join(" ");
  if (progress.wordings === kept) return progress;
  for (const [hash, words] of Object.entries(present)) await table.putWording(hash, words, clock.now());
  return { ...progress, wordings: kept };
}
