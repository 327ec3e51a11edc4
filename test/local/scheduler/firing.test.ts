import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  UpdateScheduleCommand,
} from "@aws-sdk/client-scheduler";
import { describe, expect, test } from "vitest";
import { emulator, failing, LAMBDA, schedule } from "./harness.ts";

const ARN = "arn:aws:scheduler:us-east-1:000000000000:schedule/default/wake";

describe("a one-time schedule", () => {
  test("fires at its instant, once, with its Input", async () => {
    const { client, scheduler, calls, advance } = await emulator("2026-12-01T00:00:00Z");
    await client.send(new CreateScheduleCommand(schedule()));
    expect(scheduler.nextDue()).toBe(Date.parse("2026-12-31T12:00:00Z"));

    await advance("2026-12-31T11:59:59Z");
    expect(calls).toEqual([]);
    expect(await advance("2027-06-01T00:00:00Z")).toBe(1);
    expect(calls).toEqual([
      {
        targetArn: LAMBDA,
        input: '{"wake":1}',
        scheduleArn: ARN,
        scheduledAt: Date.parse("2026-12-31T12:00:00Z"),
        attempt: 1,
        at: "2026-12-31T12:00:00Z",
      },
    ]);
    expect(scheduler.nextDue()).toBeUndefined();
  });

  test("whose time is past fires at once", async () => {
    const { client, scheduler, calls, advance } = await emulator("2027-01-01T00:00:00Z");
    await client.send(new CreateScheduleCommand(schedule()));
    expect(scheduler.nextDue()).toBe(Date.parse("2027-01-01T00:00:00Z"));
    await advance("2027-01-01T00:00:00Z");
    expect(calls).toMatchObject([
      { at: "2027-01-01T00:00:00Z", scheduledAt: Date.parse("2026-12-31T12:00:00Z") },
    ]);
  });

  test("that is updated to another time fires then, and not at the first", async () => {
    const { client, calls, advance } = await emulator("2026-12-01T00:00:00Z");
    await client.send(new CreateScheduleCommand(schedule()));
    await client.send(new UpdateScheduleCommand(schedule({ ScheduleExpression: "at(2027-01-02T08:00:00)" })));
    await advance("2027-02-01T00:00:00Z");
    expect(calls.map(({ at }) => at)).toEqual(["2027-01-02T08:00:00Z"]);
  });

  test("that has fired does not fire again when something other than its time is updated", async () => {
    const { client, calls, advance } = await emulator("2026-12-01T00:00:00Z");
    await client.send(new CreateScheduleCommand(schedule()));
    await advance("2027-01-01T00:00:00Z");
    await client.send(new UpdateScheduleCommand(schedule({ Description: "done" })));
    await advance("2027-02-01T00:00:00Z");
    expect(calls).toHaveLength(1);
  });

  test("that is deleted does not fire, and neither does one that is disabled", async () => {
    const { client, scheduler, advance } = await emulator("2026-12-01T00:00:00Z");
    await client.send(new CreateScheduleCommand(schedule()));
    await client.send(new CreateScheduleCommand(schedule({ Name: "off", State: "DISABLED" })));
    await client.send(new DeleteScheduleCommand({ Name: "wake" }));
    expect(scheduler.nextDue()).toBeUndefined();
    expect(await advance("2027-02-01T00:00:00Z")).toBe(0);
  });
});

describe("ActionAfterCompletion DELETE", () => {
  test("leaves the schedule for a minute after it fired, then removes it", async () => {
    const { client, advance } = await emulator("2026-12-01T00:00:00Z");
    await client.send(new CreateScheduleCommand(schedule({ ActionAfterCompletion: "DELETE" })));
    await advance("2026-12-31T12:00:59Z");
    const found = await client.send(new GetScheduleCommand({ Name: "wake" }));
    expect(found).toMatchObject({ State: "ENABLED", ActionAfterCompletion: "DELETE" });

    await advance("2026-12-31T12:01:00Z");
    await expect(client.send(new GetScheduleCommand({ Name: "wake" }))).rejects.toMatchObject({
      name: "ResourceNotFoundException",
    });
  });

  test("waits for the retries of the last firing", async () => {
    // Tries at 12:00:00, :01, :03 and :07.
    const { client, calls, scheduler, advance } = await emulator("2026-12-01T00:00:00Z", {
      invoke: failing(3),
    });
    await client.send(new CreateScheduleCommand(schedule({ ActionAfterCompletion: "DELETE" })));
    await advance("2026-12-31T12:01:06Z");
    expect(calls).toHaveLength(4);
    expect(scheduler.schedules()).toHaveLength(1);
    await advance("2026-12-31T12:01:07Z");
    expect(scheduler.schedules()).toEqual([]);
  });

  test("removes a recurring schedule after its EndDate, but not a disabled one", async () => {
    const { client, calls, scheduler, advance } = await emulator("2026-12-01T00:00:00Z");
    const daily = {
      ScheduleExpression: "cron(0 8 * * ? *)",
      EndDate: new Date("2026-12-03T08:00:00Z"),
      ActionAfterCompletion: "DELETE",
    } as const;
    await client.send(new CreateScheduleCommand(schedule(daily)));
    await client.send(new CreateScheduleCommand(schedule({ ...daily, Name: "off", State: "DISABLED" })));
    await advance("2026-12-03T08:00:30Z");
    expect(calls).toHaveLength(3);
    expect(scheduler.schedules()).toHaveLength(2);
    await advance("2026-12-04T00:00:00Z");
    expect(scheduler.schedules().map(({ name }) => name)).toEqual(["off"]);
  });

  test("keeps one that is given a new time before it is removed", async () => {
    const { client, calls, advance } = await emulator("2026-12-01T00:00:00Z");
    const once = schedule({ ActionAfterCompletion: "DELETE" });
    await client.send(new CreateScheduleCommand(once));
    await advance("2026-12-31T12:00:30Z");
    const later = { ...once, ScheduleExpression: "at(2027-01-01T12:00:00)" };
    await client.send(new UpdateScheduleCommand(later));
    await advance("2027-01-01T12:00:30Z");
    expect(calls).toHaveLength(2);
  });
});

