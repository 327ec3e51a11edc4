import fc from "fast-check";
import { type Played, play } from "./play.ts";
import { type Script, scripts } from "./script.ts";

/** How a chunk of lives went: what it held in all, and the first life that broke a guarantee, as short as it gets. */
export type Chunk = {
  lives: number;
  totals: Played;
  broken?: { seed: number; life: number; what: string; script: Script };
};

const maxShrinkMilliseconds = 60_000;

/**
 * Plays `lives` lives, which `seed` decides; `onLife` hears of each. On the first that breaks a guarantee it stops, and
 * fast-check takes away what does not matter, if it `shrinks`.
 */
export async function playChunk(
  seed: number,
  lives: number,
  onLife: () => void = () => {},
  shrinks = true,
): Promise<Chunk> {
  const totals: Played = { calls: 0, faults: 0, sent: 0, mailed: 0, texts: 0 };
  let played = 0;
  let failed = false;
  const property = fc.asyncProperty(scripts, async (script) => {
    try {
      const life = await play(script);
      if (failed) return;
      for (const name of ["calls", "faults", "sent", "mailed", "texts"] as const) totals[name] += life[name];
    } catch (error) {
      failed = true;
      throw error;
    }
    played++;
    onLife();
  });
  const interruptAfterTimeLimit = lives * 1000 + maxShrinkMilliseconds;
  const run = await fc.check(property, {
    seed,
    numRuns: lives,
    interruptAfterTimeLimit,
    endOnFailure: !shrinks,
  });
  if (!run.failed || !run.counterexample) return { lives: played, totals };
  const error = run.errorInstance;
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { lives: played, totals, broken: { seed, life: played + 1, what, script: run.counterexample[0] } };
}
