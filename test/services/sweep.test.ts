import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { isEnrolled } from "../../functions/core/person/person.ts";
import { sweep } from "../../functions/services/sweep.ts";
import { ann, annSignedUp, type Life } from "../support/life.ts";

// The sweep: in pages, within its time, going on where it stopped, and safe to run twice at once.

/** Ids in the order of their numbers within each sixteen. */
const idOf = (i: number) => `${"abcdefghijklmnop"[i % 16]}${"qrstuvwx"[Math.floor(i / 16)]}${"2".repeat(24)}`;
const numberOf = (i: number) => `+120255501${`${i}`.padStart(2, "0")}`;

/** So many people like Ann, whose wakes on Sunday noon were lost, a second apart; it is ten past. */
async function peopleOverdue(count: number): Promise<Life> {
  const her = await annSignedUp();
  for (let i = 0; i < count; i++) {
    const late = Temporal.Instant.from("2026-11-22T17:00:00Z").add({ seconds: i });
    const person = { ...her.person(), id: idOf(i), phone: numberOf(i), version: 0 };
    await her.table.putPerson({ ...person, nextWakeAt: late.toString() });
  }
  await her.says("STOP");
  her.sms.sent.length = 0;
  her.sleepThrough("2026-11-22T17:10:00Z");
  return her;
}

/** The sweep with so many seconds until its deadline, of which every person it turns to takes three. */
async function sweepFor(her: Life, seconds: number, broken: (id: string) => boolean = () => false) {
  let spent = 0;
  const table = {
    ...her.table,
    getPerson: async (id: string) => {
      spent += 3;
      if (broken(id)) throw new Error("nobody can read this");
      return her.table.getPerson(id);
    },
  };
  const deps = { ...her.deps, table, clock: { now: () => her.now().add({ seconds: spent }) } };
  return sweep(deps, her.now().add({ seconds }));
}
const reached = (her: Life) => her.sms.sent.map(({ to }) => to).sort();
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => numberOf(from + i)).sort();

test("everybody is found, page by page, once", async () => {
  const her = await peopleOverdue(60);
  expect(await her.sweep()).toBe(60);
  expect(reached(her)).toEqual(numbers(0, 60));
  expect(await her.sweep()).toBe(0);
});

test("two at once find the same people and send once", async () => {
  const her = await peopleOverdue(30);
  await Promise.all([her.sweep(), her.sweep()]);
  expect(reached(her)).toEqual(numbers(0, 30));
});

test("the deadline stops it, the oldest have been healed, and the next goes on until all are", async () => {
  const her = await peopleOverdue(60);
  const first = await sweepFor(her, 60);
  expect(first).toBeGreaterThan(5);
  expect(first).toBeLessThanOrEqual(20);
  expect(reached(her)).toEqual(numbers(0, first));
  for (let i = 0; i < 12; i++) await sweepFor(her, 60);
  expect(reached(her)).toEqual(numbers(0, 60));
});

test("a sweep without any time does nothing, and says so", async () => {
  const her = await peopleOverdue(3);
  expect(await sweepFor(her, 0)).toBe(0);
  expect(reached(her)).toEqual([]);
});

test("those whom nothing heals are passed over, logged without their number, and hold up nobody", async () => {
  const her = await peopleOverdue(60);
  const broken = (id: string) => Array.from({ length: 30 }, (_, i) => idOf(i)).includes(id);
  // Thirty of them are a page and more; there is time for 28, so the next sweep must go on where the last one stopped.
  for (let i = 0; i < 12; i++) await sweepFor(her, 84, broken);
  expect(reached(her)).toEqual(numbers(30, 60));
  expect(her.logged).toContainEqual({ event: "heal-failed", fields: { personId: idOf(0), error: "Error" } });
});

// Where the time is over within a page, the next sweep begins that page again: see the report.
test("not even a page of them for which the time is too short holds up the others", async () => {
  const her = await peopleOverdue(60);
  const broken = (id: string) => Array.from({ length: 25 }, (_, i) => idOf(i)).includes(id);
  for (let i = 0; i < 20; i++) await sweepFor(her, 60, broken);
  expect(reached(her)).toEqual(numbers(25, 60));
});

