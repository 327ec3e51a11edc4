import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { ann, annSignedUp, type Life } from "../support/life.ts";

/** When hard-day-1, the first prompt after the opening, is due. */
const sunday = "2026-11-22T17:00:00Z";
const wakeOf = (her: Life) => ({ personId: her.id, wake: her.person().wake });

test("a wake that fires twice sends once", async () => {
  const her = await annSignedUp();
  const wake = wakeOf(her);
  await her.until(sunday);
  await deliverDue(her.deps, wake);
  expect(her.sms.sent.map(({ prompt }) => prompt)).toEqual(["no-contact/start", "no-contact/hard-day-1"]);
});

test("a wake that fires twice at the same time sends once", async () => {
  const her = await annSignedUp();
  const wake = wakeOf(her);
  her.sleepThrough(sunday);
  await Promise.all([deliverDue(her.deps, wake), deliverDue(her.deps, wake)]);
  expect(her.sms.sent.map(({ prompt }) => prompt)).toEqual(["no-contact/start", "no-contact/hard-day-1"]);
});

test("nothing leaves after STOP, from a wake already in flight", async () => {
  const her = await annSignedUp();
  const wake = wakeOf(her);
  her.sleepThrough(sunday);
  // The STOP lands between the claim and the gate: after the wake has read and claimed, before anything left.
  const { claim } = her.table;
  her.deps.table.claim = async (...claimed) => {
    await her.says("stop please");
    return claim(...claimed);
  };
  await deliverDue(her.deps, wake);
  expect(her.sms.sent.map(({ prompt }) => prompt)).toEqual(["no-contact/start"]);
  expect(her.person()).toMatchObject({ state: "stopped" });
  expect(her.person().nextWakeAt).toBeUndefined();
});

test("a text that comes in between claim and gate does not lose the prompt", async () => {
  const her = await annSignedUp();
  const wake = wakeOf(her);
  her.sleepThrough(sunday);
  const { claim } = her.table;
  let asked = false;
  her.deps.table.claim = async (...claimed) => {
    if (!asked) {
      asked = true;
      await her.says("STATUS");
    }
    return claim(...claimed);
  };
  await deliverDue(her.deps, wake);
  await her.until("2026-11-22T17:10:00Z");
  expect(her.sms.sent.map(({ prompt }) => prompt)).toEqual(["no-contact/start", "no-contact/hard-day-1"]);
});

test.each([
  ["before the claim", "claim"],
  ["between claim and gate", "putPerson"],
] as const)("a crash %s loses nothing: the sweep sends it, once", async (_, step) => {
  const her = await annSignedUp();
  const wake = wakeOf(her);
  her.sleepThrough(sunday);
  const working = { ...her.table };
  her.deps.table[step] = async () => {
    throw new Error("crash");
  };
  await expect(deliverDue(her.deps, wake)).rejects.toThrow("crash");
  Object.assign(her.deps.table, working);

  await her.until("2026-11-22T17:06:00Z");
  await her.sweep();
  await her.sweep();
  expect(her.timeline("America/New_York")).toEqual([
    "2026-11-21 10:02 no-contact/start",
    "2026-11-22 12:06 no-contact/hard-day-1",
  ]);
});

test("a send whose outcome is unknown is never repeated blindly", async () => {
  const her = await annSignedUp();
  const wake = wakeOf(her);
  her.sleepThrough(sunday);
  const { send } = her.sms;
  her.deps.sms.send = async (message) => {
    await send(message);
    throw new Error("socket hang up");
  };
  await deliverDue(her.deps, wake);
  her.deps.sms.send = send;
  const stored = () => her.table.getDelivery(her.id, "no-contact/hard-day-1.1");
  expect(await stored()).toMatchObject({ status: "claimed" });
  await her.until("2026-11-22T20:00:00Z");
  await her.sms.settled();
  await her.sweep();
  expect(her.sms.sent.map(({ prompt }) => prompt)).toEqual(["no-contact/start", "no-contact/hard-day-1"]);
  // The provider had it all along: the look-up settles it.
  expect(await stored()).toMatchObject({ status: "delivered", sid: "SM2" });
});

