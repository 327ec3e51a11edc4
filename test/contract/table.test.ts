import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dynamoTable } from "../../functions/adapters/table.ts";
import type { Delivery } from "../../functions/core/delivery.ts";
import { StaleWriteError } from "../../functions/core/errors.ts";
import type { Person } from "../../functions/core/person.ts";
import type { Table } from "../../functions/ports.ts";
import { createTable, emptyTable, startDynamoDb } from "../../local/dynamodb.ts";
import { close } from "../../local/servers.ts";
import { memoryTable } from "../support/memory.ts";
import { enrolled } from "../support/people.ts";
import { freePorts } from "../support/stack.ts";

// One suite for the port, run against the fake and against the real adapter over HTTP, so that the fake cannot drift.

const instant = (text: string) => Temporal.Instant.from(text);
const delivery = (changes: Partial<Delivery> = {}): Delivery => ({
  id: "no-contact/start.1",
  prompt: "no-contact/start",
  status: "claimed",
  dueAt: "2026-11-21T15:00:00Z",
  at: "2026-11-21T15:02:00Z",
  wake: 7,
  ...changes,
});
const twoMinutesAgo = instant("2026-11-21T15:00:00Z");

let server: Awaited<ReturnType<typeof startDynamoDb>>;
let client: DynamoDBClient;
beforeAll(async () => {
  const port = await freePorts();
  server = await startDynamoDb(port, undefined);
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: "us-east-1", credentials });
  await createTable(client, "contract");
});
afterAll(() => close(server));

const real = async () => {
  await emptyTable(client, "contract");
  return dynamoTable(client, "contract");
};

