// CPU per text and texts per second of one core: the real `sms` handler, alone, behind an HTTP server, and in the local stack.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { LambdaContext, LambdaEvent } from "hono/aws-lambda";
import { smsApp } from "../functions/http/sms-app.ts";
import { httpLambda } from "../functions/http-lambda.ts";
import { jsonLog } from "../functions/log.ts";
import type { Scheduler, Table } from "../functions/ports.ts";
import { smsRuntime } from "../functions/runtime.ts";
import { createTable } from "../local/dynamodb.ts";
import { gatewayEvent } from "../test/infra/harness/gateway.ts";
import { memoryScheduler, memoryTable } from "../test/support/memory.ts";
import { ann, clock, env, texts } from "./inbound/texts.ts";
import { median, report, round } from "./report.ts";

const rounds = 7;
const warmUps = 2;
const textsARound = 300;

type Server = { child: ChildProcess; port: number };
type Round = () => Promise<number>;

/** Milliseconds of CPU, user and system, between two looks. */
const spent = (from: NodeJS.CpuUsage, to: NodeJS.CpuUsage) =>
  (to.user + to.system - from.user - from.system) / 1000;

Object.assign(process.env, { AWS_REGION: "us-east-1", AWS_ACCESS_KEY_ID: "x", AWS_SECRET_ACCESS_KEY: "x" });
/** Where a line of the log goes to, on AWS, is Lambda's to pay. */
const log = jsonLog(() => {});
let made = 0;
function batch() {
  made += textsARound;
  return texts(textsARound, env.PUBLIC_URL, made);
}

const inMemory = async () => ({ table: memoryTable(), scheduler: memoryScheduler() });
const onDynamoDb = async (DYNAMODB_ENDPOINT: string) => {
  const client = new DynamoDBClient({ endpoint: DYNAMODB_ENDPOINT });
  await createTable(client, env.TABLE_NAME);
  const { table, scheduler } = smsRuntime({ ...env, DYNAMODB_ENDPOINT }, { clock, log });
  return { table, scheduler };
};

/** The handler as Lambda calls it, in this process. */
async function handler(ports: { table: Table; scheduler: Scheduler }): Promise<Round> {
  await ports.table.putPerson(ann);
  const deps = { ...smsRuntime(env, { clock, log }), ...ports };
  const lambda = httpLambda(smsApp(deps), log);
  return async () => {
    const events = batch().map(({ params, signature }) => {
      const headers = { "x-twilio-signature": signature };
      return gatewayEvent(env.PUBLIC_URL, {
        path: "/sms/inbound",
        params,
        headers,
      }) as unknown as LambdaEvent;
    });
    const before = process.cpuUsage();
    for (const event of events) {
      const { statusCode, body } = await lambda(event, {} as LambdaContext);
      if (statusCode !== 200) throw new Error(`answered ${statusCode}: ${body}`);
    }
    return spent(before, process.cpuUsage()) / events.length;
  };
}

async function start(kind: string, endpoint?: string): Promise<Server> {
  const child = fork(join(import.meta.dirname, "inbound/server.ts"), [kind, ...(endpoint ? [endpoint] : [])]);
  const [{ port }] = await once(child, "message");
  return { child, port };
}

async function cpuOf({ child }: Server): Promise<NodeJS.CpuUsage> {
  child.send("cpu");
  const [{ cpu }] = await once(child, "message");
  return cpu;
}

/** A round of texts over HTTP, one at a time, as one person sends them; what is measured is the server's CPU alone. */
const overHttp =
  (server: Server): Round =>
  async () => {
    const all = batch();
    const before = await cpuOf(server);
    for (const { params, signature } of all) {
      const answer = await fetch(`http://127.0.0.1:${server.port}/sms/inbound`, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature },
        body: new URLSearchParams(params).toString(),
      });
      const twiml = await answer.text();
      if (!twiml.includes("<Message>")) throw new Error(`answered ${answer.status}: ${twiml}`);
    }
    return spent(before, await cpuOf(server)) / all.length;
  };

const dynamodb = await start("dynamodb");
const endpoint = `http://127.0.0.1:${dynamodb.port}`;
const kinds = ["afterword-memory", "afterword-dynamodb", "stack"] as const;
const servers = await Promise.all(kinds.map((kind) => start(kind, endpoint)));
const played: [string, Round][] = [
  ["handler-memory", await handler(await inMemory())],
  ["handler-dynamodb", await handler(await onDynamoDb(endpoint))],
  ...servers.map((server, i): [string, Round] => [kinds[i] ?? "", overHttp(server)]),
];
const cpu: Record<string, number[]> = Object.fromEntries(played.map(([name]) => [name, []]));
for (let turn = 0; turn < warmUps + rounds; turn++) {
  // In turn, so that whatever else the machine does hits all of them alike.
  for (const [name, play] of played) {
    const milliseconds = await play();
    if (turn >= warmUps) cpu[name]?.push(milliseconds);
  }
}
for (const { child } of [dynamodb, ...servers]) child.disconnect();

const of = (name: string) => round(median(cpu[name] ?? []), 3);
const row = (what: string, name: string) => [what, of(name), Math.round(1000 / of(name))];
report({
  bench: "inbound",
  tables: [
    {
      title: `CPU of the process per text, milliseconds (median of ${rounds} rounds of ${textsARound}), and texts a second that one core can do`,
      headings: ["", "CPU ms", "texts/s"],
      rows: [
        row("the `sms` handler on events, ports in memory", "handler-memory"),
        row("the `sms` handler on events, DynamoDB by the SDK", "handler-dynamodb"),
        row("the same app behind an HTTP server, ports in memory", "afterword-memory"),
        row("the same app behind an HTTP server, DynamoDB by the SDK", "afterword-dynamodb"),
        row("the local stack: all of it, DynamoDB too, in one process", "stack"),
      ],
    },
  ],
  targets: [],
  figures: { cpuMilliseconds: Object.fromEntries(Object.keys(cpu).map((name) => [name, of(name)])) },
});
