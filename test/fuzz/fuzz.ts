import { setImmediate } from "node:timers/promises";
import fc from "fast-check";
import { playApiRun } from "./api-play.ts";
import { anApiCall } from "./api-requests.ts";
import { playRun } from "./play.ts";
import { aStep } from "./requests.ts";
import { shortest } from "./shortest.ts";
import { newTally, type Tally } from "./tally.ts";
import { playWebRun } from "./web-play.ts";
import { aWebStep } from "./web-requests.ts";

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

/**
 * Runs come in rounds of so many, by their number: the first is of the control API (local/control.ts), these are of
 * the pages, the others of `sms` and `deliver`.
 */
export const roundLength = 20;
export const webRuns: readonly number[] = [5, 10, 15];

/** Plays whole runs until so many requests were made. Gives nothing, or what broke and the shortest run that does. */
export async function fuzz({
  requests,
  seed,
  stride = 1,
  tally = newTally(),
}: Options): Promise<string | undefined> {
  for (let number = seed; tally.requests < requests; number += stride) {
    const explanation = await playNumber(number, tally);
    if (explanation !== undefined) return `run ${number}: ${explanation}`;
    // Nothing here waits for the outside: without this no timer would ever have its turn.
    await setImmediate();
  }
  return undefined;
}

function playNumber(number: number, tally: Tally): Promise<string | undefined> {
  const place = number % roundLength;
  if (place === 0) return check(number, anApiCall, playApiRun, tally);
  if (webRuns.includes(place)) return check(number, aWebStep, playWebRun, tally);
  return check(number, aStep, playRun, tally);
}

type Play<Step> = (steps: readonly Step[], tally?: Tally) => Promise<void>;

/** The same number is the same run, whatever was played before it: `--seed <number> --requests 1` plays it again. */
async function check<Step>(number: number, step: fc.Arbitrary<Step>, play: Play<Step>, tally: Tally) {
  const run = fc.sample(step, { seed: number, numRuns: runLength });
  const failureOf = async (steps: readonly Step[], into?: Tally): Promise<string | undefined> => {
    try {
      await play(steps, into);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  if ((await failureOf(run, tally)) === undefined) return undefined;
  const steps = await shortest(run, async (less) => (await failureOf(less)) !== undefined);
  const lines = [await failureOf(steps), ...steps.map((one) => JSON.stringify(one))];
  return lines.map((line) => (line ?? "not the second time").slice(0, shownCharacters)).join("\n");
}
