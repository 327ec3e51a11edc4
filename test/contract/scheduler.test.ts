import {
  CreateScheduleCommand,
  CreateScheduleGroupCommand,
  SchedulerClient,
} from "@aws-sdk/client-scheduler";
import { Temporal } from "temporal-polyfill";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eventBridgeScheduler } from "../../functions/adapters/scheduler.ts";
import type { Scheduler, Wake } from "../../functions/ports.ts";
import { readWake } from "../../functions/wake-event.ts";
import { createScheduler } from "../../local/scheduler/index.ts";
import { close, listen } from "../../local/servers.ts";
import { localEnv } from "../../local/settings.ts";
import { memoryScheduler } from "../support/memory.ts";
import { freePorts } from "../support/stack.ts";

// One suite for the port, run against the fake and against the real adapter on the local stack's EventBridge Scheduler.

const start = "2026-10-24T12:00:00Z";
const instant = (text: string) => Temporal.Instant.from(text);
const [ann, ben] = ["a".repeat(26), "b".repeat(26)];
const zone = "America/New_York";

type AlarmClock = {
  scheduler: Scheduler;
  /** Moves the clock there and gives what rang, as `<time> <first letter of the id>-<wake>`. */
  until: (to: string) => Promise<string[]>;
  close: () => Promise<unknown>;
};
const rung = (at: Temporal.Instant, { personId, wake }: Wake) => `${at} ${personId[0]}-${wake}`;

async function inMemory(): Promise<AlarmClock> {
  const scheduler = memoryScheduler();
  const until = async (to: string) => {
    const rang: string[] = [];
    for (let next = scheduler.take(instant(to)); next; next = scheduler.take(instant(to)))
      rang.push(rung(next.at, next.wake));
    return rang;
  };
  return { scheduler, until, close: async () => {} };
}

async function overHttp(): Promise<AlarmClock & { client: SchedulerClient; group: string }> {
  let now = instant(start).epochMilliseconds;
  let rang: string[] = [];
  const emulator = createScheduler({
    now: () => now,
    invoke: async ({ input, scheduledAt }) => {
      rang.push(rung(Temporal.Instant.fromEpochMilliseconds(scheduledAt), readWake(JSON.parse(input))));
    },
  });
  const port = await freePorts();
  const server = await listen(emulator.fetch, port);
  const env = localEnv({}, port);
  const group = env.SCHEDULE_GROUP;
  const client = new SchedulerClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: env.AWS_REGION,
    credentials: { accessKeyId: env.AWS_ACCESS_KEY_ID, secretAccessKey: env.AWS_SECRET_ACCESS_KEY },
  });
  await client.send(new CreateScheduleGroupCommand({ Name: group }));
  const settings = { group, targetArn: env.DELIVER_ARN, roleArn: env.SCHEDULER_ROLE_ARN };
  return {
    client,
    group,
    scheduler: eventBridgeScheduler(client, settings),
    until: async (to) => {
      rang = [];
      const target = instant(to).epochMilliseconds;
      for (let due = emulator.nextDue(); due !== undefined && due <= target; due = emulator.nextDue()) {
        now = Math.max(now, due);
        await emulator.fireDue();
      }
      now = target;
      return rang;
    },
    close: async () => {
      client.destroy();
      await close(server);
    },
  };
}

/** Every page of what is planned. */
async function everything({ list }: Scheduler): Promise<Wake[][]> {
  const pages: Wake[][] = [];
  for (let mark: string | undefined; pages.length < 100; ) {
    const { found, next } = await list(mark);
    pages.push(found);
    if (next === undefined) return pages;
    mark = next;
  }
  throw new Error("a list without an end");
}
const names = (wakes: Wake[]) => wakes.map(({ personId, wake }) => `${personId[0]}-${wake}`).sort();

