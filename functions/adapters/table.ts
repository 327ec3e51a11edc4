import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Temporal } from "temporal-polyfill";
import { deliveryRank } from "../core/delivery.ts";
import { StaleWriteError } from "../core/errors.ts";
import type { Person, Tombstone } from "../core/person.ts";
import type { Table } from "../ports.ts";

/** Wakes are spread over a few index partitions, so that ten o'clock in a large zone does not heat up one. */
const shards = 4;
const batchSize = 25;

export const wakeIndex = "wakes";
const personKey = "person";
const strangerKey = (now: Temporal.Instant) => `stranger#${now.toString().slice(0, 10)}`;
const deliveryKey = (id: string) => `delivery#${id}`;

// The named conditions of every write: the guarantees rest on these.
const unchanged = "version = :read";
const absent = "attribute_not_exists(pk)";
const abandoned = "#status = :claimed AND (wake < :wake OR #at < :abandoned)";
const movesForward = "attribute_exists(pk) AND #rank < :rank";

/** The table over DynamoDB. Reads are strongly consistent; every write but a log's is conditional. */
export function dynamoTable(client: DynamoDBClient, tableName: string): Table {
  const key = (pk: string, sk: string) => marshall({ pk, sk });
  const item = (value: object) => marshall(value, { removeUndefinedValues: true });

  return {
    async getPerson(id) {
      const { Item } = await client.send(
        new GetItemCommand({ TableName: tableName, Key: key(id, personKey), ConsistentRead: true }),
      );
      return Item && fromItem(unmarshall(Item));
    },

    async putPerson(person) {
      const next = { ...person, version: person.version + 1 };
      const shard = "nextWakeAt" in next && next.nextWakeAt ? shardOf(next.id) : undefined;
      const write = new PutItemCommand({
        TableName: tableName,
        Item: item({ pk: person.id, sk: personKey, ...next, wakeShard: shard }),
        ConditionExpression: person.version === 0 ? absent : unchanged,
        ...(person.version === 0 ? {} : { ExpressionAttributeValues: marshall({ ":read": person.version }) }),
      });
      if (!(await passes(client.send(write)))) throw new StaleWriteError();
      return next;
    },

    async putLog(pk, sid, entry) {
      const Item = item({ pk, sk: `log#${entry.kind}#${sid}`, ...entry });
      await client.send(new PutItemCommand({ TableName: tableName, Item }));
    },

    async deleteRest(pk) {
      for (;;) {
        const { Items = [] } = await client.send(
          new QueryCommand({
            TableName: tableName,
            KeyConditionExpression: "pk = :pk",
            ExpressionAttributeValues: marshall({ ":pk": pk }),
            ProjectionExpression: "pk, sk",
            ConsistentRead: true,
          }),
        );
        const rest = Items.filter(({ sk }) => sk?.S !== personKey).slice(0, batchSize);
        if (rest.length === 0) return;
        const requests = rest.map((Key) => ({ DeleteRequest: { Key } }));
        await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
      }
    },

    claim(pk, delivery, abandonedBefore) {
      const values = {
        ":claimed": "claimed",
        ":wake": delivery.wake,
        ":abandoned": abandonedBefore.toString(),
      };
      return passes(
        client.send(
          new PutItemCommand({
            TableName: tableName,
            Item: item({
              pk,
              sk: deliveryKey(delivery.id),
              ...delivery,
              rank: deliveryRank[delivery.status],
            }),
            ConditionExpression: `${absent} OR (${abandoned})`,
            ExpressionAttributeNames: { "#status": "status", "#at": "at" },
            ExpressionAttributeValues: marshall(values),
          }),
        ),
      );
    },

    moveDelivery(pk, id, { status, sid, reason }) {
      const set = { status, rank: deliveryRank[status], sid, reason };
      const given = Object.entries(set).filter(([, value]) => value !== undefined);
      return passes(
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: key(pk, deliveryKey(id)),
            UpdateExpression: `SET ${given.map(([name]) => `#${name} = :${name}`).join(", ")}`,
            ConditionExpression: movesForward,
            ExpressionAttributeNames: Object.fromEntries(given.map(([name]) => [`#${name}`, name])),
            ExpressionAttributeValues: marshall(
              Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
            ),
          }),
        ),
      );
    },

    async overdue(before, limit) {
      const pages = await Promise.all(
        Array.from({ length: shards }, (_, shard) =>
          client.send(
            new QueryCommand({
              TableName: tableName,
              IndexName: wakeIndex,
              KeyConditionExpression: "wakeShard = :shard AND nextWakeAt < :before",
              ExpressionAttributeValues: marshall({ ":shard": `${shard}`, ":before": before.toString() }),
              Limit: limit,
            }),
          ),
        ),
      );
      return pages
        .flatMap(({ Items = [] }) => Items.map((found) => unmarshall(found)))
        .map(({ pk, wake, nextWakeAt }) => ({ id: pk, wake, dueAt: nextWakeAt }))
        .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
    },

    async countStranger(pk, now) {
      const expiresAt = Math.floor(now.add({ hours: 24 }).epochMilliseconds / 1000);
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

/** The person as they were given to `putPerson`, without the table's own attributes. */
function fromItem({ pk: _pk, sk: _sk, wakeShard: _shard, ...person }: Record<string, unknown>) {
  return person as Person | Tombstone;
}

const shardOf = (id: string) => `${id.charCodeAt(0) % shards}`;

/** Whether a conditional write went through; every other error is thrown. */
async function passes(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
