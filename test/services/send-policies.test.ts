import { describe, expect, test } from "vitest";
import { SendError } from "../../functions/ports.ts";
import { recordStatus } from "../../functions/services/record-status.ts";
import { annSignedUp, type Life } from "../support/life.ts";

// docs/rules.md, Errors: what each of the provider's codes means for the prompt, for the person, and for the next try.

const hardDay = "no-contact/hard-day-1.1";
const monday = "2026-11-24T03:00:00Z";
type Row = {
  code: number;
  status: number;
  why: string;
  /** When it leaves again: after a refusal at noon, and after a report at five past. */
  again?: [refused: string, reported?: string];
  after?: "stopped" | "unreachable";
  alert?: true;
};
const [sun, mon] = ["2026-11-22", "2026-11-23"];
const tenMinutes: Row["again"] = [`${sun} 12:10`, `${sun} 12:15`];

const rows: Row[] = [
  { code: 21610, status: 400, why: "opted out at the carrier", after: "stopped" },
  { code: 21211, status: 400, why: "no such number", after: "unreachable" },
  { code: 21614, status: 400, why: "not a mobile", after: "unreachable" },
  { code: 30003, status: 400, why: "unreachable now", again: [`${sun} 13:00`, `${sun} 13:05`] },
  { code: 30004, status: 400, why: "blocked" },
  { code: 30005, status: 400, why: "unknown handset" },
  { code: 30006, status: 400, why: "landline" },
  { code: 30007, status: 400, why: "filtered", alert: true },
  { code: 30008, status: 400, why: "unknown error", again: tenMinutes },
  { code: 30022, status: 400, why: "too fast for the number", again: tenMinutes },
  { code: 30034, status: 400, why: "sender not registered", alert: true },
  { code: 30610, status: 400, why: "the carrier's quiet hours", again: [`${mon} 09:00`, `${mon} 09:00`] },
  {
    code: 63038,
    status: 429,
    why: "the day's limit",
    // A hard day's words keep for a day: five minutes more and they are stale.
    again: [`${mon} 12:00`],
    alert: true,
  },
  { code: 20429, status: 429, why: "too many requests", again: tenMinutes },
  { code: 39999, status: 400, why: "a code nobody knows", alert: true },
];
/** What only the request itself can meet. */
const onTheSpot: Row[] = [
  { code: 0, status: 0, why: "connection refused", again: [`${sun} 12:10`] },
  { code: 20500, status: 500, why: "the provider failed", again: [`${sun} 12:10`] },
  { code: 503, status: 503, why: "the provider is down", again: [`${sun} 12:10`] },
  { code: 429, status: 429, why: "too many, in other words", again: [`${sun} 12:10`] },
  { code: 20003, status: 401, why: "wrong credentials", alert: true },
];

const hardDays = (her: Life) =>
  her.sms.sent
    .filter(({ prompt }) => prompt === "no-contact/hard-day-1")
    .map(({ at }) => {
      const local = at.toZonedDateTimeISO("America/New_York");
      return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: "minute" })}`;
    });

/** The next send is refused. */
function refuseNext(her: Life, error: SendError): void {
  const { send } = her.sms;
  her.deps.sms.send = async () => {
    her.deps.sms.send = send;
    throw error;
  };
}

async function expectAfter(her: Life, { code, after, alert }: Row, event: string): Promise<void> {
  const person = her.person();
  expect(person.state).toBe(after === "stopped" ? "stopped" : "active");
  expect(person.unreachableSince !== undefined).toBe(after === "unreachable");
  expect(her.logged.filter((line) => line.event === event)).toEqual([
    { event, fields: { personId: her.id, prompt: "no-contact/hard-day-1", code, alert } },
  ]);
}

describe("refused on the spot", () => {
  test.each([...rows, ...onTheSpot])("$code, HTTP $status: $why", async (row) => {
    const her = await annSignedUp();
    refuseNext(her, new SendError(row.code, row.status));
    await her.until("2026-11-22T17:01:00Z");
    expect(await her.table.getDelivery(her.id, hardDay)).toMatchObject({
      status: "failed",
      reason: `${row.code}`,
    });
    await expectAfter(her, row, "send-refused");
    await her.until(monday);
    expect(hardDays(her)).toEqual(row.again ? [row.again[0]] : []);
    const next = await her.table.getDelivery(her.id, `${hardDay}~2`);
    expect(next?.status).toBe(row.again ? "queued" : undefined);
  });
});

describe("reported later", () => {
  test.each(rows)("$code: $why", async (row) => {
    const her = await annSignedUp();
    await her.until("2026-11-22T17:05:00Z");
    await recordStatus(her.deps, {
      personId: her.id,
      deliveryId: hardDay,
      sid: "SM2",
      status: "undelivered",
      errorCode: `${row.code}`,
    });
    expect(await her.table.getDelivery(her.id, hardDay)).toMatchObject({
      status: "undelivered",
      reason: `${row.code}`,
    });
    await expectAfter(her, row, "send-failed");
    await her.until(monday);
    expect(hardDays(her)).toEqual([`${sun} 12:00`, ...(row.again?.slice(1) ?? [])]);
  });
});

test.each([
  [90, "12:02"], // a wake is never planned nearer than two minutes
  [1800, "12:30"],
  [7200, "14:00"],
])("Retry-After: %i seconds goes before our own pause", async (seconds, at) => {
  const her = await annSignedUp();
  refuseNext(her, new SendError(20429, 429, seconds));
  await her.until(monday);
  expect(hardDays(her)).toEqual([`${sun} ${at}`]);
});

test.each([
  [30003, ["12:00", "13:00", "15:00"]],
  [30008, ["12:00", "12:10"]],
] as const)(
  "%i is tried at %j and then given up, and the next prompt goes all the same",
  async (code, times) => {
    const her = await annSignedUp();
    const tried: string[] = [];
    const { send } = her.sms;
    her.deps.sms.send = async (message) => {
      if (!message.statusCallback.includes("hard-day-1")) return send(message);
      tried.push(
        her.now().toZonedDateTimeISO("America/New_York").toPlainTime().toString({ smallestUnit: "minute" }),
      );
      throw new SendError(code, 400);
    };
    await her.until(monday);
    expect(tried).toEqual(times);
    expect(her.sms.sent.map(({ prompt }) => prompt)).toEqual(["no-contact/start", "no-contact/hard-day-2"]);
  },
);
