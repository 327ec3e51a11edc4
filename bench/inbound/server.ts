// One of the servers that bench/inbound.ts sends texts to, in a process of its own, so that its CPU is its own.
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { getRequestListener } from "@hono/node-server";
import { smsApp } from "../../functions/http/sms-app.ts";
import { jsonLog } from "../../functions/log.ts";
import { smsRuntime } from "../../functions/runtime.ts";
import { createTable, openTable, startDynamoDb } from "../../local/dynamodb.ts";
import { memoryScheduler, memoryTable } from "../../test/support/memory.ts";
import { startTestStack } from "../../test/support/stack.ts";
import { ann, clock, env } from "./texts.ts";

/** The endpoint is the DynamoDB's, for those that use one. */
const [, , kind = "", endpoint = "http://127.0.0.1:1"] = process.argv;
Object.assign(process.env, { AWS_REGION: "us-east-1", AWS_ACCESS_KEY_ID: "x", AWS_SECRET_ACCESS_KEY: "x" });
const client = new DynamoDBClient({ endpoint });

const starts: Record<string, () => Promise<number>> = {
  dynamodb: async () => portOf(await startDynamoDb(0, undefined)),
  "afterword-memory": async () => {
    const table = memoryTable();
    await table.putPerson(ann);
    return listen(getRequestListener(smsApp({ ...deps(), table, scheduler: memoryScheduler() }).fetch));
  },
  "afterword-dynamodb": async () => {
    await withAnn();
    return listen(getRequestListener(smsApp(deps()).fetch));
  },
  stack: async () => {
    const stack = await startTestStack({
      startAt: clock.now().toString(),
      env: { PUBLIC_URL: env.PUBLIC_URL },
    });
    const own = new DynamoDBClient({ endpoint: `http://127.0.0.1:${stack.port + 1}` });
    await openTable(own, env.TABLE_NAME).putPerson(ann);
    return stack.port;
  },
};

/** As on AWS, but for where a line of the log goes to. */
const deps = () =>
  smsRuntime({ ...env, TABLE_NAME: kind, DYNAMODB_ENDPOINT: endpoint }, { clock, log: jsonLog(() => {}) });

async function withAnn(): Promise<void> {
  await createTable(client, kind);
  await openTable(client, kind).putPerson(ann);
}

async function listen(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return portOf(server);
}

function portOf(server: { address: () => AddressInfo | string | null }): number {
  return (server.address() as AddressInfo).port;
}

process.on("message", () => process.send?.({ cpu: process.cpuUsage() }));
process.on("disconnect", () => process.exit());
process.send?.({ port: await starts[kind]?.() });
