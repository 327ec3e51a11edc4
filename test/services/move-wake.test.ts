import { expect, test } from "vitest";
import { annSignedUp, type Life } from "../support/life.ts";

/** What the alarm clock is asked to do while `work` runs. */
async function asked(her: Life, work: () => Promise<unknown>): Promise<string[]> {
  const calls: string[] = [];
  const { plan, drop } = her.scheduler;
  her.scheduler.plan = async (...given) => {
    calls.push("plan");
    await plan(...given);
  };
  her.scheduler.drop = async (wake) => {
    calls.push("drop");
    await drop(wake);
  };
  await work();
  Object.assign(her.scheduler, { plan, drop });
  return calls;
}

test("a text that moves the wake asks the alarm clock for the new one only", async () => {
  const her = await annSignedUp();
  expect(await asked(her, () => her.says("PAUSE 7 DAYS"))).toEqual(["plan"]);
  expect(her.scheduler.planned.has(`${her.id}-${her.person().wake}`)).toBe(true);
});

test("the old one rings in vain: nothing leaves, nothing changes", async () => {
  const her = await annSignedUp();
  const before = her.sms.sent.length;
  await her.says("PAUSE 7 DAYS");
  const paused = her.person();
  await her.until("2026-11-23T20:00:00Z"); // hard-day-1 was due on the 22nd
  expect(her.sms.sent.length).toBe(before);
  expect(her.person()).toEqual(paused);
  expect(her.logged.at(-1)).toMatchObject({ event: "wake-ignored", fields: { reason: "old wake" } });
});

test("a prompt plans the next wake, and takes nothing away: its own has rung", async () => {
  const her = await annSignedUp();
  expect(await asked(her, () => her.until("2026-11-22T17:30:00Z"))).toEqual(["plan"]);
});

test.each([["STOP"], ["please stop texting me"]])("after %j no schedule is left", async (text) => {
  const her = await annSignedUp();
  expect(await asked(her, () => her.says(text))).toEqual(["drop"]);
  expect(her.scheduler.planned.size).toBe(0);
});

test("ERASE leaves no schedule either", async () => {
  const her = await annSignedUp();
  await her.says("ERASE");
  expect(await asked(her, () => her.says("ERASE"))).toEqual(["drop"]);
  expect(her.scheduler.planned.size).toBe(0);
});
