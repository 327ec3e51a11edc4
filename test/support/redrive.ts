import { spawn } from "node:child_process";
import { once } from "node:events";
import { DynamoDBClient, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { onTestFinished } from "vitest";
import { startTestStack, type TestStack } from "./stack.ts";

export const ann = "+12025550143";
export const deliverArn = "arn:aws:lambda:us-east-1:000000000000:function:afterword-deliver";
const queue = "afterword-wakes-dead";

/** `node scripts/redrive.ts` with nothing but these variables: what it said, and its exit code. */
export async function runRedrive(env: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, ["scripts/redrive.ts", ...args], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (chunk: string) => {
      said[stream] += chunk;
    });
  }
  const [code] = await once(child, "close");
  return { ...said, code };
}

/** A stack in which Ann's first prompt is due in two minutes, and ways to make it fail. */
export async function brokenWorld() {
  const stack = await startTestStack();
  const dynamo = new DynamoDBClient({ endpoint: `http://127.0.0.1:${stack.port + 1}` });
  const scheduler = new SchedulerClient({ endpoint: `http://127.0.0.1:${stack.port + 2}` });
  const sqs = new SQSClient({ endpoint: `${stack.url}/local/sqs` });
  onTestFinished(async () => {
    for (const client of [dynamo, scheduler, sqs]) client.destroy();
    await stack.close();
  });
  await stack.text(ann, "JOIN 1 2026-11-20");
  await stack.text(ann, "N");
  const wake = wakeOf(await stack.person(ann));
  const queueUrl = `${stack.url}/local/sqs/000000000000/${queue}`;

  return {
    ...stack,
    wake,
    id: `${wake.personId}-${wake.wake}`,
    queueUrl,
    redrive: (...args: string[]) => runRedrive({ PORT: `${stack.port}` }, ...args),
    deadLetters: async () => (await stack.get("/local/dead-letters")).json() as Promise<{ body: string }[]>,
    prompts: async () => (await stack.messages(ann)).flatMap(({ prompt }) => prompt ?? []),
    /** From now on whatever reads Ann throws, and the sweep does not see her. Gives what puts her right again. */
    breakAnn: async () => {
      const { Items: [Item] = [] } = await dynamo.send(new ScanCommand({ TableName: "afterword" }));
      if (!Item) throw new Error("Ann is not stored");
      const { wakeShard: _, ...unseen } = Item;
      const broken = { ...unseen, zone: { S: "Nowhere" } };
      await dynamo.send(new PutItemCommand({ TableName: "afterword", Item: broken }));
      return () => dynamo.send(new PutItemCommand({ TableName: "afterword", Item }));
    },
    /** Plans an event that is no wake, for in a minute; its dead letter goes to the queue of that name. */
    planForeign: (Input: string, name = queue) =>
      scheduler.send(
        new CreateScheduleCommand({
          Name: "foreign",
          ScheduleExpression: "at(2026-11-21T15:01:00)",
          FlexibleTimeWindow: { Mode: "OFF" },
          Target: {
            Arn: deliverArn,
            RoleArn: "arn:aws:iam::000000000000:role/afterword-scheduler",
            Input,
            RetryPolicy: { MaximumRetryAttempts: 2 },
            DeadLetterConfig: { Arn: `arn:aws:sqs:us-east-1:000000000000:${name}` },
          },
        }),
      ),
    bury: (MessageBody: string) => sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody })),
  };
}

function wakeOf(person: Awaited<ReturnType<TestStack["person"]>>) {
  if (!person || !("wake" in person)) throw new Error("there is no such person");
  return { personId: person.id, wake: person.wake };
}
