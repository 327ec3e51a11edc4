import { expect, test } from "vitest";
import type { Delivery } from "../../functions/core/delivery/delivery.ts";
import { SendError } from "../../functions/ports.ts";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { ann, annSignedUp, type Life } from "../support/life.ts";

// What an earlier crash, plan or refusal has left behind, and what becomes of it.

const deliveries = (her: Life) =>
  her.table
    .rest(her.id)
    .filter((item): item is Delivery => "status" in item)
    .map(({ id, status, reason }) => [id, status, reason].filter(Boolean).join(" "));
const names = (her: Life) => her.sms.sent.map(({ prompt }) => prompt);

/** The function dies at the person's next write. */
function crashAtGate(her: Life): void {
  const { putPerson } = her.table;
  her.deps.table.putPerson = async () => {
    her.deps.table.putPerson = putPerson;
    throw new Error("crash");
  };
}

test("skips recorded before a crash are recorded once, and hold up nothing", async () => {
  const her = await annSignedUp();
  const wake = { personId: her.id, wake: her.person().wake };
  her.sleepThrough("2026-11-28T16:00:00Z"); // a week later: the hard days are over, day 7 is today
  crashAtGate(her);
  await expect(deliverDue(her.deps, wake)).rejects.toThrow("crash");
  expect(her.person().dispatchedAt).not.toHaveProperty("no-contact/hard-day-1.1");
  await her.until("2026-11-28T16:10:00Z");
  await her.sweep();
  expect(deliveries(her)).toEqual([
    "no-contact/start.1 queued",
    "no-contact/hard-day-1.1 skipped stale",
    "no-contact/hard-day-2.1 skipped stale",
    "no-contact/hard-day-3.1 skipped stale",
    "no-contact/mistake-1.1 skipped stale",
    "no-contact/milestone-7.1 queued",
  ]);
  expect(her.person().dispatchedAt).toMatchObject({ "no-contact/hard-day-1.1": "skipped" });
});

test("a claim of a plan that they have left is skipped; back on the plan the prompt is theirs again", async () => {
  const her = ann();
  await her.says("JOIN 1 5 weeks ago"); // past its end, which is offered on the next day
  await her.says("N");
  await her.until("2026-11-21T20:00:00Z");
  const wake = { personId: her.id, wake: her.person().wake };
  her.sleepThrough("2026-11-22T17:00:00Z");
  crashAtGate(her);
  await expect(deliverDue(her.deps, wake)).rejects.toThrow("crash");
  expect(deliveries(her).at(-1)).toMatch(/^no-contact-end\.\S+ claimed$/);

  await her.says("PLAN 2");
  await her.until("2026-11-22T17:20:00Z");
  await her.sweep();
  expect(deliveries(her)).toContainEqual(expect.stringMatching(/^no-contact-end\.\S+ skipped changed$/));

  await her.says("PLAN 1");
  await her.until("2026-11-24T01:00:00Z");
  expect(names(her).filter((name) => name === "no-contact/no-contact-end")).toHaveLength(1);
  expect(deliveries(her)).toContainEqual(expect.stringMatching(/^no-contact-end\.\S+~2 queued$/));
});

test("a number that cannot be reached: what comes is skipped, until a text comes from it", async () => {
  const her = await annSignedUp();
  const { send } = her.sms;
  her.deps.sms.send = async () => {
    her.deps.sms.send = send;
    throw new SendError(21211, 400);
  };
  await her.until("2026-11-25T15:00:00Z"); // Wednesday
  expect(deliveries(her)).toEqual([
    "no-contact/start.1 queued",
    "no-contact/hard-day-1.1 failed 21211",
    "no-contact/hard-day-2.1 skipped unreachable",
    "no-contact/hard-day-3.1 skipped unreachable",
  ]);
  expect(names(her)).toEqual(["no-contact/start"]);

  await her.says("STATUS");
  expect(her.person().unreachableSince).toBeUndefined();
  await her.until("2026-11-27T01:00:00Z");
  expect(her.timeline("America/New_York").slice(1)).toEqual(["2026-11-26 10:00 no-contact/mistake-1"]);
});