test("who is active and lacks a wake is given one, within the hour", async () => {
  const her = await annSignedUp();
  await her.sweep();
  await her.table.putPerson({ ...her.person(), nextWakeAt: undefined });
  her.scheduler.planned.clear();
  her.sleepThrough("2026-11-21T16:59:00Z");
  await her.sweep();
  expect(her.person().nextWakeAt).toBeUndefined(); // it walked less than an hour ago
  her.sleepThrough("2026-11-21T17:00:00Z");
  await her.sweep();
  expect(her.person().nextWakeAt).toBe("2026-11-22T17:00:00Z");
  expect(her.scheduler.planned.size).toBe(1);
  await her.until("2026-11-22T17:00:00Z");
  expect(her.sms.sent.map(({ prompt }) => prompt)).toEqual(["no-contact/start", "no-contact/hard-day-1"]);
});

test("nobody is given a wake who has stopped, has nothing ahead, or is still joining", async () => {
  const her = await annSignedUp();
  const { nextWakeAt: _, ...person } = her.person();
  const [stopped, done] = [idOf(1), idOf(2)];
  await her.table.putPerson({ ...person, id: stopped, version: 0, state: "stopped" });
  const joining = ann();
  await joining.says("JOIN");
  await her.table.putPerson({ ...joining.person(), id: idOf(3), version: 0 });
  const finished = ann("2026-11-21T15:00:00Z");
  await finished.says("JOIN 2 2026-11-21");
  await finished.says("N");
  await finished.until("2028-01-01T00:00:00Z");
  await her.table.putPerson({ ...finished.person(), id: done, version: 0 });
  await her.sweep();
  expect(isEnrolled(finished.person()) && finished.person().nextWakeAt).toBeUndefined();
  expect([...her.scheduler.planned.values()].map(({ wake }) => wake.personId)).toEqual([her.id]);
  expect(her.logged.filter(({ event }) => event === "wake-missing")).toEqual([]);
});

test("schedules that nobody waits for are dropped; the one that rings next is kept", async () => {
  const her = await annSignedUp();
  const tomorrow = Temporal.Instant.from("2026-11-22T17:00:00Z");
  const { wake } = her.person();
  await her.scheduler.plan({ personId: idOf(1), wake: 1 }, tomorrow, "UTC");
  await her.scheduler.plan({ personId: her.id, wake: wake - 1 }, tomorrow, "UTC");
  await her.scheduler.plan({ personId: her.id, wake: wake + 1 }, tomorrow, "UTC");
  await her.sweep();
  expect([...her.scheduler.planned.keys()]).toEqual([`${her.id}-${wake}`]);
});

test("a walk through everybody counts them by state, though its time is over several times", async () => {
  const her = await peopleOverdue(30);
  await her.sweep();
  for (let i = 0; i < 250; i++) {
    await her.table.putPerson({
      ...her.person(),
      id: `${idOf(i % 128)}`.replace("22", i > 127 ? "34" : "33"),
      version: 0,
    });
  }
  await her.table.putProgress({});
  await sweepFor(her, 1);
  her.sleepThrough("2026-11-22T18:20:00Z");
  await her.sweep();
  expect(her.logged.filter(({ event }) => event === "people-counted").at(-1)).toEqual({
    event: "people-counted",
    fields: { active: 30, done: 0, joining: 0, stopped: 251 },
  });
});

test("a day's figure is not spent on nobody: the first person is told of within the hour", async () => {
  const her = ann();
  const told = () => her.logged.filter(({ event }) => event === "people-counted");
  await her.sweep();
  expect(told()).toEqual([]);
  await her.says("JOIN");
  her.sleepThrough("2026-11-21T16:10:00Z");
  await her.sweep();
  expect(told()).toEqual([
    { event: "people-counted", fields: { active: 0, done: 0, joining: 1, stopped: 0 } },
  ]);
});

test("how many people there are is told once a day: a metric costs by the hour in which it is published", async () => {
  const her = await annSignedUp();
  const told = () => her.logged.filter(({ event }) => event === "people-counted").length;
  await her.sweep();
  expect(told()).toBe(1);
  for (let hour = 1; hour < 23; hour++) {
    her.sleepThrough(Temporal.Instant.from("2026-11-21T15:00:00Z").add({ hours: hour }).toString());
    await her.sweep();
  }
  expect(told()).toBe(1);
  her.sleepThrough("2026-11-22T15:00:00Z");
  await her.sweep();
  expect(told()).toBe(2);
});