describe.each([
  ["in memory", inMemory],
  ["EventBridge Scheduler over HTTP", overHttp],
])("the alarm clock, %s", (_, make) => {
  let clock: AlarmClock;
  let scheduler: Scheduler;
  beforeEach(async () => {
    clock = await make();
    scheduler = clock.scheduler;
  });
  afterEach(() => clock.close());

  test("rings once for each wake, at its time", async () => {
    await scheduler.plan({ personId: ann, wake: 2 }, instant("2026-10-26T14:00:00Z"), zone);
    await scheduler.plan({ personId: ben, wake: 1 }, instant("2026-10-25T12:00:01Z"), "Europe/London");
    expect(await clock.until("2026-10-25T12:00:00Z")).toEqual([]);
    expect(await clock.until("2026-10-26T14:00:00Z")).toEqual([
      "2026-10-25T12:00:01Z b-1",
      "2026-10-26T14:00:00Z a-2",
    ]);
    expect(await clock.until("2027-10-26T14:00:00Z")).toEqual([]);
  });

  test.each([
    ["2026-11-01T05:30:00Z", zone, "half past one in the night the clocks go back, the first time"],
    ["2026-11-01T06:30:00Z", zone, "and the second time"],
    ["2027-03-14T07:30:00Z", zone, "just after the hour that is left out in spring"],
    ["2026-12-31T22:15:00Z", "Asia/Kathmandu", "a zone of quarters of an hour"],
    ["2027-02-28T23:59:59Z", "Pacific/Kiritimati", "fourteen hours ahead"],
  ])("rings at %s in %s: %s", async (at, where) => {
    await scheduler.plan({ personId: ann, wake: 1 }, instant(at), where);
    expect(await clock.until("2027-12-01T00:00:00Z")).toEqual([`${at} a-1`]);
  });

  test("takes the same wake again for a retry: it rings once, when it was first to ring", async () => {
    const wake = { personId: ann, wake: 2 };
    await scheduler.plan(wake, instant("2026-10-26T14:00:00Z"), zone);
    await scheduler.plan(wake, instant("2026-10-26T14:00:00Z"), zone);
    await scheduler.plan(wake, instant("2026-10-27T14:00:00Z"), "UTC");
    expect(names((await everything(scheduler)).flat())).toEqual(["a-2"]);
    expect(await clock.until("2026-11-26T14:00:00Z")).toEqual(["2026-10-26T14:00:00Z a-2"]);
  });

  test("does not ring for what was dropped; to drop what is gone, or never was, is no error", async () => {
    const wake = { personId: ann, wake: 2 };
    await scheduler.plan(wake, instant("2026-10-26T14:00:00Z"), zone);
    await scheduler.plan({ personId: ann, wake: 3 }, instant("2026-10-27T14:00:00Z"), zone);
    await scheduler.drop(wake);
    await scheduler.drop(wake);
    await scheduler.drop({ personId: ben, wake: 1 });
    expect(await clock.until("2026-11-26T14:00:00Z")).toEqual(["2026-10-27T14:00:00Z a-3"]);
    await scheduler.drop({ personId: ann, wake: 3 });
  });

  test("lists what is planned, and no longer what rang or was dropped", async () => {
    expect(await everything(scheduler)).toEqual([[]]);
    for (const wake of [1, 2, 3])
      await scheduler.plan({ personId: ann, wake }, instant(`2026-10-2${wake + 4}T14:00:00Z`), zone);
    await scheduler.drop({ personId: ann, wake: 2 });
    await clock.until("2026-10-25T15:00:00Z");
    expect(await everything(scheduler)).toEqual([[{ personId: ann, wake: 3 }]]);
  });

  test("lists a hundred a page, and loses none when those of a page are dropped before the next", async () => {
    const wakes = Array.from({ length: 230 }, (_, wake) => ({
      personId: wake % 2 ? ann : ben,
      wake: wake + 1,
    }));
    await Promise.all(wakes.map((wake) => scheduler.plan(wake, instant("2026-10-26T14:00:00Z"), zone)));
    const pages = await everything(scheduler);
    expect(pages.map(({ length }) => length)).toEqual([100, 100, 30]);
    expect(names(pages.flat())).toEqual(names(wakes));

    const first = await scheduler.list();
    for (const wake of first.found) await scheduler.drop(wake);
    const second = await scheduler.list(first.next);
    const third = await scheduler.list(second.next);
    expect(names([...first.found, ...second.found, ...third.found])).toEqual(names(wakes));
  });

  test("begins again for a page mark that is not one", async () => {
    await scheduler.plan({ personId: ann, wake: 1 }, instant("2026-10-26T14:00:00Z"), zone);
    expect(await scheduler.list("of another age")).toMatchObject({ found: [{ personId: ann, wake: 1 }] });
  });
});

test("names in the group that are not wakes are left out", async () => {
  const { scheduler, client, group, close } = await overHttp();
  await scheduler.plan({ personId: ann, wake: 1 }, instant("2026-10-26T14:00:00Z"), zone);
  for (const Name of ["backup", `${ann}-`, `${ann}-1-b`, `${"A".repeat(26)}-1`]) {
    const Target = { Arn: localEnv({}, 0).DELIVER_ARN, RoleArn: localEnv({}, 0).SCHEDULER_ROLE_ARN };
    const once = {
      ScheduleExpression: "at(2026-10-26T14:00:00)",
      FlexibleTimeWindow: { Mode: "OFF" as const },
    };
    await client.send(new CreateScheduleCommand({ Name, GroupName: group, Target, ...once }));
  }
  expect(await scheduler.list()).toEqual({ found: [{ personId: ann, wake: 1 }] });
  await close();
});
