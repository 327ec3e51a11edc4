import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Table } from "../ports.ts";
import { type Items, passes } from "./items.ts";

/** Under no person's key. */
const cohortKey = (name: string) => ["cohorts", name] as const;

/** The part of the table that holds the names of cohorts. */
export const cohorts = ({ client, tableName, item, get }: Items): Pick<Table, "addCohort" | "isCohort"> => ({
  async addCohort(name, now) {
    const [pk, sk] = cohortKey(name);
    const write = new PutItemCommand({
      TableName: tableName,
      Item: item({ pk, sk, at: now.toString() }),
      ConditionExpression: "attribute_not_exists(pk)",
    });
    await passes(client.send(write));
  },

  isCohort: async (name) => (await get(...cohortKey(name))) !== undefined,
});
