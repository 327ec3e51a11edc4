import { readdirSync, readFileSync } from "node:fs";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schema } from "../../functions/core/person/upgrade.ts";
import { openDatabase } from "../support/tables.ts";

// One file for each shape that a person was ever written in: none is changed once it has been released.
const folder = new URL("../core/person/stored/", import.meta.url);
const files = readdirSync(folder).sort();
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

describe("people stored by an earlier release", { timeout: 60_000 }, () => {
  let database: Awaited<ReturnType<typeof openDatabase>>;
  beforeAll(async () => {
    database = await openDatabase();
  }, 120_000);
  afterAll(() => database.close(), 60_000);

  const store = async (item: { id: string }) => {
    const { client, TableName } = database;
    const Item = marshall({ pk: item.id, sk: "person", ...item });
    await client.send(new PutItemCommand({ TableName, Item }));
  };

  test("every schema up to the present one has a fixture", () => {
    const all = Array.from({ length: schema }, (_, i) => `schema-${i + 1}.json`);
    expect(files).toEqual(all);
  });

  test.each(files)("%s is read in the present shape, by id and in the sweep's walk", async (file) => {
    await store(read(file));
    const { schema: _, ...present } = read(`schema-${schema}.json`);
    expect(await database.table.getPerson(present.id)).toEqual(present);
    expect(await database.table.walkPeople(10)).toEqual({ found: [present], unreadable: [] });
  });

  test("a person of a later schema, stored before a rollback, is read as they are", async () => {
    const later = { ...read(`schema-${schema}.json`), schema: schema + 1 };
    await store(later);
    expect(await database.table.getPerson(later.id)).toMatchObject({ plan: "no-contact", version: 7 });
  });
});
