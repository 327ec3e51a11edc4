import { type AttributeValue, QueryCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Person, Tombstone } from "../core/person/person.ts";
import type { Overdue, Table } from "../ports.ts";
import { fromItem, type Items, personKey, shards, toPerson } from "./items.ts";

export const wakeIndex = "wakes";
/** The sweep's own item, under no person's key. */
const progressKey = ["sweep", "progress"] as const;

/** The part of the table that the sweep walks through. */
export function walks({
  client,
  tableName,
  get,
  put,
}: Items): Pick<Table, "overdue" | "walkPeople" | "getProgress" | "putProgress"> {
  return {
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
        .flatMap(({ Items = [] }) => Items.map(toOverdue))
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
      const found: (Person | Tombstone)[] = [];
      const unreadable: string[] = [];
      for (const item of Items) {
        try {
          found.push(toPerson(fromItem(item)));
        } catch {
          unreadable.push(item.pk?.S ?? "");
        }
      }
      return { found, unreadable, ...(LastEvaluatedKey ? { next: JSON.stringify(LastEvaluatedKey) } : {}) };
    },

    getProgress: async () => ((await get(...progressKey)) ?? {}) as Record<string, string | number>,

    async putProgress(progress) {
      const [pk, sk] = progressKey;
      await put({ pk, sk, ...progress });
    },
  };
}

/** Cannot fail, whatever an item holds: its keys are strings. */
function toOverdue({ pk, sk, wake, nextWakeAt }: Record<string, AttributeValue>): Overdue {
  const [, delivery] = /^delivery#(.*)$/.exec(`${sk?.S}`) ?? [];
  return {
    id: `${pk?.S}`,
    dueAt: `${nextWakeAt?.S}`,
    ...(delivery === undefined ? { wake: wake?.N === undefined ? undefined : Number(wake.N) } : { delivery }),
  };
}

/** Where each partition of the index stands in a walk through what is overdue. */
const done = "done";
type Mark = Record<string, AttributeValue> | typeof done | undefined;

const readMarks = (after: string | undefined): Mark[] =>
  after === undefined ? Array.from({ length: shards }, () => undefined) : (JSON.parse(after) as Mark[]);
