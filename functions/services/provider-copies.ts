import type { Temporal } from "temporal-polyfill";
import { errorName } from "../core/errors.ts";
import { spellingsOf } from "../core/places/spellings.ts";
import type { Deps } from "./deps.ts";

/** Of one look at one person: the sweep has others to turn to, and comes back. */
const milliseconds = 20_000;

/**
 * Deletes the provider's copies of what was texted to and from a number, in each of its spellings, up to then. Gives how
 * many are left, because they are still on their way or there was no time; one at least where the provider did not answer.
 */
export async function deleteProviderCopies(
  { sms, log }: Pick<Deps, "sms" | "log">,
  personId: string,
  number: string,
  until: Temporal.Instant,
): Promise<number> {
  let left = 0;
  try {
    for (const spelling of spellingsOf(number))
      left += await sms.deleteMessages({ number: spelling, until, milliseconds });
    return left;
  } catch (error) {
    log("copies-not-deleted", { personId, error: errorName(error) });
    return left + 1;
  }
}
