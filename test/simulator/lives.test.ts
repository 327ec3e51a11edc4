import fc from "fast-check";
import { test } from "vitest";
import { play } from "./play.ts";
import { scripts } from "./script.ts";

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

test.each([
  ["a fixed seed", 20261122],
  ["a fresh seed", seed],
])(
  "no life breaks a guarantee, whatever fails (%s, %i)",
  async (_, from) => {
    await fc.assert(
      fc.asyncProperty(scripts, async (script) => void (await play(script))),
      { seed: from, numRuns: 150 },
    );
  },
  600_000,
);
