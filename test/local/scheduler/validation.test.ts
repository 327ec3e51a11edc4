import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  GetScheduleCommand,
  ListSchedulesCommand,
  UpdateScheduleCommand,
  ValidationException,
} from "@aws-sdk/client-scheduler";
import { describe, expect, test } from "vitest";
import { emulator, LAMBDA, ROLE, schedule } from "./harness.ts";

const NOW = "2026-12-01T00:00:00Z";
const target = { Arn: LAMBDA, RoleArn: ROLE };

type Row = { why: string; change: object; message: string };

const rows: Row[] = [
  {
    why: "a name of other characters",
    change: { Name: "per/son é" },
    message:
      "1 validation error detected: Value 'per/son é' at 'name' failed to satisfy constraint: " +
      "Member must satisfy regular expression pattern: [0-9a-zA-Z-_.]+",
  },
  {
    why: "a name that is both too long and of other characters",
    change: { Name: `${"x".repeat(64)}!` },
    message:
      `2 validation errors detected: Value '${"x".repeat(64)}!' at 'name' failed to satisfy constraint: ` +
      "Member must satisfy regular expression pattern: [0-9a-zA-Z-_.]+; " +
      `Value '${"x".repeat(64)}!' at 'name' failed to satisfy constraint: ` +
      "Member must have length less than or equal to 64",
  },
  {
    why: "no target",
    change: { Target: undefined },
    message:
      "1 validation error detected: Value null at 'target' failed to satisfy constraint: Member must not be null",
  },
  {
    why: "no role",
    change: { Target: { Arn: LAMBDA } },
    message:
      "1 validation error detected: Value null at 'target.roleArn' failed to satisfy constraint: Member must not be null",
  },
  {
    why: "an unknown state",
    change: { State: "PAUSED" },
    message:
      "1 validation error detected: Value 'PAUSED' at 'state' failed to satisfy constraint: " +
      "Member must satisfy enum value set: [ENABLED, DISABLED]",
  },
  {
    why: "a source of the service's own kind",
    change: {
      Target: { ...target, EventBridgeParameters: { DetailType: "nudge", Source: "aws.foo" } },
    },
    message:
      "1 validation error detected: Value 'aws.foo' at 'target.eventBridgeParameters.source' failed to satisfy constraint: " +
      "Member must satisfy regular expression pattern: " +
      String.raw`(?=[\/\.\-_A-Za-z0-9]+)((?!aws\.).*)|(\$(\.[\w_-]+(\[(\d+|\*)\])*)*)`,
  },
  {
    why: "too many retries",
    change: { Target: { ...target, RetryPolicy: { MaximumRetryAttempts: 186 } } },
    message:
      "1 validation error detected: Value '186' at 'target.retryPolicy.maximumRetryAttempts' failed to satisfy constraint: " +
      "Member must have value less than or equal to 185",
  },
  {
    why: "an event age of less than a minute",
    change: { Target: { ...target, RetryPolicy: { MaximumEventAgeInSeconds: 59 } } },
    message:
      "1 validation error detected: Value '59' at 'target.retryPolicy.maximumEventAgeInSeconds' failed to satisfy constraint: " +
      "Member must have value greater than or equal to 60",
  },
  {
    why: "a window of more than a day",
    change: { FlexibleTimeWindow: { Mode: "FLEXIBLE", MaximumWindowInMinutes: 1441 } },
    message:
      "1 validation error detected: Value '1441' at 'flexibleTimeWindow.maximumWindowInMinutes' failed to satisfy constraint: " +
      "Member must have value less than or equal to 1440",
  },
  {
    why: "a flexible window without its length",
    change: { FlexibleTimeWindow: { Mode: "FLEXIBLE" } },
    message: "MaximumWindowInMinutes must be provided when FlexibleTimeWindowMode is set to FLEXIBLE.",
  },
  {
    why: "a length without a window",
    change: { FlexibleTimeWindow: { Mode: "OFF", MaximumWindowInMinutes: 5 } },
    message: "MaximumWindowInMinutes must not be provided when FlexibleTimeWindowMode is set to OFF.",
  },
  {
    why: "a zone that is none",
    change: { ScheduleExpressionTimezone: "America/Gotham" },
    message: "Invalid Schedule Expression Timezone America/Gotham.",
  },
  {
    why: "an offset for a zone",
    change: { ScheduleExpressionTimezone: "+02:00" },
    message: "Invalid Schedule Expression Timezone +02:00.",
  },
  {
    why: "a StartDate of more than five minutes ago",
    change: { ScheduleExpression: "rate(1 hours)", StartDate: new Date("2026-11-30T23:54:59Z") },
    message: "The StartDate you specify cannot be earlier than 5 minutes ago.",
  },
  {
    why: "an EndDate before the StartDate",
    change: {
      ScheduleExpression: "rate(1 hours)",
      StartDate: new Date("2026-12-03T00:00:00Z"),
      EndDate: new Date("2026-12-02T00:00:00Z"),
    },
    message: "The StartDate you specify must come before the EndDate.",
  },
  {
    why: "a target that is no ARN",
    change: { Target: { ...target, Arn: "deliver" } },
    message: "Provided Arn is not in correct format.",
  },
  {
    why: "a target of another region",
    change: { Target: { ...target, Arn: "arn:aws:lambda:eu-west-1:000000000000:function:deliver" } },
    message: "The target ARN provided does not match the current region us-east-1.",
  },
  {
    why: "an Input for a function that is no JSON",
    change: { Target: { ...target, Input: "{wake}" } },
    message: "JSON syntax error in input for the target.",
  },
  {
    why: "a universal target without Input",
    change: { Target: { ...target, Arn: "arn:aws:scheduler:::aws-sdk:sqs:sendMessage" } },
    message: "You must provide an input to set this target for your schedule.",
  },
];

