import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
import { describe, expect, test } from "vitest";
import { emulator, failing, LAMBDA, QUEUE, ROLE, schedule } from "./harness.ts";

function target(change: object = {}) {
  return { Arn: LAMBDA, RoleArn: ROLE, Input: '{"wake":1}', DeadLetterConfig: { Arn: QUEUE }, ...change };
}

describe("a failed invocation", () => {
  test("is tried again with a growing delay until it succeeds", async () => {
    const { client, calls, letters, scheduler, advance } = await emulator("2026-12-31T00:00:00Z", {
      invoke: failing(3),
    });
    await client.send(new CreateScheduleCommand(schedule({ Target: target() })));
    await advance("2027-01-02T00:00:00Z");
    expect(calls.map(({ at, attempt }) => `${attempt} ${at}`)).toEqual([
      "1 2026-12-31T12:00:00Z",
      "2 2026-12-31T12:00:01Z",
      "3 2026-12-31T12:00:03Z",
      "4 2026-12-31T12:00:07Z",
    ]);
    expect(new Set(calls.map(({ scheduledAt }) => scheduledAt)).size).toBe(1);
    expect(letters).toEqual([]);
    expect(scheduler.nextDue()).toBeUndefined();
  });

  test("is a pending instant like any other", async () => {
    const { client, scheduler, advance } = await emulator("2026-12-31T00:00:00Z", { invoke: failing(9) });
    await client.send(new CreateScheduleCommand(schedule()));
    await advance("2026-12-31T12:00:01Z");
    expect(scheduler.nextDue()).toBe(Date.parse("2026-12-31T12:00:03Z"));
  });

  test("is given up after MaximumRetryAttempts, and goes to the dead-letter queue", async () => {
    const error = Object.assign(new Error("Function not found"), { code: "ResourceNotFoundException" });
    const { client, calls, letters, advance } = await emulator("2026-12-31T00:00:00Z", {
      invoke: failing(Infinity, error),
    });
    const Target = target({ RetryPolicy: { MaximumRetryAttempts: 2 } });
    await client.send(new CreateScheduleCommand(schedule({ Target })));
    await advance("2027-01-02T00:00:00Z");
    expect(calls).toHaveLength(3);
    expect(letters).toEqual([
      {
        at: "2026-12-31T12:00:03Z",
        queueArn: QUEUE,
        body: '{"wake":1}',
        attributes: {
          ERROR_CODE: "ResourceNotFoundException",
          ERROR_MESSAGE: "Function not found",
          EXECUTION_ID: expect.stringMatching(/^[0-9a-f]{16}$/),
          EXHAUSTED_RETRY_CONDITION: "MaximumRetryAttempts",
          IS_PAYLOAD_TRUNCATED: "false",
          RETRY_ATTEMPTS: "2",
          SCHEDULED_TIME: "2026-12-31T12:00:00Z",
          SCHEDULE_ARN: "arn:aws:scheduler:us-east-1:000000000000:schedule/default/wake",
          TARGET_ARN: LAMBDA,
        },
      },
    ]);
  });

  test("is not tried again when there are no retries", async () => {
    const { client, calls, letters, advance } = await emulator("2026-12-31T00:00:00Z", {
      invoke: failing(1),
    });
    const Target = target({ RetryPolicy: { MaximumRetryAttempts: 0 } });
    await client.send(new CreateScheduleCommand(schedule({ Target })));
    await advance("2027-01-02T00:00:00Z");
    expect(calls).toHaveLength(1);
    expect(letters).toMatchObject([
      { attributes: { ERROR_CODE: "AWS.Scheduler.InternalServerError", RETRY_ATTEMPTS: "0" } },
    ]);
  });

  test("is given up at the end of its age", async () => {
    const { client, calls, letters, advance } = await emulator("2026-12-31T00:00:00Z", {
      invoke: failing(Infinity),
    });
    const Target = target({ RetryPolicy: { MaximumEventAgeInSeconds: 60 } });
    await client.send(new CreateScheduleCommand(schedule({ Target })));
    await advance("2027-01-02T00:00:00Z");
    // After 0, 1, 3, 7, 15, 31 and 60 seconds.
    expect(calls).toHaveLength(7);
    expect(letters).toMatchObject([
      {
        at: "2026-12-31T12:01:00Z",
        attributes: { EXHAUSTED_RETRY_CONDITION: "MaximumEventAgeInSeconds", RETRY_ATTEMPTS: "6" },
      },
    ]);
  });

  test("by default is tried 185 times again, within 24 hours", async () => {
    const { client, calls, letters, advance } = await emulator("2026-12-31T00:00:00Z", {
      invoke: failing(Infinity),
    });
    await client.send(new CreateScheduleCommand(schedule({ Target: target() })));
    await advance("2027-01-01T12:00:00Z");
    expect(calls).toHaveLength(186);
    expect(letters).toMatchObject([{ attributes: { EXHAUSTED_RETRY_CONDITION: "MaximumRetryAttempts" } }]);
  });

  test("holds back none of the schedule's following firings", async () => {
    const { client, calls, advance } = await emulator("2026-12-31T00:00:00Z", { invoke: failing(6) });
    await client.send(new CreateScheduleCommand(schedule({ ScheduleExpression: "cron(* 12 31 12 ? 2026)" })));
    await advance("2026-12-31T12:01:00Z");
    expect(calls.map(({ at, attempt }) => `${at.slice(14, 19)} ${attempt}`)).toEqual([
      "00:00 1",
      "00:01 2",
      "00:03 3",
      "00:07 4",
      "00:15 5",
      "00:31 6",
      "01:00 1",
    ]);
  });

  test("comes to nothing when the schedule is deleted", async () => {
    const { client, calls, letters, scheduler, advance } = await emulator("2026-12-31T00:00:00Z", {
      invoke: failing(Infinity),
    });
    await client.send(new CreateScheduleCommand(schedule({ Target: target() })));
    await advance("2026-12-31T12:00:00Z");
    await client.send(new DeleteScheduleCommand({ Name: "wake" }));
    expect(scheduler.nextDue()).toBeUndefined();
    await advance("2027-01-02T00:00:00Z");
    expect([calls.length, letters.length]).toEqual([1, 0]);
  });

  test("keeps the Input it was fired with when the schedule is updated", async () => {
    const { client, calls, advance } = await emulator("2026-12-31T00:00:00Z", { invoke: failing(1) });
    await client.send(new CreateScheduleCommand(schedule({ Target: target() })));
    await advance("2026-12-31T12:00:00Z");
    const later = { ScheduleExpression: "at(2027-01-01T12:00:00)", Target: target({ Input: '{"wake":2}' }) };
    await client.send(new UpdateScheduleCommand(schedule(later)));
    await advance("2027-01-02T00:00:00Z");
    expect(calls.map(({ input }) => input)).toEqual(['{"wake":1}', '{"wake":1}', '{"wake":2}']);
  });
});