describe.each([
  ["in memory", async (): Promise<Table> => memoryTable()],
  ["DynamoDB over HTTP", real],
])("the table, %s", (_, make) => {
  let table: Table;
  const person: Person = enrolled();
  beforeEach(async () => {
    table = await make();
  });

  test("gives back a person exactly as they were put, with the next version", async () => {
    expect(await table.getPerson(person.id)).toBeUndefined();
    const put = await table.putPerson({ ...person, nextWakeAt: "2026-11-21T15:02:00Z" });
    expect(put.version).toBe(1);
    expect(await table.getPerson(person.id)).toEqual(JSON.parse(JSON.stringify(put)));
  });

  test("refuses a write over another version than the one read, the first one included", async () => {
    const first = await table.putPerson(person);
    await expect(table.putPerson(person)).rejects.toThrow(StaleWriteError);
    await table.putPerson(first);
    await expect(table.putPerson(first)).rejects.toThrow(StaleWriteError);
    await expect(table.putPerson({ ...person, id: "c".repeat(26), version: 3 })).rejects.toThrow(
      StaleWriteError,
    );
  });

  test("lets one of two claims through", async () => {
    expect(await table.claim(person.id, delivery(), twoMinutesAgo)).toBe(true);
    expect(await table.claim(person.id, delivery(), twoMinutesAgo)).toBe(false);
    expect(await table.claim(person.id, delivery({ id: "no-contact/eve.1w4" }), twoMinutesAgo)).toBe(true);
    expect(await table.claim("c".repeat(26), delivery(), twoMinutesAgo)).toBe(true);
  });

  test("gives an abandoned claim to a later wake, or to anyone after its lease", async () => {
    await table.claim(person.id, delivery(), twoMinutesAgo);
    expect(await table.claim(person.id, delivery({ wake: 8 }), twoMinutesAgo)).toBe(true);
    expect(await table.claim(person.id, delivery({ wake: 8 }), instant("2026-11-21T15:03:00Z"))).toBe(true);
  });

  test("never gives away a claim that is settled", async () => {
    await table.claim(person.id, delivery(), twoMinutesAgo);
    await table.moveDelivery(person.id, delivery().id, { status: "queued", sid: "SM1" });
    expect(await table.claim(person.id, delivery({ wake: 9 }), instant("2027-01-01T00:00:00Z"))).toBe(false);
  });

  test("moves a delivery forward only, whatever order the reports come in", async () => {
    await table.claim(person.id, delivery(), twoMinutesAgo);
    const move = (status: Delivery["status"]) =>
      table.moveDelivery(person.id, delivery().id, { status, sid: "SM1" });
    expect(await move("sent")).toBe(true);
    expect(await move("queued")).toBe(false);
    expect(await move("delivered")).toBe(true);
    expect(await move("delivered")).toBe(false);
    expect(await move("failed")).toBe(false);
  });

  test("does not bring a delivery into being by a report", async () => {
    expect(await table.moveDelivery(person.id, "no-contact/start.1", { status: "sent", sid: "SM1" })).toBe(
      false,
    );
    expect(await table.claim(person.id, delivery(), twoMinutesAgo)).toBe(true);
  });

  test("finds who is overdue, oldest first, and nobody who has no wake", async () => {
    const at = (id: string, nextWakeAt: string | undefined, wake: number) =>
      table.putPerson({ ...person, id: id.repeat(26), nextWakeAt, wake });
    await at("a", "2026-11-21T15:00:00Z", 1);
    await at("b", "2026-11-21T14:00:00Z", 2);
    await at("c", undefined, 3);
    await at("d", "2026-11-22T15:00:00Z", 4);
    expect(await table.overdue(instant("2026-11-21T15:05:00Z"), 10)).toEqual({
      found: [
        { id: "b".repeat(26), wake: 2, dueAt: "2026-11-21T14:00:00Z" },
        { id: "a".repeat(26), wake: 1, dueAt: "2026-11-21T15:00:00Z" },
      ],
    });
  });

  test("no longer finds who has been woken", async () => {
    const put = await table.putPerson({ ...person, nextWakeAt: "2026-11-21T15:00:00Z" });
    await table.putPerson({ ...put, nextWakeAt: undefined });
    expect(await table.overdue(instant("2027-11-21T15:05:00Z"), 10)).toEqual({ found: [] });
  });

  test("deletes everything of a person but the person", async () => {
    await table.putPerson(person);
    await table.claim("c".repeat(26), delivery(), twoMinutesAgo);
    for (let i = 0; i < 60; i++)
      await table.claim(person.id, delivery({ id: `no-contact/${i}` }), twoMinutesAgo);
    await table.putLog(person.id, "SM1", {
      kind: "slip",
      at: "2026-11-21T15:00:00Z",
      date: "2026-11-21",
      days: 3,
    });
    await table.countStranger(person.id, twoMinutesAgo);
    await table.deleteRest(person.id);
    expect(await table.getPerson(person.id)).toBeDefined();
    expect(await table.claim(person.id, delivery({ id: "no-contact/59" }), twoMinutesAgo)).toBe(true);
    expect(await table.claim("c".repeat(26), delivery(), twoMinutesAgo)).toBe(false);
    expect(await table.countStranger(person.id, twoMinutesAgo)).toBe(1);
  });

  test("keeps a tombstone in a person's place, and a person in a tombstone's", async () => {
    const put = await table.putPerson(person);
    const gone = { id: person.id, version: put.version, state: "erased" as const, optedOutOn: "2026-11-21" };
    const tombstone = await table.putPerson(gone);
    expect(await table.getPerson(person.id)).toEqual({ ...gone, version: 2 });
    await table.putPerson({ ...person, version: tombstone.version });
    expect(await table.getPerson(person.id)).toMatchObject({ state: "active", version: 3 });
  });

  test("counts the texts of a stranger, day by day", async () => {
    expect(await table.countStranger(person.id, twoMinutesAgo)).toBe(1);
    expect(await table.countStranger(person.id, twoMinutesAgo)).toBe(2);
    expect(await table.countStranger(person.id, instant("2026-11-22T00:00:00Z"))).toBe(1);
    expect(await table.getPerson(person.id)).toBeUndefined();
  });
});
