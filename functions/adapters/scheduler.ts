import {
  ConflictException,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  type SchedulerClient,
  ValidationException,
} from "@aws-sdk/client-scheduler";
import type { Temporal } from "temporal-polyfill";
import type { Scheduler, Wake } from "../ports.ts";

export type SchedulerSettings = {
  group: string;
  /** The `deliver` function. */
  targetArn: string;
  /** The role that lets EventBridge Scheduler invoke it. */
  roleArn: string;
  deadLetterArn?: string | undefined;
};

/** An hour of tries: later than that the sweep has long done it (docs/rules.md, EventBridge Scheduler). */
const retry = { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 };

const nameOf = ({ personId, wake }: Wake) => `${personId}-${wake}`;

function wakeOf(name: string | undefined): Wake[] {
  const [, personId, wake] = /^([a-z2-7]{26})-(\d+)$/.exec(name ?? "") ?? [];
  return personId === undefined ? [] : [{ personId, wake: Number(wake) }];
}

/** The alarm clock over EventBridge Scheduler: one-time schedules that delete themselves after they fired. */
export function eventBridgeScheduler(client: SchedulerClient, settings: SchedulerSettings): Scheduler {
  return {
    async plan(wake, at, zone) {
      const create = new CreateScheduleCommand({
        Name: nameOf(wake),
        GroupName: settings.group,
        ClientToken: nameOf(wake),
        ...atExpression(at, zone),
        FlexibleTimeWindow: { Mode: "OFF" },
        ActionAfterCompletion: "DELETE",
        Target: {
          Arn: settings.targetArn,
          RoleArn: settings.roleArn,
          Input: JSON.stringify(wake),
          RetryPolicy: retry,
          ...(settings.deadLetterArn ? { DeadLetterConfig: { Arn: settings.deadLetterArn } } : {}),
        },
      });
      await unless(ConflictException, client.send(create));
    },
    async drop(wake) {
      const remove = new DeleteScheduleCommand({ Name: nameOf(wake), GroupName: settings.group });
      await unless(ResourceNotFoundException, client.send(remove));
    },
    async list(after) {
      const page = (NextToken?: string) =>
        client.send(new ListSchedulesCommand({ GroupName: settings.group, MaxResults: 100, NextToken }));
      const { Schedules = [], NextToken } = await page(after).catch((error: unknown) => {
        if (after === undefined || !(error instanceof ValidationException)) throw error;
        return page();
      });
      return { found: Schedules.flatMap(({ Name }) => wakeOf(Name)), next: NextToken };
    },
  };
}

/** `at(...)` has no offset: an hour that comes twice when the clocks go back is written in UTC instead. */
function atExpression(at: Temporal.Instant, zone: string) {
  const local = at.toZonedDateTimeISO(zone).toPlainDateTime();
  const timeZone = local.toZonedDateTime(zone).toInstant().equals(at) ? zone : "UTC";
  const wall = at.toZonedDateTimeISO(timeZone).toPlainDateTime();
  return {
    ScheduleExpression: `at(${wall.toString({ smallestUnit: "second" })})`,
    ScheduleExpressionTimezone: timeZone,
  };
}

async function unless(harmless: new (...args: never[]) => Error, call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof harmless)) throw error;
  }
}
