import {
  ConflictException,
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  type ListSchedulesCommandInput,
  paginateListSchedules,
  ResourceNotFoundException,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
import { describe, expect, test } from "vitest";
import { emulator, LAMBDA, QUEUE, ROLE, schedule } from "./harness.ts";

const NOW = "2026-12-01T10:20:30Z";

describe("GetSchedule", () => {
  test("gives back what was set", async () => {
    const { client } = await emulator(NOW);
    const sent = schedule({
      ScheduleExpression: "cron(0 8 * * ? *)",
      ScheduleExpressionTimezone: "Asia/Kolkata",
      StartDate: new Date("2026-12-02T00:00:00Z"),
      EndDate: new Date("2027-12-02T00:00:00.250Z"),
      State: "DISABLED",
      Description: "every morning – at eight",
      FlexibleTimeWindow: { Mode: "FLEXIBLE", MaximumWindowInMinutes: 15 },
      ActionAfterCompletion: "DELETE",
      KmsKeyArn: "arn:aws:kms:us-east-1:000000000000:key/1234",
      Target: {
        Arn: "arn:aws:sqs:us-east-1:000000000000:work.fifo",
        RoleArn: ROLE,
        Input: "not JSON, and need not be",
        SqsParameters: { MessageGroupId: "g" },
        RetryPolicy: { MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 },
        DeadLetterConfig: { Arn: QUEUE },
      },
    });
    const created = await client.send(new CreateScheduleCommand(sent));
    expect(created.ScheduleArn).toBe("arn:aws:scheduler:us-east-1:000000000000:schedule/default/wake");
    expect(created.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);

    const { $metadata, ...found } = await client.send(new GetScheduleCommand({ Name: "wake" }));
    expect(found).toEqual({
      ...sent,
      Arn: created.ScheduleArn,
      GroupName: "default",
      CreationDate: new Date(NOW),
      LastModificationDate: new Date(NOW),
    });
  });

  test("fills in the service's defaults", async () => {
    const { client } = await emulator(NOW);
    await client.send(new CreateScheduleCommand(schedule()));
    expect(await client.send(new GetScheduleCommand({ Name: "wake" }))).toMatchObject({
      State: "ENABLED",
      ScheduleExpressionTimezone: "UTC",
      ActionAfterCompletion: "NONE",
      Target: { RetryPolicy: { MaximumEventAgeInSeconds: 86400, MaximumRetryAttempts: 185 } },
    });
  });

  test("of what is not there is ResourceNotFoundException 404", async () => {
    const { client } = await emulator(NOW);
    const missing = client.send(new GetScheduleCommand({ Name: "wake" }));
    await expect(missing).rejects.toBeInstanceOf(ResourceNotFoundException);
    await expect(missing).rejects.toMatchObject({
      message: "Schedule wake does not exist.",
      $metadata: { httpStatusCode: 404 },
    });
    await expect(
      client.send(new GetScheduleCommand({ Name: "wake", GroupName: "none" })),
    ).rejects.toMatchObject({
      name: "ResourceNotFoundException",
      message: "Schedule group none does not exist.",
    });
  });
});

describe("CreateSchedule", () => {
  test("of a name that is there is ConflictException 409, in its own group only", async () => {
    const { client } = await emulator(NOW);
    await client.send(new CreateScheduleGroupCommand({ Name: "other" }));
    await client.send(new CreateScheduleCommand(schedule()));
    await client.send(new CreateScheduleCommand(schedule({ GroupName: "other" })));
    const again = client.send(new CreateScheduleCommand(schedule()));
    await expect(again).rejects.toBeInstanceOf(ConflictException);
    await expect(again).rejects.toMatchObject({
      message: "Schedule wake already exists.",
      $metadata: { httpStatusCode: 409 },
    });
  });

  test("with the same ClientToken is done once, with other parameters refused", async () => {
    const { client, scheduler } = await emulator(NOW);
    const create = schedule({ ClientToken: "token-1" });
    const first = await client.send(new CreateScheduleCommand(create));
    const second = await client.send(new CreateScheduleCommand(create));
    expect(second.ScheduleArn).toBe(first.ScheduleArn);
    expect(scheduler.schedules()).toHaveLength(1);
    const other = client.send(new CreateScheduleCommand({ ...create, Name: "wake-2" }));
    await expect(other).rejects.toBeInstanceOf(ConflictException);
  });

  test("takes names of every allowed character, through the path", async () => {
    const { client } = await emulator(NOW);
    const Name = `a.B_9-${"z".repeat(58)}`;
    await client.send(new CreateScheduleCommand(schedule({ Name })));
    expect((await client.send(new GetScheduleCommand({ Name }))).Name).toBe(Name);
  });
});

describe("UpdateSchedule", () => {
  test("puts what is not sent back to its default, and keeps the creation date", async () => {
    const { client, jump } = await emulator(NOW);
    await client.send(
      new CreateScheduleCommand(
        schedule({
          Description: "first",
          State: "DISABLED",
          ScheduleExpressionTimezone: "Asia/Kolkata",
          ActionAfterCompletion: "DELETE",
          Target: { Arn: LAMBDA, RoleArn: ROLE, Input: "{}", DeadLetterConfig: { Arn: QUEUE } },
        }),
      ),
    );
    jump("2026-12-02T00:00:00Z");
    await client.send(new UpdateScheduleCommand(schedule({ Target: { Arn: LAMBDA, RoleArn: ROLE } })));
    const found = await client.send(new GetScheduleCommand({ Name: "wake" }));
    expect(found).toMatchObject({
      State: "ENABLED",
      ScheduleExpressionTimezone: "UTC",
      ActionAfterCompletion: "NONE",
      CreationDate: new Date(NOW),
      LastModificationDate: new Date("2026-12-02T00:00:00Z"),
    });
    expect([found.Description, found.Target?.Input, found.Target?.DeadLetterConfig]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("of what is not there is ResourceNotFoundException", async () => {
    const { client } = await emulator(NOW);
    await expect(client.send(new UpdateScheduleCommand(schedule()))).rejects.toBeInstanceOf(
      ResourceNotFoundException,
    );
  });
});

test("DeleteSchedule removes it; a second one is refused, the same one again is not", async () => {
  const { client, scheduler } = await emulator(NOW);
  await client.send(new CreateScheduleCommand(schedule()));
  const ClientToken = "delete-1";
  await client.send(new DeleteScheduleCommand({ Name: "wake", ClientToken }));
  expect(scheduler.schedules()).toEqual([]);
  await client.send(new DeleteScheduleCommand({ Name: "wake", ClientToken }));
  await expect(client.send(new DeleteScheduleCommand({ Name: "wake" }))).rejects.toMatchObject({
    name: "ResourceNotFoundException",
    message: "Schedule wake does not exist.",
  });
});

describe("ListSchedules", () => {
  async function withSchedules() {
    const world = await emulator(NOW);
    await world.client.send(new CreateScheduleGroupCommand({ Name: "other" }));
    for (const Name of ["b-1", "a-1", "a-2", "a-3"])
      await world.client.send(new CreateScheduleCommand(schedule({ Name })));
    await world.client.send(
      new CreateScheduleCommand(schedule({ Name: "a-4", GroupName: "other", State: "DISABLED" })),
    );
    return world;
  }

  test("pages through all groups", async () => {
    const { client } = await withSchedules();
    const pages: (string | undefined)[][] = [];
    for await (const page of paginateListSchedules({ client, pageSize: 2 }, {}))
      pages.push((page.Schedules ?? []).map(({ GroupName, Name }) => `${GroupName}/${Name}`));
    expect(pages).toEqual([["default/a-1", "default/a-2"], ["default/a-3", "default/b-1"], ["other/a-4"]]);
  });

  test("filters by group, prefix and state", async () => {
    const { client } = await withSchedules();
    const names = async (filter: ListSchedulesCommandInput) =>
      (await client.send(new ListSchedulesCommand(filter))).Schedules?.map(({ Name }) => Name);
    expect(await names({ GroupName: "default" })).toEqual(["a-1", "a-2", "a-3", "b-1"]);
    expect(await names({ NamePrefix: "a-", State: "ENABLED" })).toEqual(["a-1", "a-2", "a-3"]);
    expect(await names({ State: "DISABLED" })).toEqual(["a-4"]);
    await expect(names({ GroupName: "none" })).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  test("gives summaries", async () => {
    const { client } = await withSchedules();
    const { Schedules } = await client.send(new ListSchedulesCommand({ NamePrefix: "b-" }));
    expect(Schedules).toEqual([
      {
        Arn: "arn:aws:scheduler:us-east-1:000000000000:schedule/default/b-1",
        GroupName: "default",
        Name: "b-1",
        State: "ENABLED",
        CreationDate: new Date(NOW),
        LastModificationDate: new Date(NOW),
        Target: { Arn: LAMBDA },
      },
    ]);
  });
});
