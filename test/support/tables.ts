import { randomBytes } from "node:crypto";
import { DeleteTableCommand, DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { dynamoTable } from "../../functions/adapters/table.ts";
import type { Table } from "../../functions/ports.ts";
import { createTable, emptyTable, startDynamoDb } from "../../local/dynamodb.ts";
import { close } from "../../local/servers.ts";
import { memoryTable } from "./memory.ts";
import { freePorts } from "./stack.ts";

/** A URL, or `aws` for the account, region and endpoint that the SDK finds by itself; unset: one of our own. */
const elsewhere = process.env.DYNAMODB_ENDPOINT;

/** For `expect.poll`: an index and a scan lag behind a little on a real table. */
export const eventually = { timeout: elsewhere ? 10_000 : 1000 };

/** Runs a suite of the port on the fake and on DynamoDB over HTTP; `table()` is empty at the start of each test. */
export function describeTables(subject: string, suite: (table: () => Table) => void): void {
  describe(`${subject}, in memory`, () => {
    let table: Table;
    beforeEach(() => {
      table = memoryTable();
    });
    suite(() => table);
  });

  describe(`${subject}, DynamoDB over HTTP`, { timeout: elsewhere ? 60_000 : 5000 }, () => {
    let database: Awaited<ReturnType<typeof openDatabase>>;
    beforeAll(async () => {
      database = await openDatabase();
    }, 120_000);
    beforeEach(() => database.empty(), 60_000);
    afterAll(() => database.close(), 60_000);
    suite(() => database.table);
  });
}

/** A table under a name that nothing else has, which goes when it is closed. */
export async function openDatabase() {
  const port = await freePorts();
  const server = elsewhere ? undefined : await startDynamoDb(port, undefined);
  const client = new DynamoDBClient(settings(elsewhere ?? `http://127.0.0.1:${port}`));
  const TableName = `afterword-contract-${randomBytes(6).toString("hex")}`;
  await createTable(client, TableName);
  return {
    client,
    TableName,
    table: dynamoTable(client, TableName),
    empty: () => emptyTable(client, TableName),
    close: async () => {
      await client.send(new DeleteTableCommand({ TableName }));
      client.destroy();
      if (server) await close(server);
    },
  };
}

function settings(endpoint: string): DynamoDBClientConfig {
  if (endpoint === "aws") return {};
  const { AWS_REGION: region = "us-east-1", AWS_ACCESS_KEY_ID, AWS_PROFILE } = process.env;
  if (AWS_ACCESS_KEY_ID ?? AWS_PROFILE) return { endpoint, region };
  return { endpoint, region, credentials: { accessKeyId: "local", secretAccessKey: "local" } };
}
