/**
 * A stand-in for SQS: standard queues in memory behind the AWS JSON 1.0 protocol, which the SDKs and the AWS CLI speak.
 * Requests need no signature. Messages are kept until they are deleted; there is no FIFO, batch or redrive policy.
 */
import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import { SqsError } from "./errors.ts";
import { type Queues, run } from "./operations.ts";
import { Queue } from "./queue.ts";
import { type Operation, requests } from "./requests.ts";
import type { Letter, SqsOptions, SqsStandIn } from "./types.ts";

export function createSqs({ now, url, queues: initial }: SqsOptions): SqsStandIn {
  const byArn = new Map<string, Queue>();
  const make = (arn: string) => {
    const queue = new Queue(arn, now);
    byArn.set(arn, queue);
    return queue;
  };
  const find = (fits: (arn: string[]) => boolean) => {
    const queue = [...byArn.values()].find(({ arn }) => fits(arn.split(":")));
    if (!queue) throw new SqsError("QueueDoesNotExist", "The specified queue does not exist.");
    return queue;
  };
  const queues: Queues = {
    at: (queueUrl) => {
      const [account, name] = queueUrl.split("/").slice(-2);
      return find((arn) => arn.at(-1) === name && arn.at(-2) === account);
    },
    urlOf: (name) => {
      const [account] = find((arn) => arn.at(-1) === name)
        .arn.split(":")
        .slice(-2);
      return `${url}/${account}/${name}`;
    },
  };
  initial.forEach(make);

  const app = new Hono();
  app.onError((error) => {
    if (error instanceof SqsError) return error.toResponse(randomUUID());
    throw error;
  });
  app.post("*", async (c) => {
    const operation = readTarget(c.req.header("x-amz-target"));
    const answer = run(operation, parseJson(await c.req.text()), queues);
    return new Response(JSON.stringify(answer), {
      headers: { "Content-Type": "application/x-amz-json-1.0", "x-amzn-RequestId": randomUUID() },
    });
  });

  return {
    fetch: async (request) => app.fetch(request),
    send: ({ queueArn, body, attributes }) => {
      const typed = Object.entries(attributes).map(([name, StringValue]) => [
        name,
        { DataType: "String", StringValue },
      ]);
      (byArn.get(queueArn) ?? make(queueArn)).send(body, Object.fromEntries(typed));
    },
    letters: () => [...byArn.values()].flatMap(({ arn, messages }) => messages.map(letterOf(arn))),
    reset: () => {
      byArn.clear();
      initial.forEach(make);
    },
  };
}

const letterOf =
  (queueArn: string) =>
  ({ body, attributes }: Queue["messages"][number]): Letter => {
    const values = Object.entries(attributes).map(([name, { StringValue = "" }]) => [name, StringValue]);
    return { queueArn, body, attributes: Object.fromEntries(values) };
  };

/** `AmazonSQS.SendMessage` and the like. */
function readTarget(target = ""): Operation {
  const [service, operation = ""] = target.split(".");
  if (service === "AmazonSQS" && Object.hasOwn(requests, operation)) return operation as Operation;
  throw new SqsError("UnknownOperationException", "Not in the stand-in");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new SqsError("SerializationException", error.message);
  }
}
