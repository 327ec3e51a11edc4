import { expect, test } from "vitest";
import { statusCallbackUrl } from "../../functions/links.ts";
import { recordStatus, type StatusCallback } from "../../functions/services/record-status.ts";
import { annSignedUp, type Life } from "../support/life.ts";

// What the provider reports on a message: in any order, early, doubled, late, or about something else.

const noon = "2026-11-22T17:00:00Z";
const hardDay = "no-contact/hard-day-1.1";
const report = (her: Life, status: string, more: Partial<StatusCallback> = {}) =>
  recordStatus(her.deps, { personId: her.id, deliveryId: hardDay, sid: "SM2", status, ...more });
const delivery = (her: Life, id = hardDay) => her.table.getDelivery(her.id, id);
const hardDays = (her: Life) =>
  her.timeline("America/New_York").filter((line) => line.includes("hard-day-1"));

async function hardDaySent(): Promise<Life> {
  const her = await annSignedUp();
  await her.until(noon);
  expect(await delivery(her)).toMatchObject({ status: "queued", sid: "SM2" });
  return her;
}

test.each([
  ["queued sending sent delivered read"],
  ["delivered sent sending queued read"],
  ["read delivered sent sending queued"],
  ["sent read queued delivered sending"],
  ["sending delivered delivered read read"],
])("reports in the order %s end at the furthest", async (order) => {
  const her = await hardDaySent();
  for (const status of order.split(" ")) await report(her, status);
  expect(await delivery(her)).toMatchObject({ status: "read", sid: "SM2" });
});

test("a report before our own write stands, and our write does not take it back", async () => {
  const her = await annSignedUp();
  const { send } = her.sms;
  her.deps.sms.send = async (message) => {
    const sent = await send(message);
    await report(her, "delivered", { sid: sent.sid });
    return sent;
  };
  await her.until(noon);
  expect(await delivery(her)).toMatchObject({ status: "delivered", sid: "SM2" });
  expect((await delivery(her))?.nextWakeAt).toBeUndefined();
});

test("a failure before our own write is tried again once, as its code says", async () => {
  const her = await annSignedUp();
  const { send } = her.sms;
  her.deps.sms.send = async (message) => {
    her.deps.sms.send = send;
    const sent = await send(message);
    await report(her, "undelivered", { sid: sent.sid, errorCode: "30003" });
    return sent;
  };
  await her.until("2026-11-23T01:00:00Z");
  expect(hardDays(her)).toEqual([
    "2026-11-22 12:00 no-contact/hard-day-1",
    "2026-11-22 13:00 no-contact/hard-day-1",
  ]);
  expect(await delivery(her)).toMatchObject({ status: "undelivered", reason: "30003" });
  expect(await delivery(her, `${hardDay}~2`)).toMatchObject({ status: "queued", sid: "SM3" });
});

test("a failure that is reported twice, or twice at once, is tried again once", async () => {
  const her = await hardDaySent();
  const failed = () => report(her, "undelivered", { errorCode: "30008" });
  await Promise.all([failed(), failed()]);
  await failed();
  await her.until("2026-11-22T17:20:00Z");
  await failed();
  await her.until("2026-11-23T01:00:00Z");
  expect(hardDays(her)).toEqual([
    "2026-11-22 12:00 no-contact/hard-day-1",
    "2026-11-22 12:10 no-contact/hard-day-1",
  ]);
});

test("a late word on the first try does not touch the second", async () => {
  const her = await hardDaySent();
  await report(her, "undelivered", { errorCode: "30003" });
  await her.until("2026-11-22T18:00:00Z");
  await report(her, "delivered");
  await report(her, "failed", { errorCode: "21610" });
  expect(await delivery(her)).toMatchObject({ status: "undelivered", sid: "SM2" });
  expect(await delivery(her, `${hardDay}~2`)).toMatchObject({ status: "queued", sid: "SM3" });
  expect(her.person().state).toBe("active");
});

test.each<[string, Partial<StatusCallback>]>([
  ["another message", { sid: "SM99" }],
  ["a delivery that is not there", { deliveryId: "no-contact/hard-day-2.1" }],
  ["a second try that was never made", { deliveryId: `${hardDay}~2` }],
  ["nobody we know", { personId: "b".repeat(26) }],
])("a report on %s changes nothing, not even for an opt-out", async (_, about) => {
  const her = await hardDaySent();
  const before = [her.person(), her.table.rest(her.id)];
  await report(her, "failed", { errorCode: "21610", ...about });
  await report(her, "delivered", about);
  expect([her.person(), her.table.rest(her.id)]).toEqual(before);
  expect(her.table.rest("b".repeat(26))).toEqual([]);
});

test("a report after ERASE brings nothing back (G7)", async () => {
  const her = await hardDaySent();
  await her.says("ERASE");
  await her.says("ERASE");
  await report(her, "undelivered", { errorCode: "30003" });
  expect(her.table.rest(her.id)).toEqual([]);
  expect(her.table.people.get(her.id)?.state).toBe("erased");
});

test("an opt-out at the carrier that is reported late stops the person and their alarm clock", async () => {
  const her = await hardDaySent();
  await report(her, "undelivered", { errorCode: "21610" });
  expect(her.person()).toMatchObject({ state: "stopped" });
  expect(her.person().nextWakeAt).toBeUndefined();
  expect(her.scheduler.planned.size).toBe(0);
});

test.each(["", "30003; DROP", "1e9", "12345678"])(
  "an ErrorCode that is none, %j, has no policy",
  async (code) => {
    const her = await hardDaySent();
    const before = her.person();
    await report(her, "undelivered", { errorCode: code });
    expect(her.person()).toEqual(before);
    expect(await delivery(her)).toMatchObject({ status: "undelivered" });
    expect((await delivery(her))?.reason).toBeUndefined();
  },
);

test("the query of a callback's address is in alphabetical order: Twilio may sort it after it has signed", () => {
  const about = { prompt: "no-contact/start", person: "a", delivery: "no-contact/start.1" };
  expect(statusCallbackUrl({ publicUrl: "https://texts.example.org" }, about)).toBe(
    "https://texts.example.org/sms/status?delivery=no-contact%2Fstart.1&person=a&prompt=no-contact%2Fstart",
  );
});
