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
import type { JournalEntry } from "../core/conversation/result.ts";
import { StaleWriteError } from "../core/errors.ts";
import { type Consent, splitConsents } from "../core/person/consent.ts";
import type { Person, Tombstone } from "../core/person/person.ts";
import { schema } from "../core/person/upgrade.ts";
import type { Rest, Table } from "../ports.ts";
import { cohorts } from "./cohorts.ts";
import { deliveries, toDelivery } from "./deliveries.ts";
import { fromItem, openItems, passes, personKey, shardOf, toPerson } from "./items.ts";
import { walks } from "./walks.ts";
import { wordings } from "./wordings.ts";

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

/** The same entry again is written over itself. */
const consentKey = ({ at, version, kind }: Consent) => `consent#${at}#${version}#${kind}`;

const byTime = (a: { at: string }, b: { at: string }) => Temporal.Instant.compare(a.at, b.at);

/** A date that nobody can read is no reason to keep something. */
const isUntil = (at: string | undefined, until: Temporal.Instant): boolean =>
  !(Date.parse(at ?? "") > until.epochMilliseconds);

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

  /** Keys of a batch of a person's items, other than the person, that are dated no later than `until`, or not at all. */
  async function keysUntil(pk: string, until: Temporal.Instant): Promise<Record<string, AttributeValue>[]> {
    const keys: Record<string, AttributeValue>[] = [];
    for (let from: Record<string, AttributeValue> | undefined; ; ) {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          ...itemsOf(pk),
          ProjectionExpression: "pk, sk, #at",
          ExpressionAttributeNames: { "#at": "at" },
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const { at, ...rest } of Items)
        if (rest.sk?.S !== personKey && isUntil(at?.S, until)) keys.push(rest);
      if (!LastEvaluatedKey || keys.length >= batchSize) return keys.slice(0, batchSize);
      from = LastEvaluatedKey;
    }
  }

  return {
    ...deliveries(items),
    ...walks(items),
    ...wordings(items),
    ...cohorts(items),

    async getPerson(id) {
      const stored = await get(id, personKey);
      return stored && toPerson(stored);
    },

    async putPerson(person) {
      const { kept, settled } = splitConsents("consents" in person ? person : { version: person.version });
      for (const entry of settled) await put({ pk: person.id, sk: consentKey(entry), ...entry });
      const consents = kept.length > 0 ? { consents: kept } : {};
      const next = { ...person, ...consents, version: person.version + 1 };
      const shard = "nextWakeAt" in next && next.nextWakeAt ? shardOf(next.id) : undefined;
      const write = new PutItemCommand({
        TableName: tableName,
        Item: item({
          pk: person.id,
          sk: personKey,
          schema,
          ...next,
          wakeShard: shard,
          expiresAt: lapse(person),
        }),
        ConditionExpression: person.version === 0 ? absent : unchanged,
        ...(person.version === 0 ? {} : { ExpressionAttributeValues: marshall({ ":read": person.version }) }),
      });
      if (!(await passes(client.send(write)))) throw new StaleWriteError();
      return next;
    },

    async putJournalEntry(pk, sid, entry) {
      await put({ pk, sk: `log#${entry.kind}#${sid}`, ...entry });
    },

    async listRest(pk) {
      const rest: Rest = { journal: [], deliveries: [], consents: [] };
      for (let from: Record<string, AttributeValue> | undefined; ; ) {
        const { Items = [], LastEvaluatedKey } = await client.send(
          new QueryCommand({ ...itemsOf(pk), ...(from ? { ExclusiveStartKey: from } : {}) }),
        );
        for (const item of Items) {
          if (item.sk?.S?.startsWith("log#")) rest.journal.push(fromItem(item) as JournalEntry);
          if (item.sk?.S?.startsWith("consent#")) rest.consents.push(fromItem(item) as Consent);
          if (item.sk?.S?.startsWith("delivery#")) rest.deliveries.push(toDelivery(fromItem(item)));
        }
        if (!LastEvaluatedKey) break;
        from = LastEvaluatedKey;
      }
      rest.journal.sort(byTime);
      rest.deliveries.sort(byTime);
      rest.consents.sort(byTime);
      return rest;
    },

    async deleteRest(pk, until) {
      for (;;) {
        const keys = await keysUntil(pk, until);
        if (keys.length === 0) return;
        const requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
        await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
      }
    },

    async countUnknownSender(pk, now) {
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
