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

/** The same with email: both at first, then email only, unsubscribed by the link in it, asked for again. */
const withEmail: Script = {
  ...base,
  steps: [
    { minutes: 2 * 24 * 60, text: "EMAIL ONLY", how: "once" },
    { minutes: 24 * 60, text: "", press: "unsubscribe", how: "once" },
    { minutes: 60, text: "START", how: "once" },
    { minutes: 1, text: "GO", how: "once" },
    { minutes: 60, text: "EMAIL zoe@example.org", how: "once" },
    { minutes: 4 * 24 * 60, text: "EMAIL OFF", how: "once" },
    { minutes: 4 * 24 * 60, text: "ERASE", how: "once" },
    { minutes: 1, text: "ERASE", how: "once" },
  ],
  mail: { begins: "both", refusals: [], fates: [], opens: [5] },
};

/** By an address alone: the link, a change on the page, out and in again by the link in an email, and ERASE on the page. */
const alone: Script = {
  ...base,
  steps: [
    { minutes: 24 * 60, text: "TIME 6 pm", how: "once" },
    { minutes: 2 * 24 * 60, text: "", press: "unsubscribe", how: "once" },
    { minutes: 60, text: "", press: "start", how: "once" },
    { minutes: 9 * 24 * 60, text: "ERASE", how: "once" },
  ],
  mail: { begins: "alone", refusals: [], fates: [], opens: [5] },
};

const lives = { base, withEmail, alone };

test("the lives as they are hold", async () => {
  const { calls, sent } = await play(base);
  expect(calls).toBeGreaterThan(100);
  expect(sent).toBeGreaterThanOrEqual(5);
  const both = await play(withEmail);
  expect(both.calls).toBeGreaterThan(100);
  expect(both.mailed).toBeGreaterThanOrEqual(6);
  const { calls: few, sent: none, mailed } = await play(alone);
  expect(few).toBeGreaterThan(60);
  expect(none).toBe(0);
  expect(mailed).toBeGreaterThanOrEqual(5);
});

test.each(
  Object.keys(lives).flatMap((life) => faultModes.map((mode) => [mode, life as keyof typeof lives] as const)),
)(
  "%s at any one call of a port breaks no guarantee (%s)",
  async (mode, life) => {
    const script = lives[life];
    const { calls } = await play(script);
    for (let call = 0; call < calls; call++) {
      await expect(play({ ...script, faults: [{ call, mode }] }), `call ${call}`).resolves.toBeDefined();
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
