import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Temporal } from "temporal-polyfill";
import { openTable } from "./dynamodb.ts";
import { flatPerson } from "./flat-person.ts";

const pageSize = 100;

/** Everybody who is stored, by the number or address that they are reached at: who, in what state, on which plan. Of those who are erased nothing is left to list. */
export async function everybody(dynamo: DynamoDBClient, tableName: string, now: Temporal.Instant) {
  const table = openTable(dynamo, tableName);
  const all: { who: string; state: string; plan?: string | undefined; zone?: string | undefined }[] = [];
  for (let after: string | undefined; ; ) {
    const { found, next } = await table.walkPeople(pageSize, after);
    for (const person of found) {
      const flat = flatPerson(person, now);
      const who = "phone" in flat ? (flat.phone ?? flat.email?.address) : undefined;
      if (who === undefined || !("plan" in flat)) continue;
      all.push({ who, state: flat.state, plan: flat.plan, zone: flat.zone });
    }
    if (next === undefined) return all.sort((a, b) => a.who.localeCompare(b.who));
    after = next;
  }
}