describe("fireDue", () => {
  test("goes through what is due in order of time, also after a jump over many firings", async () => {
    const { client, calls, scheduler, jump } = await emulator("2026-12-01T00:00:00Z");
    await client.send(
      new CreateScheduleCommand(schedule({ Name: "late", ScheduleExpression: "at(2026-12-02T03:30:00)" })),
    );
    await client.send(
      new CreateScheduleCommand(schedule({ Name: "hourly", ScheduleExpression: "cron(0 1-6 2 * ? *)" })),
    );
    jump("2026-12-02T05:00:00Z");
    expect(await scheduler.fireDue()).toBe(6);
    expect(calls.map(({ scheduledAt }) => new Date(scheduledAt).getUTCHours())).toEqual([1, 2, 3, 3, 4, 5]);
  });

  test("runs no firing twice when calls overlap", async () => {
    const release = Promise.withResolvers<void>();
    const { client, calls, scheduler, jump } = await emulator("2026-12-01T00:00:00Z", {
      invoke: () => release.promise,
    });
    for (const Name of ["a", "b", "c"]) await client.send(new CreateScheduleCommand(schedule({ Name })));
    jump("2026-12-31T12:00:00Z");
    const both = [scheduler.fireDue(), scheduler.fireDue()];
    release.resolve();
    const counts = await Promise.all(both);
    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
    expect(calls.map(({ scheduleArn }) => scheduleArn.at(-1)).sort()).toEqual(["a", "b", "c"]);
  });

  test("may be called by the target it is calling", async () => {
    const nested: number[] = [];
    const { client, calls, scheduler, jump } = await emulator("2026-12-01T00:00:00Z", {
      invoke: async () => {
        if (nested.length === 0) nested.push(await scheduler.fireDue());
      },
    });
    for (const Name of ["a", "b"]) await client.send(new CreateScheduleCommand(schedule({ Name })));
    jump("2026-12-31T12:00:00Z");
    await scheduler.fireDue();
    expect(calls).toHaveLength(2);
  });

  test("tells of changes to what is next", async () => {
    const seen: (number | undefined)[] = [];
    const { client, scheduler, advance } = await emulator("2026-12-01T00:00:00Z", {
      onChange: () => seen.push(scheduler.nextDue()),
    });
    await client.send(new CreateScheduleCommand(schedule()));
    await advance("2026-12-31T12:00:00Z");
    expect(seen).toEqual([Date.parse("2026-12-31T12:00:00Z"), undefined]);
  });
});

test("a flexible window delays the firing within it, and leaves the scheduled time as it is", async () => {
  const { client, calls, advance } = await emulator("2026-12-01T00:00:00Z", { random: () => 0.5 });
  const window = { Mode: "FLEXIBLE", MaximumWindowInMinutes: 15 } as const;
  await client.send(new CreateScheduleCommand(schedule({ FlexibleTimeWindow: window })));
  await advance("2027-01-01T00:00:00Z");
  expect(calls).toMatchObject([
    { at: "2026-12-31T12:07:30Z", scheduledAt: Date.parse("2026-12-31T12:00:00Z") },
  ]);
});

test("what a schedule missed while it was disabled is not made up for", async () => {
  const { client, calls, advance } = await emulator("2026-12-01T00:00:00Z");
  const rate = { ScheduleExpression: "rate(1 days)" };
  await client.send(new CreateScheduleCommand(schedule(rate)));
  await advance("2026-12-02T12:00:00Z");
  await client.send(new UpdateScheduleCommand(schedule({ ...rate, State: "DISABLED" })));
  await advance("2026-12-10T12:00:00Z");
  await client.send(new UpdateScheduleCommand(schedule(rate)));
  await advance("2026-12-11T12:00:00Z");
  expect(calls.map(({ at }) => at)).toEqual([
    "2026-12-01T00:00:00Z",
    "2026-12-02T00:00:00Z",
    "2026-12-11T00:00:00Z",
  ]);
});

test("a reset forgets everything, and lets a retry under way come to nothing", async () => {
  const { client, calls, scheduler, advance } = await emulator("2026-12-01T00:00:00Z", {
    invoke: failing(9),
  });
  await client.send(new CreateScheduleCommand(schedule()));
  await advance("2026-12-31T12:00:00Z");
  scheduler.reset();
  expect(scheduler.nextDue()).toBeUndefined();
  expect(scheduler.schedules()).toEqual([]);
  await advance("2027-02-01T00:00:00Z");
  expect(calls).toHaveLength(1);
});
