import type { AddressInfo } from "node:net";
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { onTestFinished } from "vitest";
import { close, listen } from "../../../local/servers.ts";
import { createSqs } from "../../../local/sqs/index.ts";

export const DEAD = "arn:aws:sqs:us-east-1:000000000000:dead";
export const OTHER = "arn:aws:sqs:us-east-1:000000000000:other";

/** The stand-in on a port of its own, below a path, under a clock that moves by `wait(seconds)` only. */
export async function queues() {
  let now = Date.parse("2026-11-21T15:00:00Z");
  const path = "/local/sqs";
  let url = "";
  const server = await listen((request) => sqs.fetch(request), 0);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const sqs = createSqs({ now: () => now, url, queues: [DEAD, OTHER] });
  const client = new SQSClient({
    endpoint: url,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
  onTestFinished(async () => {
    client.destroy();
    await close(server);
  });
  return {
    sqs,
    client,
    url,
    dead: `${url}/000000000000/dead`,
    other: `${url}/000000000000/other`,
    wait: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

/** The stand-in with calls of the client for its queue `dead`. */
export async function world() {
  const { client, dead: QueueUrl, ...rest } = await queues();
  const receive = async (input: Partial<ReceiveMessageCommandInput> = {}) =>
    (await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...input })))
      .Messages ?? [];
  const bodies = async () => (await receive()).map(({ Body }) => Body);
  const send = (MessageBody: string, DelaySeconds?: number) =>
    client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds }));
  const remove = (ReceiptHandle: string | undefined) =>
    client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  const release = (ReceiptHandle: string | undefined, VisibilityTimeout = 0) =>
    client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));
  return { ...rest, client, QueueUrl, receive, bodies, send, remove, release };
}
