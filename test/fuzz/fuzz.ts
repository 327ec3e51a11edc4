import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { newTally, playRun, type Tally } from "./play.ts";
import { aStep, type Step } from "./requests.ts";
import { shortest } from "./shortest.ts";

/** Long enough for histories, short enough for a table to stay small. */
const runLength = 400;
const shownCharacters = 2000;

type Options = {
  requests: number;
  /** The number of the first run. */
  seed: number;
  /** From one run's number to the next: threads take turns. */
  stride?: number;
  tally?: Tally;
};

/** Plays whole runs until so many requests were made. Gives nothing, or what broke and the shortest run that does. */
export async function fuzz({
  requests,
  seed,
  stride = 1,
  tally = newTally(),
}: Options): Promise<string | undefined> {
  for (let number = seed; tally.requests < requests; number += stride) {
    const failure = await failureOf(runOf(number), tally);
    if (failure !== undefined) return `run ${number}: ${await explain(runOf(number))}`;
    // Nothing here waits for the outside: without this no timer would ever have its turn.
    await setImmediate();
  }
  return undefined;
}

/** The same number is the same run, whatever was played before it: `--seed <number> --requests 1` plays it again. */
function runOf(number: number): Step[] {
  return fc.sample(aStep, { seed: number, numRuns: runLength });
}

async function failureOf(steps: readonly Step[], tally?: Tally): Promise<string | undefined> {
  try {
    await playRun(steps, tally);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function explain(run: Step[]): Promise<string> {
  const steps = await shortest(run, async (less) => (await failureOf(less)) !== undefined);
  const lines = [await failureOf(steps), ...steps.map((step) => JSON.stringify(step))];
  return lines.map((line) => (line ?? "not the second time").slice(0, shownCharacters)).join("\n");
}
