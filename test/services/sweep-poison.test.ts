import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { dynamoTable } from "../../functions/adapters/table.ts";
import type { PlanId } from "../../functions/core/plans/index.ts";
import { annSignedUp, type Life } from "../support/life.ts";

// One person whom nothing helps keeps nobody else waiting, and is seen.

const idOf = (i: number) =>
  `${String.fromCharCode(97 + Math.floor(i / 26))}${String.fromCharCode(97 + (i % 26))}${"2".repeat(24)}`;

/** So many people like Ann who lack a wake; those in `gone` are on a plan that is not there any more. */
async function withoutWakes(count: number, gone: number[] = []): Promise<Life> {
  const her = await annSignedUp();
  for (let i = 0; i < count; i++) {
    const plan = gone.includes(i) ? ("taken-out" as PlanId) : her.person().plan;
    await her.table.putPerson({ ...her.person(), id: idOf(i), plan, version: 0, nextWakeAt: undefined });
  }
  return her;
}
const woken = (her: Life) => [...her.scheduler.planned.values()].map(({ wake }) => wake.personId).sort();
const others = (count: number, gone: number[]) =>
  Array.from({ length: count }, (_, i) => i).filter((i) => !gone.includes(i)).map(idOf); // biome-ignore format: one line
const failures = (her: Life) =>
  her.logged.filter(({ event }) => event === "walk-failed").map(({ fields }) => fields);

test("a plan that is gone fails its own person's step of the walk, logged by id only", async () => {
  const her = await withoutWakes(30, [0, 7]);
  await her.sweep();
  expect(woken(her)).toEqual([...others(30, [0, 7]), her.id].sort());
  expect(failures(her)).toEqual([
    { personId: idOf(0), error: expect.stringMatching(/Error$/) },
    { personId: idOf(7), error: expect.stringMatching(/Error$/) },
  ]);
});

test("somebody who cannot be read fails neither the others' wakes nor the walk through the schedules", async () => {
  const her = await withoutWakes(5);
  const { getPerson } = her.table;
  her.deps.table.getPerson = async (id) => {
    if (id === idOf(2)) throw new TypeError("not an item of ours");
    return getPerson(id);
  };
  const tomorrow = Temporal.Instant.from("2026-11-22T17:00:00Z");
  for (const i of [2, 40]) await her.scheduler.plan({ personId: idOf(i), wake: 1 }, tomorrow, "UTC");
  await her.sweep();
  // The schedule of whom nobody can read is left alone; the one that belongs to nobody is dropped.
  expect(woken(her)).toEqual([...others(5, []), her.id].sort());
  expect(failures(her)).toEqual([
    { personId: idOf(2), error: "TypeError" },
    { personId: idOf(2), error: "TypeError" },
  ]);
});

test("a page that cannot be had stops the walk there, and the next one goes on from it", async () => {
  const her = await withoutWakes(250);
  const { walkPeople } = her.table;
  const asked: (string | undefined)[] = [];
  let fails = true;
  her.deps.table.walkPeople = async (limit, after) => {
    asked.push(after);
    if (asked.length === 3 && fails) throw new Error("timed out");
    return walkPeople(limit, after);
  };
  await expect(her.sweep()).rejects.toThrow("timed out");
  expect(woken(her)).toHaveLength(200);
  fails = false;
  her.sleepThrough("2026-11-21T17:10:00Z");
  await her.sweep();
  expect(asked).toHaveLength(4);
  expect(asked[3]).toBe(asked[2]);
  expect(her.logged.filter(({ event }) => event === "wake-missing")).toHaveLength(250);
  expect(her.logged.findLast(({ event }) => event === "people-counted")?.fields).toMatchObject({
    active: 251,
  });
});

test("a function that dies in the middle of what is overdue has kept the pages before", async () => {
  const her = await annSignedUp();
  for (let i = 0; i < 60; i++) {
    const late = Temporal.Instant.from("2026-11-22T17:00:00Z").add({ seconds: i }).toString();
    await her.table.putPerson({ ...her.person(), id: idOf(i), version: 0, nextWakeAt: late });
  }
  await her.says("STOP");
  her.sleepThrough("2026-11-22T17:10:00Z");
  const { overdue } = her.table;
  let pages = 0;
  her.deps.table.overdue = async (...asked) => {
    if (++pages === 4) throw new Error("timed out");
    return overdue(...asked);
  };
  await expect(her.sweep()).rejects.toThrow("timed out");
  expect(await her.table.getProgress()).toHaveProperty("overdue");
});

test("an item that no code of ours wrote is told by its id, and its page is read all the same", async () => {
  const item = (letter: string, count: string) => ({
    pk: { S: letter.repeat(26) },
    sk: { S: "person" },
    wake: { N: count },
    nextWakeAt: { S: "2026-11-21T15:00:00Z" },
  });
  const client = new DynamoDBClient({ region: "us-east-1" });
  client.send = async () => ({ Items: [item("a", "7"), item("b", "1.5E+30"), item("c", "8")] });
  const table = dynamoTable(client, "table");
  const { found, unreadable } = await table.walkPeople(10);
  expect(found.map((person) => ("wake" in person ? person.wake : undefined))).toEqual([7, 8]);
  expect(unreadable).toEqual(["b".repeat(26)]);
  const late = await table.overdue(Temporal.Instant.from("2026-11-22T15:00:00Z"), 10);
  expect(late.found.map(({ id }) => id[0])).toEqual(expect.arrayContaining(["a", "b", "c"]));
});
