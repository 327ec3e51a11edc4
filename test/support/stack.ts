import { once } from "node:events";
import { createServer } from "node:net";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import type { Person, Tombstone } from "../../functions/core/person/person.ts";
import { jsonLog } from "../../functions/log.ts";
import { startStack } from "../../local/stack.ts";

/** One entry of `GET /local/messages`. */
export type Message = {
  channel: "sms" | "email";
  to: string;
  from: string;
  body: string;
  segments: number;
  kind: "reply" | "prompt";
  prompt: string | null;
  status: string;
  at: string;
};

type Options = { startAt?: string; env?: Record<string, string> };

/** The whole service under a clock that stands still, on ports of its own, spoken to over HTTP only. */
export async function startTestStack({ startAt = "2026-11-21T15:00:00Z", env = {} }: Options = {}) {
  const lines: string[] = [];
  const log = jsonLog((line) => void lines.push(line));
  const port = await freePorts();
  const stack = await startStack({
    source: { PORT: `${port}`, START_AT: startAt, ...env },
    frozen: true,
    log,
  });
  const get = (path: string) => fetch(`${stack.url}${path}`);
  const dynamo = new DynamoDBClient({ endpoint: env.DYNAMODB_ENDPOINT ?? `http://127.0.0.1:${port + 1}` });
  const post = (path: string, body: unknown) =>
    fetch(`${stack.url}${path}`, { method: "POST", body: JSON.stringify(body) });

  return {
    ...stack,
    port,
    /** Every log line so far. */
    lines,
    get,
    post,
    remove: (path: string) => fetch(`${stack.url}${path}`, { method: "DELETE" }),
    /** Posts an event of SES as SNS would, signed, and gives the HTTP status; `changes` are made after signing. */
    report: async (event: object, changes: Record<string, string> = {}) => {
      const body = JSON.stringify(stack.ses.notification(event, changes));
      return (await fetch(`${stack.url}/ses/events`, { method: "POST", body })).status;
    },
    /** Texts the service and gives its replies; with the sid of an earlier text it is that one again. */
    text: async (from: string, body: string, sid?: string) =>
      (await json<{ sid: string; replies: string[] }>(await post("/local/sms", { from, body, sid }))).replies,
    /** Moves the clock by a duration ("P7D") or to an instant; gives how many wakes rang. */
    advance: async (move: string) => {
      const body = move.startsWith("P") ? { advance: move } : { to: move };
      return (await json<{ fired: number }>(await post("/local/clock", body))).fired;
    },
    /** Everything sent to a number or address, oldest first. */
    messages: async (to: string) =>
      json<Message[]>(await get(`/local/messages?to=${encodeURIComponent(to)}`)),
    /** Every item of the table, in the order of its keys. */
    table: async () => {
      const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: "afterword" }));
      const key = ({ pk, sk }: Record<string, unknown>) => `${pk} ${sk}`;
      return Items.map((item) => unmarshall(item)).sort((a, b) => key(a).localeCompare(key(b)));
    },
    /** The stored person, as the table has them, or undefined. */
    person: async (address: string) => {
      const answer = await get(`/local/people/${encodeURIComponent(address)}/item`);
      return answer.status === 404 ? undefined : json<Person | Tombstone>(answer);
    },
  };
}

export type TestStack = Awaited<ReturnType<typeof startTestStack>>;

async function json<T>(answer: Response): Promise<T> {
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The first of five free ports in a row; where the search begins differs by worker and by run. */
export async function freePorts(): Promise<number> {
  const begin = 10 * Number(process.env.VITEST_POOL_ID ?? 1) + 100 * (process.pid % 100);
  for (let offset = begin; offset < begin + 1000; offset += 10) {
    const ports = [0, 1, 2, 3, 4].map((step) => 20_000 + (offset % 10_000) + step);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return ports[0] as number;
  }
  throw new Error("no five free ports in a row");
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, "127.0.0.1"), "listening");
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
