import { InvokeCommand, type LambdaClient, TooManyRequestsException } from "@aws-sdk/client-lambda";
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { z } from "zod/mini";
import type { Wake } from "../../functions/ports.ts";
import { wakeIn } from "./wake-in.ts";

/** What became of one message. `id` is that of the wake, or of a message that was not understood. */
export type Outcome =
  | { kind: "replayed" | "not-understood" | "found"; id: string }
  | { kind: "left"; id: string; error: string };

export type Redrive = {
  sqs: SQSClient;
  lambda: LambdaClient;
  queueUrls: string[];
  functionArn: string;
  /** Looks at no more messages than this. */
  limit?: number | undefined;
  /** Invokes nothing and deletes nothing. */
  dryRun?: boolean;
};

const batch = 10;
/** Nobody else is given a message for so long: a batch, at two minutes each. After a crash it comes back by itself. */
const holdSeconds = 1_200;

/**
 * Invokes `deliver` with every wake in the dead-letter queues, one after the other, and deletes the message when that
 * succeeded; the others are visible again at the end. Replaying is always safe, also twice: `deliver` ignores a wake
 * whose number is no longer the person's, as it is when the sweep has healed it meanwhile (docs/guarantees.md, decision 2).
 * Throws what the clients throw for a queue or function that cannot be reached; what was not replayed by then is left.
 */
export async function* redrive({
  queueUrls,
  limit = Number.POSITIVE_INFINITY,
  ...rest
}: Redrive): AsyncGenerator<Outcome> {
  let room = limit;
  for (const QueueUrl of queueUrls) {
    for await (const outcome of drain({ ...rest, QueueUrl, room })) {
      room -= 1;
      yield outcome;
    }
  }
}

type Drain = Omit<Redrive, "queueUrls" | "limit"> & { QueueUrl: string; room: number };

async function* drain({ sqs, QueueUrl, room, ...rest }: Drain): AsyncGenerator<Outcome> {
  /** The receipt handles of what stays, by message. */
  const held = new Map<string, string>();
  try {
    while (room > 0) {
      const received = await receive(sqs, QueueUrl, Math.min(batch, room));
      // Those that came back because the run took long have had their turn.
      const fresh = received.filter(({ MessageId }) => !held.has(MessageId));
      for (const { MessageId, ReceiptHandle } of received) held.set(MessageId, ReceiptHandle);
      if (fresh.length === 0) return;
      room -= fresh.length;
      for (const message of fresh) {
        const outcome = await replay(message, rest);
        if (outcome.kind === "replayed") {
          await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message.ReceiptHandle }));
          held.delete(message.MessageId);
        }
        yield outcome;
      }
    }
  } finally {
    const release = (ReceiptHandle: string) =>
      sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
    // Best effort: what cannot be released comes back when its time is over.
    await Promise.allSettled([...held.values()].map(release));
  }
}

type Received = Message & { MessageId: string; ReceiptHandle: string };

async function receive(sqs: SQSClient, QueueUrl: string, MaxNumberOfMessages: number): Promise<Received[]> {
  // Any wait makes SQS ask all of its servers: a short poll may miss messages.
  const wait = { VisibilityTimeout: holdSeconds, WaitTimeSeconds: 1 };
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages, ...wait }),
  );
  return Messages as Received[];
}

async function replay(
  { MessageId, Body = "" }: Received,
  { lambda, functionArn, dryRun }: Pick<Redrive, "lambda" | "functionArn" | "dryRun">,
): Promise<Outcome> {
  const wake = wakeIn(Body);
  if (!wake) return { kind: "not-understood", id: MessageId };
  const id = `${wake.personId}-${wake.wake}`;
  if (dryRun) return { kind: "found", id };
  const error = await failureOf(wake, lambda, functionArn);
  return error === undefined ? { kind: "replayed", id } : { kind: "left", id, error };
}

const failure = z.object({ errorType: z.string().check(z.regex(/^\w+(\.\w+)*$/)) });

/** The name of what `deliver` threw, if it did: its message may hold personal data (G6). */
async function failureOf(wake: Wake, lambda: LambdaClient, arn: string): Promise<string | undefined> {
  try {
    const invoke = new InvokeCommand({ FunctionName: arn, Payload: JSON.stringify(wake) });
    const { FunctionError, Payload } = await lambda.send(invoke);
    if (FunctionError === undefined) return undefined;
    const read = failure.safeParse(JSON.parse(Payload?.transformToString() ?? "null"));
    return read.success ? read.data.errorType : FunctionError;
  } catch (error) {
    // Its reserved concurrency is in use, after the SDK's own retries.
    if (error instanceof TooManyRequestsException) return error.name;
    throw error;
  }
}
