import { PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { type Delivery, deliveryRank } from "../core/delivery/delivery.ts";
import type { Table } from "../ports.ts";
import { type Items, passes, shardOf } from "./items.ts";

/** By the attempt's id, under its person. */
export const deliveryKey = (id: string) => `delivery#${id}`;

// The named conditions of every write: the guarantees rest on these.
const absent = "attribute_not_exists(pk)";
const abandoned = "#status = :claimed AND (wake < :wake OR #at < :abandoned)";
const movesForward = "attribute_exists(pk) AND #rank < :rank";
const sameMessage = "(attribute_not_exists(sid) OR sid = :sid)";
const stillClaimed = "#status = :claimed";

/** The part of the table that holds what was sent, and is being sent. */
export function deliveries({
  client,
  tableName,
  key,
  item,
  get,
}: Items): Pick<Table, "claim" | "getDelivery" | "moveDelivery" | "postponeCheck"> {
  return {
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
      return found && toDelivery(found);
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

    async postponeCheck(pk, id, at) {
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
  };
}

/** What was put, without the rank that its moves are compared by. */
export function toDelivery({ rank: _, ...delivery }: Record<string, unknown>): Delivery {
  return delivery as Delivery;
}
