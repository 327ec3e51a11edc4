import { describe, expect, test } from "vitest";
import { cli, cliVersion } from "../../support/aws-cli.ts";
import { emulator, LAMBDA, QUEUE, ROLE } from "./harness.ts";

const version = cliVersion();

/** Version 1 prints epoch seconds, version 2 ISO 8601. */
function instant(printed: number | string): Date {
  return new Date(typeof printed === "number" ? printed * 1000 : printed);
}

describe.skipIf(version === undefined)("the AWS CLI", () => {
  // Each call of the CLI takes about a second: one conversation, not one test for each operation.
  test("creates, reads, lists and updates a schedule, which fires", { timeout: 30_000 }, async () => {
    const { url, calls, letters, advance } = await emulator("2026-12-01T00:00:00Z", {
      invoke: async () => Promise.reject(new Error("down")),
    });
    const aws = cli("scheduler", url);
    await aws("create-schedule-group", "--name", "cli", "--tags", "Key=team,Value=care");

    const target = JSON.stringify({
      Arn: LAMBDA,
      RoleArn: ROLE,
      Input: '{"id":"<aws.scheduler.scheduled-time>"}',
      RetryPolicy: { MaximumRetryAttempts: 0 },
      DeadLetterConfig: { Arn: QUEUE },
    });
    const basics = ["--name", "wake", "--group-name", "cli", "--target", target];
    const window = ["--flexible-time-window", "Mode=OFF"];
    const daily = [
      "--schedule-expression",
      "cron(30 8 * * ? *)",
      "--schedule-expression-timezone",
      "Asia/Kolkata",
    ];
    const dates = ["--start-date", "2026-12-02T00:00:00Z", "--end-date", "2026-12-03T12:00:00Z"];
    expect(await aws("create-schedule", ...basics, ...window, ...daily, ...dates)).toEqual({
      ScheduleArn: "arn:aws:scheduler:us-east-1:000000000000:schedule/cli/wake",
    });
    await advance("2026-12-05T00:00:00Z");
    expect(calls.map(({ at, input }) => `${at} ${input}`)).toEqual([
      '2026-12-02T03:00:00Z {"id":"2026-12-02T03:00:00Z"}',
      '2026-12-03T03:00:00Z {"id":"2026-12-03T03:00:00Z"}',
    ]);
    expect(letters).toHaveLength(2);

    const found = await aws("get-schedule", "--name", "wake", "--group-name", "cli");
    expect(found).toMatchObject({ ScheduleExpression: "cron(30 8 * * ? *)", Target: { Arn: LAMBDA } });
    expect(instant(found.StartDate)).toEqual(new Date("2026-12-02T00:00:00Z"));

    const once = ["--schedule-expression", "at(2026-12-06T00:00:00)"];
    await aws("update-schedule", ...basics, ...window, ...once);
    const { Schedules } = await aws("list-schedules", "--group-name", "cli", "--page-size", "1");
    expect(Schedules).toMatchObject([{ Name: "wake", GroupName: "cli", State: "ENABLED" }]);
    await advance("2026-12-06T00:00:00Z");
    expect(calls).toHaveLength(3);
  });

  test("prints the service's errors", { timeout: 30_000 }, async () => {
    const { url } = await emulator("2026-12-01T00:00:00Z");
    const aws = cli("scheduler", url);
    await expect(aws("get-schedule", "--name", "none")).rejects.toThrow(
      "An error occurred (ResourceNotFoundException) when calling the GetSchedule operation: Schedule none does not exist.",
    );
  });
});
