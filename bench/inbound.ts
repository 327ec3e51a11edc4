// CPU per text and texts per second of one core: the real `sms` handler, beside Express 5 with twilio.webhook() and the same DynamoDB calls.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { LambdaContext, LambdaEvent } from "hono/aws-lambda";
import { smsApp } from "../functions/http/sms-app.ts";
import { httpLambda } from "../functions/http-lambda.ts";
import { jsonLog } from "../functions/log.ts";
import { smsRuntime } from "../functions/runtime.ts";
import { gatewayEvent } from "../test/infra/harness/gateway.ts";
import { memoryScheduler, memoryTable } from "../test/support/memory.ts";
import { ann, clock, env, texts } from "./inbound/texts.ts";
import { median, report, round } from "./report.ts";

const rounds = 7;
const warmUps = 2;
const textsARound = 600;

type Server = { child: ChildProcess; port: number };
type Round = () => Promise<number>;

/** Milliseconds of CPU, user and system, between two looks. */
const spent = (from: NodeJS.CpuUsage, to: NodeJS.CpuUsage) =>
  (to.user + to.system - from.user - from.system) / 1000;

let made = 0;
function batch() {
  made += textsARound;
  return texts(textsARound, env.PUBLIC_URL, made);
}

/** The handler as Lambda calls it, in this process, on in-memory ports. */
async function handler(): Promise<Round> {
  const log = jsonLog(() => {});
  const table = memoryTable();
  await table.putPerson(ann);
  const deps = { ...smsRuntime(env, { clock, log }), table, scheduler: memoryScheduler() };
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
const kinds = [
  "afterword-memory",
  "express-memory",
  "afterword-dynamodb",
  "express-dynamodb",
  "stack",
] as const;
const servers = await Promise.all(kinds.map((kind) => start(kind, endpoint)));
const played: [string, Round][] = [
  ["handler", await handler()],
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
const ratio = (ours: string, theirs: string) => round(of(ours) / of(theirs));
report({
  bench: "inbound",
  tables: [
    {
      title: `CPU of the process per text, milliseconds (median of ${rounds} rounds of ${textsARound}), and texts a second that one core can do`,
      headings: ["", "CPU ms", "texts/s"],
      rows: [
        row("the `sms` handler on events, ports in memory", "handler"),
        row("the same app over HTTP, ports in memory", "afterword-memory"),
        row("Express 5, twilio.webhook(), a Map", "express-memory"),
        row("the same app over HTTP, DynamoDB by the SDK", "afterword-dynamodb"),
        row("Express 5, twilio.webhook(), the same calls by the SDK", "express-dynamodb"),
        row("the local stack: all of it, DynamoDB too, in one process", "stack"),
      ],
    },
  ],
  targets: [
    {
      what: "CPU per text of Express 5's: handler on events / Express on DynamoDB",
      value: ratio("handler", "express-dynamodb"),
      atMost: 0.5,
    },
    {
      what: "the same, both over HTTP on DynamoDB",
      value: ratio("afterword-dynamodb", "express-dynamodb"),
      atMost: 0.5,
    },
    {
      what: "the same, both over HTTP in memory",
      value: ratio("afterword-memory", "express-memory"),
      atMost: 0.5,
    },
  ],
  figures: { cpuMilliseconds: Object.fromEntries(Object.keys(cpu).map((name) => [name, of(name)])) },
});
