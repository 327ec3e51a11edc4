import { beforeEach, expect, test } from "vitest";
import type { DeliveryMove } from "../../functions/core/delivery/delivery.ts";
import type { Table } from "../../functions/ports.ts";
import { claimOf, instant } from "../support/deliveries.ts";
import { enrolled } from "../support/people.ts";
import { describeTables, eventually } from "../support/tables.ts";

describeTables("the table's deliveries", (current) => {
  let table: Table;
  const { id: ann } = enrolled();
  const start = claimOf().id;
  /** Two minutes before the claim was made: it is not abandoned. */
  const lease = instant("2026-11-21T15:00:00Z");
  const farAhead = instant("2027-11-21T15:00:00Z");
  const claim = (changes: Parameters<typeof claimOf>[0] = {}, abandonedBefore = lease) =>
    table.claim(ann, claimOf(changes), abandonedBefore);
  const move = (to: DeliveryMove) => table.moveDelivery(ann, start, to);
  beforeEach(() => {
    table = current();
  });

  test("are given back as they were claimed", async () => {
    expect(await table.getDelivery(ann, start)).toBeUndefined();
    await claim({ reason: undefined });
    expect(await table.getDelivery(ann, start)).toEqual(claimOf());
    expect(await table.getDelivery("c".repeat(26), start)).toBeUndefined();
  });

  test("are not found by the name of an item of another kind", async () => {
    await table.putPerson(enrolled());
    const at = "2026-11-21T15:00:00Z";
    await table.putJournalEntry(ann, "SM1", { kind: "slip", at, date: "2026-11-21", days: 3 });
    expect(await table.getDelivery(ann, "person")).toBeUndefined();
    expect(await table.getDelivery(ann, "log#slip#SM1")).toBeUndefined();
  });

  test("let one of two claims through, one after the other or at the same time", async () => {
    expect(await claim()).toBe(true);
    expect(await claim()).toBe(false);
    const both = await Promise.all([claim({ id: `${start}~2` }), claim({ id: `${start}~2` })]);
    expect(both.sort()).toEqual([false, true]);
    expect(await table.claim("c".repeat(26), claimOf(), lease)).toBe(true);
  });

  test("give an abandoned claim to a later wake, or to anyone after its lease", async () => {
    await claim();
    expect(await claim({ wake: 6 })).toBe(false);
    expect(await claim({ wake: 8 })).toBe(true);
    expect(await claim({ wake: 8, at: "2026-11-21T15:05:00Z" }, instant("2026-11-21T15:03:00Z"))).toBe(true);
    expect(await table.getDelivery(ann, start)).toMatchObject({ wake: 8, at: "2026-11-21T15:05:00Z" });
  });

  test.each(["queued", "unknown", "failed", "skipped"] as const)(
    "never give away one that is %s",
    async (status) => {
      await claim();
      await move({ status });
      expect(await claim({ wake: 9 }, farAhead)).toBe(false);
    },
  );

  test("never give away one that was recorded as skipped at once", async () => {
    await claim({ status: "skipped", reason: "stale", nextWakeAt: undefined, until: undefined });
    expect(await claim({ wake: 9 }, farAhead)).toBe(false);
    expect(await table.getDelivery(ann, start)).toMatchObject({ status: "skipped", reason: "stale" });
    expect(await table.overdue(farAhead, 10)).toEqual({ found: [] });
  });

  test("move forward only, whatever order the reports come in", async () => {
    await claim();
    const report = (status: DeliveryMove["status"]) => move({ status, sid: "SM1" });
    expect(await report("sent")).toBe(true);
    expect(await report("queued")).toBe(false);
    expect(await report("delivered")).toBe(true);
    expect(await report("delivered")).toBe(false);
    expect(await report("failed")).toBe(false);
    expect(await report("read")).toBe(true);
    expect(await table.getDelivery(ann, start)).toMatchObject({ status: "read", sid: "SM1" });
  });

  test("let one of two reports at the same time through", async () => {
    await claim();
    const both = await Promise.all([
      move({ status: "undelivered", sid: "SM1", reason: "30003" }),
      move({ status: "undelivered", sid: "SM1", reason: "30003" }),
    ]);
    expect(both.sort()).toEqual([false, true]);
  });

  test("stay as they are for a report about another message", async () => {
    await claim();
    await move({ status: "queued", sid: "SM1" });
    const before = await table.getDelivery(ann, start);
    expect(await move({ status: "delivered", sid: "SM2" })).toBe(false);
    expect(await table.getDelivery(ann, start)).toEqual(before);
  });

  test("keep the sid when our own word on them comes after it", async () => {
    await claim();
    await move({ status: "queued", sid: "SM1" });
    expect(await move({ status: "failed", reason: "30008" })).toBe(true);
    expect(await table.getDelivery(ann, start)).toMatchObject({
      status: "failed",
      sid: "SM1",
      reason: "30008",
    });
  });

  test("that nobody knew anything about still move on when somebody does", async () => {
    await claim();
    expect(await move({ status: "unknown" })).toBe(true);
    expect(await move({ status: "delivered", sid: "SM1" })).toBe(true);
  });

  test("do not come into being by a report, or by being left to the sweep", async () => {
    expect(await move({ status: "sent", sid: "SM1" })).toBe(false);
    await table.postponeCheck(ann, start, lease);
    expect(await table.getDelivery(ann, start)).toBeUndefined();
  });

  test("are overdue until they are settled", async () => {
    await claim();
    const overdue = { id: ann, delivery: start, dueAt: "2026-11-21T15:07:00Z" };
    await expect.poll(() => table.overdue(farAhead, 10), eventually).toEqual({ found: [overdue] });
    expect(await table.overdue(instant("2026-11-21T15:07:00Z"), 10)).toEqual({ found: [] });
    expect(await move({ status: "queued", sid: "SM1" })).toBe(true);
    await expect.poll(() => table.overdue(farAhead, 10), eventually).toEqual({ found: [] });
    expect((await table.getDelivery(ann, start))?.nextWakeAt).toBeUndefined();
  });

  test("are looked at again at another time only while they are claimed", async () => {
    await claim();
    await table.postponeCheck(ann, start, instant("2026-11-21T15:17:00Z"));
    expect(await table.getDelivery(ann, start)).toEqual(claimOf({ nextWakeAt: "2026-11-21T15:17:00Z" }));
    const overdue = { id: ann, delivery: start, dueAt: "2026-11-21T15:17:00Z" };
    await expect.poll(() => table.overdue(farAhead, 10), eventually).toEqual({ found: [overdue] });
    await move({ status: "unknown" });
    await table.postponeCheck(ann, start, instant("2026-11-21T15:27:00Z"));
    expect((await table.getDelivery(ann, start))?.nextWakeAt).toBeUndefined();
    await expect.poll(() => table.overdue(farAhead, 10), eventually).toEqual({ found: [] });
  });
});
