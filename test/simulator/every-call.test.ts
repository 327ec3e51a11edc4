import { expect, test } from "vitest";
import { faultModes } from "./faults.ts";
import { play } from "./play.ts";
import type { Script } from "./script.ts";

/** Signs up for the week apart, changes the hour, slips, stops, comes back, and erases it all a month later. */
const base: Script = {
  phone: "+12025550143",
  startAt: 900,
  join: [2, 0, "N"],
  steps: [
    { minutes: 2 * 24 * 60, text: "TIME 6 pm", how: "once" },
    { minutes: 60, text: "SLIP", how: "once" },
    { minutes: 24 * 60, text: "STOP", how: "once" },
    { minutes: 60, text: "START", how: "once" },
    { minutes: 1, text: "GO", how: "once" },
    { minutes: 9 * 24 * 60, text: "ERASE", how: "once" },
    { minutes: 1, text: "ERASE", how: "once" },
  ],
  faults: [],
  refusals: [],
  fates: ["delivered"],
  rings: ["on-time"],
  rest: 30,
  turns: 1,
};

test("the life as it is holds", async () => {
  const { calls, sent } = await play(base);
  expect(calls).toBeGreaterThan(100);
  expect(sent).toBeGreaterThanOrEqual(5);
});

test.each(faultModes)(
  "%s at any one call of a port breaks no guarantee",
  async (mode) => {
    const { calls } = await play(base);
    for (let call = 0; call < calls; call++) {
      await expect(play({ ...base, faults: [{ call, mode }] }), `call ${call}`).resolves.toBeDefined();
    }
  },
  300_000,
);

test("a crash at any call, and another at one of the next few, break no guarantee", async () => {
  const { calls } = await play(base);
  for (let call = 0; call < calls; call += 3) {
    const faults = [1, 4].map(
      (on, i) => ({ call: call + on, mode: i === 0 ? "crash-after" : "crash-before" }) as const,
    );
    await expect(
      play({ ...base, faults: [{ call, mode: "crash-after" }, ...faults] }),
      `call ${call}`,
    ).resolves.toBeDefined();
  }
}, 300_000);
