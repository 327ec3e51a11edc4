import {
  type AttributeValue,
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Temporal } from "temporal-polyfill";
import { type Delivery, deliveryRank } from "../core/delivery.ts";
import { StaleWriteError } from "../core/errors.ts";
import type { Person, Tombstone } from "../core/person.ts";
import type { Overdue, Table } from "../ports.ts";

/** Wakes are spread over a few index partitions, so that ten o'clock in a large zone does not heat up one. */
const shards = 4;
const batchSize = 25;

export const wakeIndex = "wakes";
const personKey = "person";
const strangerKey = (now: Temporal.Instant) => `stranger#${now.toString().slice(0, 10)}`;
const deliveryKey = (id: string) => `delivery#${id}`;
/** The sweep's own item, under no person's key. */
const progressKey = ["sweep", "progress"] as const;

// The named conditions of every write: the guarantees rest on these.
const unchanged = "version = :read";
const absent = "attribute_not_exists(pk)";
const abandoned = "#status = :claimed AND (wake < :wake OR #at < :abandoned)";
const movesForward = "attribute_exists(pk) AND #rank < :rank";
const sameMessage = "(attribute_not_exists(sid) OR sid = :sid)";
const stillClaimed = "#status = :claimed";

/** The table over DynamoDB. Reads are strongly consistent; every write but a log's is conditional. */
export function dynamoTable(client: DynamoDBClient, tableName: string): Table {
  const key = (pk: string, sk: string) => marshall({ pk, sk });
  const item = (value: object) => marshall(value, { removeUndefinedValues: true });

  const get = async (pk: string, sk: string) => {
    const read = new GetItemCommand({ TableName: tableName, Key: key(pk, sk), ConsistentRead: true });
    const { Item } = await client.send(read);
    return Item && fromItem(unmarshall(Item));
  };
  const put = (value: object) => new PutItemCommand({ TableName: tableName, Item: item(value) });

  return {
    getPerson: async (id) => (await get(id, personKey)) as Person | Tombstone | undefined,

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
      await client.send(put({ pk, sk: `log#${entry.kind}#${sid}`, ...entry }));
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
              wakeShard: delivery.nextWakeAt && shardOf(pk),
            }),
            ConditionExpression: `${absent} OR (${abandoned})`,
            ExpressionAttributeNames: { "#status": "status", "#at": "at" },
            ExpressionAttributeValues: marshall(values),
          }),
        ),
      );
    },

    async getDelivery(pk, id) {
      const found = await get(pk, deliveryKey(id));
      if (!found) return undefined;
      const { rank: _, ...delivery } = found;
      return delivery as Delivery;
    },

    moveDelivery(pk, id, { status, sid, reason }) {
      const set = { status, rank: deliveryRank[status], sid, reason };
      const given = Object.entries(set).filter(([, value]) => value !== undefined);
      const sets = given.map(([name]) => `#${name} = :${name}`).join(", ");
      return passes(
        client.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: key(pk, deliveryKey(id)),
            UpdateExpression: `SET ${sets} REMOVE wakeShard, nextWakeAt`,
            ConditionExpression: sid === undefined ? movesForward : `${movesForward} AND ${sameMessage}`,
            ExpressionAttributeNames: Object.fromEntries(given.map(([name]) => [`#${name}`, name])),
            ExpressionAttributeValues: marshall(
              Object.fromEntries(given.map(([name, value]) => [`:${name}`, value])),
            ),
          }),
        ),
      );
    },

    async lookAgain(pk, id, at) {
      const later = new UpdateItemCommand({
        TableName: tableName,
        Key: key(pk, deliveryKey(id)),
        UpdateExpression: "SET nextWakeAt = :at",
        ConditionExpression: stillClaimed,
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: marshall({ ":at": at.toString(), ":claimed": "claimed" }),
      });
      await passes(client.send(later));
    },

    async overdue(before, limit, after) {
      const marks = readMarks(after);
      const pages = await Promise.all(
        marks.map((mark, shard) =>
          mark === done
            ? { Items: [], LastEvaluatedKey: undefined }
            : client.send(
                new QueryCommand({
                  TableName: tableName,
                  IndexName: wakeIndex,
                  KeyConditionExpression: "wakeShard = :shard AND nextWakeAt < :before",
                  ExpressionAttributeValues: marshall({ ":shard": `${shard}`, ":before": before.toString() }),
                  Limit: limit,
                  ...(mark ? { ExclusiveStartKey: mark } : {}),
                }),
              ),
        ),
      );
      const found = pages
        .flatMap(({ Items = [] }) => Items.map((item) => toOverdue(unmarshall(item))))
        .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
      const next = pages.map(({ LastEvaluatedKey }) => LastEvaluatedKey ?? done);
      return next.every((mark) => mark === done) ? { found } : { found, next: JSON.stringify(next) };
    },

    async walkPeople(limit, after) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new ScanCommand({
          TableName: tableName,
          FilterExpression: "sk = :person",
          ExpressionAttributeValues: marshall({ ":person": personKey }),
          Limit: limit,
          ...(after ? { ExclusiveStartKey: JSON.parse(after) } : {}),
        }),
      );
      const found = Items.map((person) => fromItem(unmarshall(person)) as Person | Tombstone);
      return LastEvaluatedKey ? { found, next: JSON.stringify(LastEvaluatedKey) } : { found };
    },

    getProgress: async () => ((await get(...progressKey)) ?? {}) as Record<string, string | number>,

    async putProgress(progress) {
      const [pk, sk] = progressKey;
      await client.send(put({ pk, sk, ...progress }));
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

/** What was put, without the table's own attributes. */
function fromItem({ pk: _pk, sk: _sk, wakeShard: _shard, ...value }: Record<string, unknown>) {
  return value;
}

function toOverdue({ pk, sk, wake, nextWakeAt }: Record<string, string | number | undefined>): Overdue {
  const [, delivery] = /^delivery#(.*)$/.exec(`${sk}`) ?? [];
  return {
    id: `${pk}`,
    dueAt: `${nextWakeAt}`,
    ...(delivery === undefined ? { wake: wake as number } : { delivery }),
  };
}

/** Where each partition of the index stands in a walk through what is overdue. */
const done = "done";
type Mark = Record<string, AttributeValue> | typeof done | undefined;

const readMarks = (after: string | undefined): Mark[] =>
  after === undefined ? Array.from({ length: shards }, () => undefined) : (JSON.parse(after) as Mark[]);

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
