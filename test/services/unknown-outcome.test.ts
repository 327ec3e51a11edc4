import { expect, test } from "vitest";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { recordStatus } from "../../functions/services/record-status.ts";
import { annSignedUp, type Life } from "../support/life.ts";

// The request was on its way and nobody knows what became of it: never sent blindly again, never forgotten.

const noon = "2026-11-22T17:00:00Z";
const hardDay = "no-contact/hard-day-1.1";
const delivery = (her: Life, id = hardDay) => her.table.getDelivery(her.id, id);
const hardDays = (her: Life) =>
  her.timeline("America/New_York").filter((line) => line.includes("hard-day-1"));
const once = ["2026-11-22 12:00 no-contact/hard-day-1"];

/** Ann on Sunday noon; of her prompt the answer is lost, after it left or before. */
async function answerLost(when: "after it left" | "before it arrived"): Promise<Life> {
  const her = await annSignedUp();
  const { send } = her.sms;
  her.deps.sms.send = async (message) => {
    her.deps.sms.send = send;
    if (when === "after it left") await send(message);
    throw new Error("socket hang up");
  };
  await her.until(noon);
  expect(await delivery(her)).toMatchObject({ status: "claimed" });
  return her;
}

/** Lets the sweep run every ten minutes until then. */
async function sweepUntil(her: Life, to: string): Promise<void> {
  for (let next = her.now().add({ minutes: 10 }); next.toString() <= to; next = next.add({ minutes: 10 })) {
    await her.until(next);
    await her.sweep();
  }
}

test("an answer lost after the message left: it is found and settled, and never sent twice", async () => {
  const her = await answerLost("after it left");
  await her.sms.settled();
  await sweepUntil(her, "2026-11-23T01:30:00Z");
  expect(await delivery(her)).toMatchObject({ status: "delivered", sid: "SM2" });
  expect(hardDays(her)).toEqual(once);
});

test("what is found to have failed is tried again as its code says, once", async () => {
  const her = await answerLost("after it left");
  Object.assign(her.sms.sent.at(-1) ?? {}, { status: "undelivered", errorCode: 30003 });
  await sweepUntil(her, "2026-11-23T01:30:00Z");
  // The sweep looks at twenty past, when it is five minutes overdue; an hour later it is tried again.
  expect(hardDays(her)).toEqual([...once, "2026-11-22 13:20 no-contact/hard-day-1"]);
  expect(await delivery(her)).toMatchObject({ status: "undelivered", sid: "SM2", reason: "30003" });
  expect(await delivery(her, `${hardDay}~2`)).toMatchObject({ status: "queued", sid: "SM3" });
});

test("a status callback settles it without a question to the provider", async () => {
  const her = await answerLost("after it left");
  her.deps.sms.find = async () => expect.unreachable("nobody asks");
  await recordStatus(her.deps, { personId: her.id, deliveryId: hardDay, sid: "SM2", status: "sent" });
  await sweepUntil(her, "2026-11-22T18:00:00Z");
  expect(await delivery(her)).toMatchObject({ status: "sent", sid: "SM2" });
  expect(her.logged.filter(({ event }) => event === "overdue")).toEqual([]);
});

test("a request that never arrived is sent again once the provider says it has none", async () => {
  const her = await answerLost("before it arrived");
  await her.until("2026-11-22T17:09:00Z");
  await her.sweep();
  expect(hardDays(her)).toEqual([]); // too early to ask
  await sweepUntil(her, "2026-11-23T01:30:00Z");
  expect(hardDays(her)).toHaveLength(1);
  expect(await delivery(her)).toMatchObject({ status: "failed", reason: "never-arrived" });
  expect(await delivery(her, `${hardDay}~2`)).toMatchObject({ status: "queued", sid: "SM2" });
});

test("a request that never arrived is not sent after a STOP (G1)", async () => {
  const her = await answerLost("before it arrived");
  await her.says("STOP");
  await sweepUntil(her, "2026-11-23T01:30:00Z");
  expect(hardDays(her)).toEqual([]);
  expect(await delivery(her)).toMatchObject({ status: "failed", reason: "never-arrived" });
  expect(her.person()).toMatchObject({ state: "stopped" });
});

test("no answer before the window closes: unknown, never resent; a later callback still moves it on", async () => {
  const her = await answerLost("after it left");
  const { find } = her.sms;
  her.deps.sms.find = async () => {
    throw new Error("socket hang up");
  };
  await sweepUntil(her, "2026-11-23T00:50:00Z"); // ten to eight in the evening
  expect(await delivery(her)).toMatchObject({ status: "claimed" });
  await sweepUntil(her, "2026-11-23T01:20:00Z");
  expect(await delivery(her)).toMatchObject({ status: "unknown" });
  her.deps.sms.find = find;
  await sweepUntil(her, "2026-11-23T04:00:00Z");
  expect(await delivery(her)).toMatchObject({ status: "unknown" });
  expect(hardDays(her)).toEqual(once);
  await recordStatus(her.deps, { personId: her.id, deliveryId: hardDay, sid: "SM2", status: "delivered" });
  expect(await delivery(her)).toMatchObject({ status: "delivered", sid: "SM2" });
});

test("a crash between the gate and the send: the provider has none, so it is sent, once", async () => {
  const her = await annSignedUp();
  const wake = { personId: her.id, wake: her.person().wake };
  her.sleepThrough(noon);
  her.crashAfterPut();
  await expect(deliverDue(her.deps, wake)).rejects.toThrow("crash");
  await deliverDue(her.deps, wake); // the alarm clock's own retry
  expect(hardDays(her)).toEqual([]);
  await sweepUntil(her, "2026-11-23T01:30:00Z");
  expect(hardDays(her)).toHaveLength(1);
  expect(await delivery(her)).toMatchObject({ status: "failed", reason: "never-arrived" });
});

test("a crash between the send and its settling: the provider has it, so it is not sent again", async () => {
  const her = await annSignedUp();
  const { moveDelivery } = her.table;
  her.deps.table.moveDelivery = async () => {
    her.deps.table.moveDelivery = moveDelivery;
    throw new Error("crash");
  };
  await her.until(noon);
  expect(await delivery(her)).toMatchObject({ status: "claimed" });
  await sweepUntil(her, "2026-11-23T01:30:00Z");
  expect(await delivery(her)).toMatchObject({ status: "queued", sid: "SM2" });
  expect(hardDays(her)).toEqual(once);
});