test("a lost wake is found by the sweep once it is five minutes overdue", async () => {
  const her = await annSignedUp();
  her.sleepThrough("2026-11-22T17:04:00Z");
  expect(await her.sweep()).toBe(0);
  her.sleepThrough("2026-11-22T17:06:00Z");
  expect(await her.sweep()).toBe(1);
  expect(her.sms.sent).toHaveLength(2);
  expect(her.scheduler.planned.size).toBe(1); // and the next one is planned
});

test("what went stale while everything was down is recorded as skipped, with the reason", async () => {
  const her = await annSignedUp();
  her.sleepThrough("2026-11-28T16:00:00Z"); // a week later: the hard days are over, day 7 is today
  await her.sweep();
  expect(her.timeline("America/New_York").slice(1)).toEqual(["2026-11-28 11:00 no-contact/milestone-7"]);
  const skipped = her.table.rest(her.id).filter((item) => "status" in item && item.status === "skipped");
  expect(skipped).toEqual(
    ["hard-day-1", "hard-day-2", "hard-day-3", "mistake-1"].map((name) =>
      expect.objectContaining({ prompt: `no-contact/${name}`, reason: "stale" }),
    ),
  );
});

test("a wake for someone unknown, stopped, or with an old number is ignored, logged, and succeeds", async () => {
  const her = await annSignedUp();
  await deliverDue(her.deps, { personId: "b".repeat(26), wake: 1 });
  const old = wakeOf(her);
  await her.says("TIME 6 pm");
  await deliverDue(her.deps, old);
  await her.says("STOP");
  await deliverDue(her.deps, wakeOf(her));
  expect(her.sms.sent).toHaveLength(1);
  expect(
    her.logged.filter(({ event }) => event === "wake-ignored").map(({ fields }) => fields.reason),
  ).toEqual(["unknown", "old wake", "stopped"]);
});

test("a wake that comes early sends nothing and plans the same moment again", async () => {
  const her = await annSignedUp();
  await deliverDue(her.deps, wakeOf(her));
  expect(her.sms.sent).toHaveLength(1);
  expect(Temporal.Instant.from(her.person().nextWakeAt ?? "").toString()).toBe(sunday);
  await her.until(sunday);
  expect(her.sms.sent).toHaveLength(2);
});

test("at most three prompts leave in 24 hours, two minutes apart; the rest wait", async () => {
  const her = await annSignedUp();
  await her.says("PAUSE UNTIL 30 November");
  await her.until("2026-12-03T00:00:00Z");
  expect(her.timeline("America/New_York").slice(1)).toEqual([
    "2026-11-30 10:00 no-contact/hard-day-1",
    "2026-11-30 10:02 no-contact/hard-day-2",
    "2026-11-30 10:04 no-contact/hard-day-3",
    "2026-12-01 10:00 no-contact/mistake-1",
    "2026-12-01 10:02 no-contact/milestone-7",
    "2026-12-01 10:04 no-contact/mistake-2",
  ]);
});

test("what was already due and waits for its hour survives a correction", async () => {
  const her = ann("2026-11-22T04:00:00Z"); // Saturday, eleven at night
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.says("DATE 2026-11-20");
  await her.until("2026-11-22T16:00:00Z"); // Sunday, eleven
  expect(her.sms.sent).toHaveLength(0);
  await her.says("CONTACT 2026-11-20"); // hard-day-2 was due at ten and waits for noon
  await her.until("2026-11-23T05:00:00Z");
  expect(her.timeline("America/New_York")).toEqual([
    "2026-11-22 12:00 no-contact/start",
    "2026-11-22 12:02 no-contact/hard-day-2",
  ]);
});

test("a slip starts the stretch again: its milestones and its end are due again", async () => {
  const her = await annSignedUp();
  await her.until("2026-11-30T16:00:00Z");
  await her.says("SLIP");
  await her.until("2026-12-30T00:00:00Z");
  const names = her.timeline("America/New_York").filter((line) => /milestone|end$/.test(line));
  expect(names).toEqual([
    "2026-11-28 10:00 no-contact/milestone-7",
    "2026-12-07 10:00 no-contact/milestone-7",
    "2026-12-14 10:00 no-contact/milestone-14",
    "2026-12-21 10:00 no-contact/milestone-21",
    "2026-12-28 10:00 no-contact/no-contact-end",
  ]);
});
