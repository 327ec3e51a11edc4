import { CreateScheduleCommand } from "@aws-sdk/client-scheduler";
import { describe, expect, test } from "vitest";
import { emulator, isoSeconds, schedule } from "./harness.ts";

/** The first `count` firings (fewer if there are no more) of an expression created at `from`. */
async function firings(row: { expression: string; zone?: string; from: string; count: number }) {
  const { client, scheduler, calls, advance } = await emulator(row.from);
  await client.send(
    new CreateScheduleCommand(
      schedule({ ScheduleExpression: row.expression, ScheduleExpressionTimezone: row.zone }),
    ),
  );
  while (calls.length < row.count) {
    const due = scheduler.nextDue();
    if (due === undefined) break;
    await advance(isoSeconds(due));
  }
  return calls.map(({ scheduledAt }) => isoSeconds(scheduledAt));
}

type Row = { why: string; expression: string; zone?: string; from: string; fires: string[] };

function table(name: string, rows: Row[]): void {
  describe(name, () => {
    for (const row of rows)
      test(`${row.expression} ${row.zone ?? "UTC"}: ${row.why}`, async () => {
        // "end" asks for one firing more than there are.
        const expected = row.fires.filter((fire) => fire !== "end");
        expect(await firings({ ...row, count: row.fires.length })).toEqual(expected);
      });
  });
}

table("at()", [
  {
    why: "is in UTC when no zone is said",
    expression: "at(2022-11-20T13:00:00)",
    from: "2022-11-01T00:00:00Z",
    fires: ["2022-11-20T13:00:00Z", "end"],
  },
  {
    why: "the user guide's 1pm UTC-8 on November 20, 2022",
    expression: "at(2022-11-20T13:00:00)",
    zone: "America/Los_Angeles",
    from: "2022-11-01T00:00:00Z",
    fires: ["2022-11-20T21:00:00Z", "end"],
  },
  {
    why: "keeps its seconds",
    expression: "at(2026-02-28T23:59:59)",
    zone: "Asia/Kolkata",
    from: "2026-01-01T00:00:00Z",
    fires: ["2026-02-28T18:29:59Z", "end"],
  },
  {
    why: "in a spring gap: as far after the gap as it was said to be in it",
    expression: "at(2026-03-08T02:30:00)",
    zone: "America/New_York",
    from: "2026-03-01T00:00:00Z",
    fires: ["2026-03-08T07:30:00Z", "end"],
  },
  {
    why: "in an autumn overlap: the first of the two",
    expression: "at(2026-11-01T01:30:00)",
    zone: "America/New_York",
    from: "2026-10-01T00:00:00Z",
    fires: ["2026-11-01T05:30:00Z", "end"],
  },
]);

table("rate()", [
  {
    why: "starts at once, and goes on",
    expression: "rate(5 minutes)",
    from: "2026-01-01T00:00:30Z",
    fires: ["2026-01-01T00:00:30Z", "2026-01-01T00:05:30Z", "2026-01-01T00:10:30Z"],
  },
  {
    why: "takes the singular, as the user guide takes rate(1 days)",
    expression: "rate(1 hour)",
    from: "2026-01-01T00:00:00Z",
    fires: ["2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z"],
  },
  {
    why: "a day is 24 hours, also when the zone's day has 23",
    expression: "rate(1 days)",
    zone: "America/New_York",
    from: "2026-03-07T12:00:00Z",
    fires: ["2026-03-07T12:00:00Z", "2026-03-08T12:00:00Z", "2026-03-09T12:00:00Z"],
  },
]);

