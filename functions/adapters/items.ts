import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import type { Person, Tombstone } from "../core/person/person.ts";
import { upgrade } from "../core/person/upgrade.ts";

/** Wakes are spread over a few index partitions, so that ten o'clock in a large zone does not heat up one. */
export const shards = 4;
export const shardOf = (id: string) => `${id.charCodeAt(0) % shards}`;

/** The sort key of a person's own item. */
export const personKey = "person";

/** The one table of the service. */
export type Items = ReturnType<typeof openItems>;

export function openItems(client: DynamoDBClient, tableName: string) {
  const key = (pk: string, sk: string) => marshall({ pk, sk });
  const item = (value: object) => marshall(value, { removeUndefinedValues: true });
  return {
    client,
    tableName,
    key,
    item,
    /** One strongly consistent read. */
    async get(pk: string, sk: string): Promise<Record<string, unknown> | undefined> {
      const read = new GetItemCommand({ TableName: tableName, Key: key(pk, sk), ConsistentRead: true });
      const { Item } = await client.send(read);
      return Item && fromItem(Item);
    },
    async put(value: object): Promise<void> {
      await client.send(new PutItemCommand({ TableName: tableName, Item: item(value) }));
    },
    /** Puts an item where there is none; one that is there already stays as it is. */
    async putNew(value: object): Promise<void> {
      const ConditionExpression = "attribute_not_exists(pk)";
      const write = new PutItemCommand({ TableName: tableName, Item: item(value), ConditionExpression });
      await passes(client.send(write));
    },
  };
}

/** A person's item of any schema that was ever written, in the present shape. */
export function toPerson(item: Record<string, unknown>): Person | Tombstone {
  const { schema: written = 1, ...value } = item;
  return upgrade(value, Number(written));
}

/** What was put, without the table's own attributes. */
export function fromItem(item: Record<string, AttributeValue>): Record<string, unknown> {
  const { pk: _pk, sk: _sk, wakeShard: _shard, expiresAt: _lapse, ...value } = unmarshall(item);
  return value;
}

/** Whether a conditional write went through; every other error is thrown. */
export async function passes(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
