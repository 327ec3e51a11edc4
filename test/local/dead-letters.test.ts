import { DynamoDBClient, PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb";
import { CreateScheduleCommand, SchedulerClient } from "@aws-sdk/client-scheduler";
import { expect, onTestFinished, test, vi } from "vitest";
import { localEnv } from "../../local/settings.ts";
import { startTestStack } from "../support/stack.ts";

vi.setConfig({ testTimeout: 30_000 });

const ann = "+12025550143";
const { DELIVER_ARN, SCHEDULER_ROLE_ARN, SCHEDULER_DLQ_ARN } = localEnv({}, 0);

type Letter = { queueArn: string; body: string; attributes: Record<string, string> };

/** Ann's first prompt is due, and for an hour and a half whatever looks at her throws: `deliver`, and the sweep too. */
async function anHourAndAHalfOfFailures() {
  const stack = await startTestStack();
  const dynamo = new DynamoDBClient({ endpoint: `http://127.0.0.1:${stack.port + 1}` });
  onTestFinished(async () => {
    dynamo.destroy();
    await stack.close();
  });
  await stack.text(ann, "JOIN 1 2026-11-20");
  await stack.text(ann, "N");
  const person = await stack.person(ann);
  const wake = person && "wake" in person ? { personId: person.id, wake: person.wake } : undefined;
  const { Items = [] } = await dynamo.send(new ScanCommand({ TableName: "afterword" }));
  const Item = Items.find(({ sk }) => sk?.S === "person");
  if (!Item) throw new Error("Ann is not stored");
  const store = (item: typeof Item) =>
    dynamo.send(new PutItemCommand({ TableName: "afterword", Item: item }));
  await store({ ...Item, zone: { S: "Nowhere" } });
  await stack.advance("PT1H30M");
  return {
    ...stack,
    wake,
    repair: () => store(Item),
    deadLetters: async () => (await (await stack.get("/local/dead-letters")).json()) as Letter[],
    openings: async () => (await stack.messages(ann)).filter(({ prompt }) => prompt === "no-contact/start"),
  };
}

test("a wake that fails for an hour becomes a dead letter: the wake as it was, and nothing personal", async () => {
  const { wake, deadLetters, openings } = await anHourAndAHalfOfFailures();
  const letters = await deadLetters();
  expect(letters).toEqual([
    {
      queueArn: "arn:aws:sqs:us-east-1:000000000000:afterword-wakes-dead",
      body: JSON.stringify(wake),
      attributes: expect.objectContaining({
        SCHEDULE_ARN: `arn:aws:scheduler:us-east-1:000000000000:schedule/afterword/${wake?.personId}-${wake?.wake}`,
        RETRY_ATTEMPTS: "10",
        TARGET_ARN: DELIVER_ARN,
      }),
    },
  ]);
  expect(JSON.stringify(letters)).not.toContain(ann.slice(2));
  expect(await openings()).toEqual([]);
});

test("once the function works again the sweep delivers its prompt, once, though the dead letter comes again", async () => {
  const { repair, deadLetters, openings, advance, port } = await anHourAndAHalfOfFailures();
  await repair();
  await advance("PT10M");
  expect(await openings()).toHaveLength(1);
  const [letter] = await deadLetters();
  const scheduler = new SchedulerClient({ endpoint: `http://127.0.0.1:${port + 2}` });
  onTestFinished(() => scheduler.destroy());
  await scheduler.send(
    new CreateScheduleCommand({
      Name: "the-dead-letter-again",
      ScheduleExpression: "at(2026-11-21T16:45:00)",
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: { Arn: DELIVER_ARN, RoleArn: SCHEDULER_ROLE_ARN, Input: letter?.body },
    }),
  );
  expect(await advance("PT10M")).toBeGreaterThan(0);
  expect(await openings()).toHaveLength(1);
});

test("an event that is no wake becomes a dead letter too, and a reset leaves none", async () => {
  const stack = await startTestStack();
  const scheduler = new SchedulerClient({ endpoint: `http://127.0.0.1:${stack.port + 2}` });
  onTestFinished(async () => {
    scheduler.destroy();
    await stack.close();
  });
  await scheduler.send(
    new CreateScheduleCommand({
      Name: "foreign",
      ScheduleExpression: "at(2026-11-21T15:01:00)",
      FlexibleTimeWindow: { Mode: "OFF" },
      Target: {
        Arn: DELIVER_ARN,
        RoleArn: SCHEDULER_ROLE_ARN,
        Input: '{"hello":1}',
        RetryPolicy: { MaximumRetryAttempts: 0 },
        DeadLetterConfig: { Arn: SCHEDULER_DLQ_ARN },
      },
    }),
  );
  await stack.advance("PT2M");
  const letters = async () => (await stack.get("/local/dead-letters")).json();
  expect(await letters()).toMatchObject([{ body: '{"hello":1}' }]);
  await stack.post("/local/reset", {});
  expect(await letters()).toEqual([]);
});
