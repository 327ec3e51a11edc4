import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { Temporal } from "temporal-polyfill";
import { StaleWriteError } from "../core/errors.ts";
import type { Person, Tombstone } from "../core/person.ts";
import type { LogEntry } from "../core/turn.ts";
import type { Rest, Table } from "../ports.ts";
import { deliveries, toDelivery } from "./deliveries.ts";
import { fromItem, openItems, passes, personKey, shardOf } from "./items.ts";
import { walks } from "./walks.ts";

const batchSize = 25;
const strangerKey = (now: Temporal.Instant) => `stranger#${now.toString().slice(0, 10)}`;

// The named conditions of a person's write: the guarantees rest on these.
const unchanged = "version = :read";
const absent = "attribute_not_exists(pk)";

/** The second at which DynamoDB may drop a sign-up that nobody confirmed. */
const lapse = (person: Person | Tombstone): number | undefined =>
  "invitation" in person && person.invitation
    ? seconds(Temporal.Instant.from(person.invitation.until))
    : undefined;

const byTime = (a: { at: string }, b: { at: string }) => Temporal.Instant.compare(a.at, b.at);

const seconds = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000);

/** The table over DynamoDB. Reads are strongly consistent; every write but a log's is conditional. */
export function dynamoTable(client: DynamoDBClient, tableName: string): Table {
  const items = openItems(client, tableName);
  const { key, item, get, put } = items;
  const itemsOf = (pk: string) => ({
    TableName: tableName,
    KeyConditionExpression: "pk = :pk",
    ExpressionAttributeValues: marshall({ ":pk": pk }),
    ConsistentRead: true,
  });

  return {
    ...deliveries(items),
    ...walks(items),

    getPerson: async (id) => (await get(id, personKey)) as Person | Tombstone | undefined,

    async putPerson(person) {
      const next = { ...person, version: person.version + 1 };
      const shard = "nextWakeAt" in next && next.nextWakeAt ? shardOf(next.id) : undefined;
      const write = new PutItemCommand({
        TableName: tableName,
        Item: item({ pk: person.id, sk: personKey, ...next, wakeShard: shard, expiresAt: lapse(person) }),
        ConditionExpression: person.version === 0 ? absent : unchanged,
        ...(person.version === 0 ? {} : { ExpressionAttributeValues: marshall({ ":read": person.version }) }),
      });
      if (!(await passes(client.send(write)))) throw new StaleWriteError();
      return next;
    },

    async putLog(pk, sid, entry) {
      await put({ pk, sk: `log#${entry.kind}#${sid}`, ...entry });
    },

    async listRest(pk) {
      const rest: Rest = { logs: [], deliveries: [] };
      for (let from: Record<string, AttributeValue> | undefined; ; ) {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({ ...itemsOf(pk), ...(from ? { ExclusiveStartKey: from } : {}) }),
        );
        for (const item of Items) {
          if (item.sk?.S?.startsWith("log#")) rest.logs.push(fromItem(item) as LogEntry);
          if (item.sk?.S?.startsWith("delivery#")) rest.deliveries.push(toDelivery(fromItem(item)));
        }
        if (!LastEvaluatedKey) break;
        from = LastEvaluatedKey;
      }
      rest.logs.sort(byTime);
      rest.deliveries.sort(byTime);
      return rest;
    },

    async deleteRest(pk) {
      for (;;) {
        const { Items = [] } = await client.send(
          new QueryCommand({ ...itemsOf(pk), ProjectionExpression: "pk, sk" }),
        );
        const rest = Items.filter(({ sk }) => sk?.S !== personKey).slice(0, batchSize);
        if (rest.length === 0) return;
        const requests = rest.map((Key) => ({ DeleteRequest: { Key } }));
        await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
      }
    },

    async countStranger(pk, now) {
      const expiresAt = seconds(now.add({ hours: 24 }));
      const { Attributes } = await client.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: key(pk, strangerKey(now)),
          UpdateExpression: "ADD texts :one SET expiresAt = :expiresAt",
          ExpressionAttributeValues: marshall({ ":one": 1, ":expiresAt": expiresAt }),
          ReturnValues: "UPDATED_NEW",
        }),
      );
      return Attributes ? unmarshall(Attributes).texts : 1;
    },
  };
}
