import { expect, test } from "vitest";
import { fuzz, roundLength } from "./fuzz.ts";
import { newTally } from "./tally.ts";

// No exception, no answer of 5xx, no change by a refused request, nothing personal in a log line: whatever comes in.
// `npm run fuzz` makes a million of these; a failure prints its seed and the shortest run that breaks it.

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

test.each([
  ["a fixed seed", 20261121],
  ["a fresh seed", seed],
])(
  "no request breaks the service (%s, %i)",
  async (_, from) => {
    const tally = newTally();
    const failure = await fuzz({ requests: 2000, seed: from, tally });
    expect(failure).toBeUndefined();
    // That it goes deep: what is checked above is not the same refusal again and again.
    for (const kind of ["text, signed, command: 200", "text, signed, other: 200", "callback, signed: 204", "due wake: done", "text, not rightly signed: 403", "foreign wake: refused"]) {
      expect(tally.counts[kind], kind).toBeGreaterThan(5);
    } // biome-ignore format: a list
  },
  120_000,
);

test.each([
  ["a fixed seed", 20261120],
  ["a fresh seed", seed - (seed % roundLength)],
])(
  "no body breaks the control API (%s, %i)",
  async (_, from) => {
    const tally = newTally();
    expect(await fuzz({ requests: 1000, seed: from, stride: roundLength, tally })).toBeUndefined();
    for (const kind of ["POST /clock: 200", "POST /clock: 400", "POST /sms: 200", "POST /sms: 400", "POST /faults: 201", "POST /faults: 400"]) {
      expect(tally.counts[`api, ${kind}`], kind).toBeGreaterThan(5);
    } // biome-ignore format: a list
  },
  120_000,
);

test.each([
  ["a fixed seed", 20261105],
  ["a fresh seed", seed - (seed % roundLength) + 5],
])(
  "no request breaks the pages, and none that is refused changes anything (%s, %i)",
  async (_, from) => {
    const tally = newTally();
    expect(await fuzz({ requests: 2000, seed: from, stride: roundLength, tally })).toBeUndefined();
    for (const kind of ["POST sign-up: 303", "POST sign-up: 422", "POST sign-up: 403", "POST open link: 200", "POST open link: 422", "POST dead link: 404", "GET open link: 200", "GET dead link: 404"]) {
      expect(tally.counts[`pages, ${kind}`] ?? 0, kind).toBeGreaterThan(5);
    } // biome-ignore format: a list
  },
  120_000,
);
