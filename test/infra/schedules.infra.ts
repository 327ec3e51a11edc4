import { expect, inject, test } from "vitest";
import { find } from "./harness/resources.ts";

const production = inject("production");
const { all, arn, lambda, one } = find(production);

test("wakes are in a group of their own, with the role, the function and the queue that are there", () => {
  for (const name of ["Sms", "Web", "Deliver", "Sweep"]) {
    expect(lambda(name).inputs.environment.variables).toMatchObject({
      SCHEDULE_GROUP: one("aws:scheduler/scheduleGroup:ScheduleGroup", "Wakes").inputs.name,
      DELIVER_ARN: arn("aws:lambda/function:Function", "DeliverFunction"),
      SCHEDULER_ROLE_ARN: arn("aws:iam/role:Role", "WakesRole"),
      SCHEDULER_DLQ_ARN: arn("aws:sqs/queue:Queue", "DeadWakesQueue"),
    });
  }
});

test("the sweep runs every ten minutes, outside the group of the wakes, which it tidies", () => {
  const { inputs } = one("aws:scheduler/schedule:Schedule", "SweepTimerSchedule");
  expect(inputs).toMatchObject({
    scheduleExpression: "rate(10 minutes)",
    state: "ENABLED",
    target: {
      arn: arn("aws:lambda/function:Function", "SweepFunction"),
      roleArn: arn("aws:iam/role:Role", "SweepTimerRole"),
      retryPolicy: { maximumRetryAttempts: 0 },
    },
  });
  expect(inputs.groupName).toBeUndefined();
});

test("dead letters wait for 14 days, encrypted", () => {
  const queues = all("aws:sqs/queue:Queue");
  expect(queues.map(({ inputs }) => inputs.name)).toEqual([
    "afterword-production-dead-deliveries",
    "afterword-production-dead-wakes",
  ]);
  for (const { inputs } of queues) {
    expect(inputs).toMatchObject({
      messageRetentionSeconds: 1_209_600,
      sqsManagedSseEnabled: true,
      fifoQueue: false,
    });
  }
});