table("cron()", [
  {
    why: "the user guide's last Friday of each month, 2022 to 2023, which ends",
    expression: "cron(15 10 ? * 6L 2022-2023)",
    from: "2023-10-01T00:00:00Z",
    fires: ["2023-10-27T10:15:00Z", "2023-11-24T10:15:00Z", "2023-12-29T10:15:00Z", "end"],
  },
  {
    why: "the user guide's 8:30 in New York: 13:30Z in winter, 12:30Z in summer",
    expression: "cron(30 8 * * ? *)",
    zone: "America/New_York",
    from: "2026-03-07T00:00:00Z",
    fires: ["2026-03-07T13:30:00Z", "2026-03-08T12:30:00Z", "2026-03-09T12:30:00Z"],
  },
  {
    why: "3#2 is the second Tuesday",
    expression: "cron(0 8 ? * 3#2 *)",
    from: "2026-01-01T00:00:00Z",
    fires: ["2026-01-13T08:00:00Z", "2026-02-10T08:00:00Z"],
  },
  {
    why: "3W is the weekday closest to the third: Saturday 3 January 2026 gives Friday the 2nd",
    expression: "cron(0 8 3W * ? *)",
    from: "2026-01-01T00:00:00Z",
    fires: ["2026-01-02T08:00:00Z", "2026-02-03T08:00:00Z", "2026-03-03T08:00:00Z"],
  },
  {
    why: "1W does not leave its month: Sunday 1 February 2026 gives Monday the 2nd",
    expression: "cron(0 8 1W * ? *)",
    from: "2026-01-02T00:00:00Z",
    fires: ["2026-02-02T08:00:00Z", "2026-03-02T08:00:00Z"],
  },
  {
    why: "L is the last day of the month",
    expression: "cron(0 0 L * ? *)",
    from: "2028-01-31T12:00:00Z",
    fires: ["2028-02-29T00:00:00Z", "2028-03-31T00:00:00Z", "2028-04-30T00:00:00Z"],
  },
  {
    why: "L is the last day of the week",
    expression: "cron(0 8 ? * L *)",
    from: "2026-01-01T00:00:00Z",
    fires: ["2026-01-03T08:00:00Z", "2026-01-10T08:00:00Z"],
  },
  {
    why: "1/10 is the 1st, 11th, 21st minute and so on",
    expression: "cron(1/10 * * * ? *)",
    from: "2026-01-01T00:30:00Z",
    fires: ["2026-01-01T00:31:00Z", "2026-01-01T00:41:00Z", "2026-01-01T00:51:00Z", "2026-01-01T01:01:00Z"],
  },
  {
    why: "MON-FRI is 2-6: over a weekend",
    expression: "cron(0 18 ? * MON-FRI *)",
    from: "2026-01-01T20:00:00Z",
    fires: ["2026-01-02T18:00:00Z", "2026-01-05T18:00:00Z"],
  },
  {
    why: "1,7 is Sunday and Saturday",
    expression: "cron(0 18 ? * 1,7 *)",
    from: "2026-01-01T20:00:00Z",
    fires: ["2026-01-03T18:00:00Z", "2026-01-04T18:00:00Z", "2026-01-10T18:00:00Z"],
  },
  {
    why: "a range may wrap around the week",
    expression: "cron(0 18 ? * FRI-MON *)",
    from: "2026-01-01T20:00:00Z",
    fires: [
      "2026-01-02T18:00:00Z",
      "2026-01-03T18:00:00Z",
      "2026-01-04T18:00:00Z",
      "2026-01-05T18:00:00Z",
      "2026-01-09T18:00:00Z",
    ],
  },
  {
    why: "months by name, days in a list",
    expression: "cron(0 8 1,15 JAN,JUL ? *)",
    from: "2026-01-01T09:00:00Z",
    fires: ["2026-01-15T08:00:00Z", "2026-07-01T08:00:00Z", "2026-07-15T08:00:00Z", "2027-01-01T08:00:00Z"],
  },
  {
    why: "leap days only",
    expression: "cron(0 0 29 2 ? *)",
    from: "2026-01-01T00:00:00Z",
    fires: ["2028-02-29T00:00:00Z", "2032-02-29T00:00:00Z"],
  },
  {
    why: "the year may be left out",
    expression: "cron(0 8 * * ?)",
    from: "2026-01-01T08:00:00Z",
    fires: ["2026-01-02T08:00:00Z"],
  },
  {
    why: "a day that does not exist never fires",
    expression: "cron(0 8 31 2 ? *)",
    from: "2026-01-01T00:00:00Z",
    fires: ["end"],
  },
]);

