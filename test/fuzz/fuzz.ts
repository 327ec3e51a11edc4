import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { newTally, playRun, type Tally } from "./play.ts";
import { aStep } from "./requests.ts";

/** Long enough for histories, short enough for a table to stay small. */
const longestRun = 400;

/**
 * Plays runs until so many requests were made. Gives nothing, or what broke: the seed, what broke it, and the shortest
 * run of requests that does.
 */
export async function fuzz({
  requests,
  seed,
  tally = newTally(),
}: {
  requests: number;
  seed: number;
  tally?: Tally;
}): Promise<string | undefined> {
  const run = fc.array(aStep, { minLength: 1, maxLength: longestRun, size: "max" });
  for (let from = seed; tally.requests < requests; from += 1000) {
    const property = fc.asyncProperty(run, async (steps) => {
      // The rest of a batch is nothing once there have been enough.
      if (tally.requests < requests) await playRun(steps, tally);
      // Nothing here waits for the outside: without this no timer would ever have its turn.
      await setImmediate();
    });
    const details = await fc.check(property, { seed: from, numRuns: 100 });
    if (details.failed) {
      return `seed ${from}, path ${details.counterexamplePath}\n${details.errorInstance instanceof Error ? details.errorInstance.message : ""}\n${JSON.stringify(details.counterexample)}`;
    }
  }
  return undefined;
}