describe("CreateSchedule and UpdateSchedule refuse", () => {
  for (const { why, change, message } of rows)
    test(why, async () => {
      const { client, scheduler } = await emulator(NOW);
      const input = { ...schedule(), ...change } as CreateScheduleCommandInput;
      for (const command of [new CreateScheduleCommand(input), new UpdateScheduleCommand(input)]) {
        const sent = client.send(command as CreateScheduleCommand);
        await expect(sent).rejects.toBeInstanceOf(ValidationException);
        await expect(sent).rejects.toMatchObject({ message, $metadata: { httpStatusCode: 400 } });
      }
      expect(scheduler.schedules()).toEqual([]);
    });
});

test("all failed constraints are told at once", async () => {
  const { client } = await emulator(NOW);
  const wrong = schedule({ Name: "!", Target: { Arn: LAMBDA, RoleArn: "role" } });
  await expect(client.send(new CreateScheduleCommand(wrong))).rejects.toThrow(
    /^2 validation errors detected: .*'name'.*; .*'target\.roleArn'/,
  );
});

test("names and page sizes are checked for the other operations too", async () => {
  const { client } = await emulator(NOW);
  for (const sent of [
    client.send(new GetScheduleCommand({ Name: "a b" })),
    client.send(new ListSchedulesCommand({ MaxResults: 101 })),
    client.send(new ListSchedulesCommand({ NextToken: "page two" })),
  ])
    await expect(sent).rejects.toBeInstanceOf(ValidationException);
});

describe("over plain HTTP", () => {
  test("errors have their type in a header, a Message and a request id", async () => {
    const { url } = await emulator(NOW);
    const response = await fetch(`${url}/schedules/wake?groupName=default`);
    expect(response.status).toBe(404);
    expect(response.headers.get("x-amzn-errortype")).toBe("ResourceNotFoundException");
    expect(response.headers.get("x-amzn-requestid")).toMatch(/^[0-9a-f-]{36}$/);
    expect(await response.json()).toEqual({ Message: "Schedule wake does not exist." });
  });

  test("what cannot be read is a SerializationException", async () => {
    const { url } = await emulator(NOW);
    for (const body of ["{", "[]", '{"FlexibleTimeWindow":"OFF"}', '{"StartDate":"tomorrow"}']) {
      const response = await fetch(`${url}/schedules/wake`, { method: "POST", body });
      expect([response.status, response.headers.get("x-amzn-errortype")]).toEqual([
        400,
        "SerializationException",
      ]);
    }
  });

  test("an unknown path is an UnknownOperationException", async () => {
    const { url } = await emulator(NOW);
    const response = await fetch(`${url}/rules`);
    expect([response.status, response.headers.get("x-amzn-errortype")]).toEqual([
      404,
      "UnknownOperationException",
    ]);
  });
});