table("cron() at a change of the clocks", [
  {
    why: "the user guide's spring forward: skipped on that day",
    expression: "cron(30 2 * * ? *)",
    zone: "America/Los_Angeles",
    from: "2026-03-07T00:00:00Z",
    fires: ["2026-03-07T10:30:00Z", "2026-03-09T09:30:00Z"],
  },
  {
    why: "fall back: only once, before the shift",
    expression: "cron(30 1 * * ? *)",
    zone: "America/Los_Angeles",
    from: "2026-10-31T12:00:00Z",
    fires: ["2026-11-01T08:30:00Z", "2026-11-02T09:30:00Z"],
  },
  {
    why: "created between the two readings of the overlap: not on that day any more",
    expression: "cron(30 1 * * ? *)",
    zone: "America/Los_Angeles",
    from: "2026-11-01T08:45:00Z",
    fires: ["2026-11-02T09:30:00Z"],
  },
  {
    why: "hourly through an overlap: a local time that is repeated fires once",
    expression: "cron(0 * * * ? *)",
    zone: "America/New_York",
    from: "2026-11-01T03:59:59.999Z",
    fires: ["2026-11-01T04:00:00Z", "2026-11-01T05:00:00Z", "2026-11-01T07:00:00Z"],
  },
  {
    why: "a gap of half an hour (Lord Howe, 02:00 to 02:30)",
    expression: "cron(15 2 * * ? *)",
    zone: "Australia/Lord_Howe",
    from: "2026-10-02T16:00:00Z",
    fires: ["2026-10-04T15:15:00Z"],
  },
  {
    why: "a gap at midnight (Beirut, 00:00 to 01:00 on 29 March 2026)",
    expression: "cron(0 0 * * ? *)",
    zone: "Asia/Beirut",
    from: "2026-03-27T12:00:00Z",
    fires: ["2026-03-27T22:00:00Z", "2026-03-29T21:00:00Z"],
  },
  {
    why: "a day that a zone left out (Samoa, 30 December 2011)",
    expression: "cron(0 12 * * ? *)",
    zone: "Pacific/Apia",
    from: "2011-12-29T00:00:00Z",
    fires: ["2011-12-29T22:00:00Z", "2011-12-30T22:00:00Z"],
  },
]);

test("StartDate is the first instant at which a recurring schedule may fire, EndDate the last", async () => {
  const { client, calls, advance } = await emulator("2026-01-01T00:00:00Z");
  const StartDate = new Date("2026-01-03T08:00:00Z");
  const EndDate = new Date("2026-01-05T08:00:00Z");
  const bounds = { StartDate, EndDate };
  for (const [Name, ScheduleExpression] of [
    ["cron", "cron(0 8 * * ? *)"],
    ["rate", "rate(36 hours)"],
    ["at", "at(2026-01-02T00:00:00)"],
  ])
    await client.send(new CreateScheduleCommand(schedule({ Name, ScheduleExpression, ...bounds })));
  await advance("2026-02-01T00:00:00Z");
  expect(calls.map(({ scheduleArn, at }) => `${scheduleArn.split("/").at(-1)} ${at}`)).toEqual([
    "at 2026-01-02T00:00:00Z", // bounds are ignored for one-time schedules
    "cron 2026-01-03T08:00:00Z",
    "rate 2026-01-03T08:00:00Z",
    "cron 2026-01-04T08:00:00Z",
    "rate 2026-01-04T20:00:00Z",
    "cron 2026-01-05T08:00:00Z",
  ]);
});

describe("is refused:", () => {
  for (const expression of [
    "at(2026-02-29T10:00:00)",
    "at(2026-01-01T24:00:00)",
    "at(2026-01-01T10:00:00Z)",
    "at(2026-01-01T10:00:00.123)",
    "at(2026-01-01 10:00:00)",
    "at(2026-01-01T10:00)",
    "rate(0 minutes)",
    "rate(-1 minutes)",
    "rate(5 seconds)",
    "rate(5)",
    "cron(0 8 * * * *)",
    "cron(0 8 ? * ? *)",
    "cron(0 8 1 * MON *)",
    "cron(60 8 * * ? *)",
    "cron(0 24 * * ? *)",
    "cron(0 8 0 * ? *)",
    "cron(0 8 32W * ? *)",
    "cron(0 8 * 13 ? *)",
    "cron(0 8 ? * 0 *)",
    "cron(0 8 ? * 3#1,6#3 *)",
    "cron(0 8 ? * 3#6 *)",
    "cron(0 8 * * ? 1969)",
    "cron(0 8 * * ? 2200)",
    "cron(0/0 8 * * ? *)",
    "cron(0  8 * * ? *)",
    "cron(0 8 * *)",
    "every day",
    "Rate(5 minutes)",
  ])
    test(expression, async () => {
      const { client } = await emulator("2026-01-01T00:00:00Z");
      const create = client.send(new CreateScheduleCommand(schedule({ ScheduleExpression: expression })));
      await expect(create).rejects.toMatchObject({
        name: "ValidationException",
        message: `Invalid Schedule Expression ${expression}.`,
      });
    });
});