describe("the Input", () => {
  test("has its context attributes replaced, on each attempt anew", async () => {
    const { client, calls, advance } = await emulator("2026-12-31T00:00:00Z", { invoke: failing(1) });
    const Input = JSON.stringify({
      arn: "<aws.scheduler.schedule-arn>",
      time: "<aws.scheduler.scheduled-time>",
      id: "<aws.scheduler.execution-id>",
      attempt: "<aws.scheduler.attempt-number>",
    });
    await client.send(new CreateScheduleCommand(schedule({ Target: target({ Input }) })));
    await advance("2027-01-02T00:00:00Z");
    const [first, second] = calls.map(({ input }) => JSON.parse(input));
    expect(first).toEqual({
      arn: "arn:aws:scheduler:us-east-1:000000000000:schedule/default/wake",
      time: "2026-12-31T12:00:00Z",
      id: expect.stringMatching(/^[0-9a-f]{16}$/),
      attempt: "1",
    });
    expect(second).toMatchObject({ time: "2026-12-31T12:00:00Z", attempt: "2" });
    expect(second.id).not.toBe(first.id);
  });

  test("is a default notification when there is none", async () => {
    const { client, calls, advance } = await emulator("2026-12-31T00:00:00Z");
    await client.send(new CreateScheduleCommand(schedule({ Target: { Arn: LAMBDA, RoleArn: ROLE } })));
    await advance("2027-01-02T00:00:00Z");
    expect(JSON.parse(calls[0]?.input ?? "")).toEqual({
      version: "0",
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      "detail-type": "Scheduled Event",
      source: "aws.scheduler",
      account: "000000000000",
      time: "2026-12-31T12:00:00Z",
      region: "us-east-1",
      resources: ["arn:aws:scheduler:us-east-1:000000000000:schedule/default/wake"],
      detail: "{}",
    });
  });
});
