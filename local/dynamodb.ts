import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import type { Server } from "node:http";
import {
  BatchWriteItemCommand,
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ScanCommand,
  waitUntilTableExists,
} from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { Temporal } from "temporal-polyfill";
import { dynamoTable } from "../functions/adapters/table.ts";
import { wakeIndex } from "../functions/adapters/walks.ts";
import type { Table } from "../functions/ports.ts";

/** Of four digits in the year: the table compares instants as text. */
export const farAhead = Temporal.Instant.from("9999-12-31T23:59:59Z");

/** An embedded DynamoDB on the given port: in memory, or kept in `dataDir`. */
export async function startDynamoDb(port: number, dataDir: string | undefined): Promise<Server> {
  // A folder that cannot be made says so here; the database would wait for it for ever.
  if (dataDir) await mkdir(dataDir, { recursive: true });
  const server: Server = dynalite({ createTableMs: 0, ...(dataDir ? { path: dataDir } : {}) });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** The table as infra will make it: one key, and a sparse index of what waits for a wake. Resolves when it can be used. */
export async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const string = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });
  try {
    await client.send(
      new CreateTableCommand({
        TableName,
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: ["pk", "sk", "wakeShard", "nextWakeAt"].map(string),
        KeySchema: [
          { AttributeName: "pk", KeyType: "HASH" },
          { AttributeName: "sk", KeyType: "RANGE" },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: wakeIndex,
            KeySchema: [
              { AttributeName: "wakeShard", KeyType: "HASH" },
              { AttributeName: "nextWakeAt", KeyType: "RANGE" },
            ],
            Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["wake"] },
          },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  const seconds = { maxWaitTime: 60, minDelay: 0.1, maxDelay: 1 };
  await waitUntilTableExists({ client, ...seconds }, { TableName });
}

/** More people than this are cheaper to ask for in the order of the index. */
const few = 25;

/**
 * When the first thing in the table was to happen that nobody has done yet; undefined where nothing is to. With few people
 * one look through the whole index, which holds nobody else, instead of one query for each of its partitions.
 */
export async function firstPlanned(client: DynamoDBClient, TableName: string): Promise<string | undefined> {
  const look = new ScanCommand({ TableName, IndexName: wakeIndex, Limit: few });
  const { Items = [], LastEvaluatedKey } = await client.send(look);
  if (LastEvaluatedKey) return (await openTable(client, TableName).overdue(farAhead, 1)).found[0]?.dueAt;
  return Items.map(({ nextWakeAt }) => nextWakeAt?.S ?? "").sort()[0];
}

/** The table as the service sees it, for the harness's own client. */
export const openTable = (client: DynamoDBClient, name: string): Table => dynamoTable(client, name);

/** Deletes every item. */
export async function emptyTable(client: DynamoDBClient, TableName: string): Promise<void> {
  for (;;) {
    const { Items = [] } = await client.send(
      new ScanCommand({ TableName, ProjectionExpression: "pk, sk", Limit: 25, ConsistentRead: true }),
    );
    if (Items.length === 0) return;
    const requests = Items.map((Key) => ({ DeleteRequest: { Key } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
  }
}
