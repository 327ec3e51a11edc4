import { beforeEach, expect, test } from "vitest";
import { StaleWriteError } from "../../functions/core/errors.ts";
import type { Table } from "../../functions/ports.ts";
import { claimOf, instant } from "../support/deliveries.ts";
import { enrolled } from "../support/people.ts";
import { describeTables } from "../support/tables.ts";

// One suite for the port, run against the fake and against the real adapter over HTTP, so that the fake cannot drift.
// Deliveries and what is walked through in pages have files of their own.

describeTables("the table", (current) => {
  let table: Table;
  const person = enrolled();
  const stranger = "c".repeat(26);
  const now = instant("2026-11-21T15:00:00Z");
  beforeEach(() => {
    table = current();
  });

  test("gives back a person exactly as they were put, with the next version", async () => {
    expect(await table.getPerson(person.id)).toBeUndefined();
    const put = await table.putPerson({ ...person, nextWakeAt: "2026-11-21T15:02:00Z" });
    expect(put.version).toBe(1);
    expect(await table.getPerson(person.id)).toEqual(JSON.parse(JSON.stringify(put)));
  });

  test("knows the cohorts that were registered, and no other", async () => {
    expect(await table.isCohort("spring")).toBe(false);
    await table.addCohort("spring", now);
    await table.addCohort("spring", now.add({ hours: 1 }));
    expect([await table.isCohort("spring"), await table.isCohort("autumn")]).toEqual([true, false]);
  });

  test("keeps what was put, whatever becomes of the object", async () => {
    const put = await table.putPerson(enrolled({ notes: ["be on time"] }));
    put.notes.push("and kind");
    expect(await table.getPerson(person.id)).toMatchObject({ notes: ["be on time"] });
  });

  test("refuses a write over another version than the one read, the first one included", async () => {
    const first = await table.putPerson(person);
    await expect(table.putPerson(person)).rejects.toThrow(StaleWriteError);
    await table.putPerson(first);
    await expect(table.putPerson(first)).rejects.toThrow(StaleWriteError);
    await expect(table.putPerson({ ...person, id: stranger, version: 3 })).rejects.toThrow(StaleWriteError);
  });

  test("lets one of two writes at the same time through", async () => {
    const first = await table.putPerson(person);
    const writes = await Promise.allSettled([
      table.putPerson({ ...first, time: "09:00" }),
      table.putPerson({ ...first, time: "18:00" }),
    ]);
    expect(writes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("deletes everything of a person but the person", async () => {
    await table.putPerson(person);
    await table.claim(stranger, claimOf(), now);
    for (let i = 0; i < 60; i++) await table.claim(person.id, claimOf({ id: `no-contact/${i}` }), now);
    await table.putJournalEntry(person.id, "SM1", {
      kind: "slip",
      at: "2026-11-21T15:00:00Z",
      date: "2026-11-21",
      days: 3,
    });
    await table.countUnknownSender(person.id, now);
    await table.deleteRest(person.id, instant("2026-11-21T15:02:00Z"));
    expect(await table.getPerson(person.id)).toBeDefined();
    expect(await table.getDelivery(person.id, "no-contact/0")).toBeUndefined();
    expect(await table.claim(person.id, claimOf({ id: "no-contact/59" }), now)).toBe(true);
    expect(await table.claim(stranger, claimOf(), now)).toBe(false);
    expect(await table.countUnknownSender(person.id, now)).toBe(1);
  });

  test("deletes nothing that is newer than it is told, and what has no date that can be read", async () => {
    const note = (at: string) => ({ kind: "note" as const, at, text: "be on time" });
    const dates = ["2026-11-21T14:59:59.999Z", "2026-11-21T15:00:00Z", "2026-11-21T15:00:00.001Z"];
    for (const [i, at] of dates.entries()) await table.putJournalEntry(person.id, `SM${i}`, note(at));
    await table.putJournalEntry(person.id, "SM9", note("soon"));
    for (let i = 0; i < 30; i++) {
      const at = `2026-11-${i % 2 === 0 ? "20" : "22"}T15:00:00Z`;
      await table.claim(person.id, claimOf({ id: `no-contact/${i}`, at }), now);
    }
    await table.deleteRest(person.id, now);
    const { journal: logs, deliveries } = await table.listRest(person.id);
    expect(logs).toEqual([note("2026-11-21T15:00:00.001Z")]);
    expect(deliveries.map(({ at }) => at)).toEqual(Array(15).fill("2026-11-22T15:00:00Z"));
  });

  test("lists everything of a person but the person, earliest first, however much there is", async () => {
    await table.putPerson(person);
    await table.claim(stranger, claimOf(), now);
    const note = (i: number) => ({
      kind: "note" as const,
      at: now.add({ minutes: i }).toString(),
      text: "n".repeat(9000),
    });
    for (let i = 149; i >= 0; i--) await table.putJournalEntry(person.id, `SM${i}`, note(i));
    const later = claimOf({ id: "a/later", at: "2026-11-22T15:00:00Z" });
    const sooner = claimOf({ id: "b/sooner", at: "2026-11-21T15:00:00Z" });
    for (const delivery of [later, sooner]) await table.claim(person.id, delivery, now);
    await table.countUnknownSender(person.id, now);
    const { journal: logs, deliveries } = await table.listRest(person.id);
    expect(logs).toEqual(Array.from({ length: 150 }, (_, i) => note(i)));
    expect(deliveries).toEqual([sooner, later]);
    expect(await table.listRest("d".repeat(26))).toEqual({ journal: [], deliveries: [], consents: [] });
  });

  test("keeps the latest of a person's consents with them, and those before as items, once", async () => {
    const at = (minute: number) => `2026-11-21T15:0${minute}:00Z`;
    const join = { kind: "join", at: at(0), by: "sms", told: "0123456789abcdef", version: 1 } as const;
    const stop = { kind: "stop", at: at(1), by: "sms", version: 2 } as const;
    const first = await table.putPerson({ ...person, consents: [join] });
    expect(await table.listRest(person.id)).toMatchObject({ consents: [] });
    const change = { ...first, consents: [join, stop] };
    const second = await table.putPerson(change);
    expect(second.consents).toEqual([stop]);
    await expect(table.putPerson(change)).rejects.toThrow(StaleWriteError);
    const third = await table.putPerson({ ...second, time: "18:00" });
    expect(third.consents).toEqual([stop]);
    expect(await table.listRest(person.id)).toEqual({ journal: [], deliveries: [], consents: [join] });
    await table.deleteRest(person.id, instant(at(0)));
    expect(await table.listRest(person.id)).toMatchObject({ consents: [] });
  });

  test("keeps words under their hash as they were first put", async () => {
    expect(await table.getWording("0123456789abcdef")).toBeUndefined();
    await table.putWording("0123456789abcdef", "STOP to end.", now);
    await table.putWording("0123456789abcdef", "something else", now);
    expect(await table.getWording("0123456789abcdef")).toBe("STOP to end.");
    expect(await table.walkPeople(10)).toEqual({ found: [], unreadable: [] });
  });

  test("gives back a sign-up that nobody has confirmed as it was put", async () => {
    const at = "2026-11-21T15:00:00Z";
    const wish = { wishedPlan: "ladder", endedOn: "2026-11-14", inTouchOn: "same", saidYes: true } as const;
    const invitation = { since: at, textedAt: at, texts: [at], until: "2026-11-28T15:00:00Z", wish };
    const put = await table.putPerson({ ...person, state: "joining", asking: "join", invitation });
    expect(await table.getPerson(person.id)).toEqual(JSON.parse(JSON.stringify(put)));
  });

  test("keeps a tombstone in a person's place, and a person in a tombstone's", async () => {
    const put = await table.putPerson(person);
    const gone = { id: person.id, version: put.version, state: "erased" as const, optedOutOn: "2026-11-21" };
    const tombstone = await table.putPerson(gone);
    expect(await table.getPerson(person.id)).toEqual({ ...gone, version: 2 });
    await table.putPerson({ ...person, version: tombstone.version });
    expect(await table.getPerson(person.id)).toMatchObject({ state: "active", version: 3 });
  });

  test("counts the texts of a stranger, day by day", async () => {
    expect(await table.countUnknownSender(person.id, now)).toBe(1);
    expect(await table.countUnknownSender(person.id, now)).toBe(2);
    expect(await table.countUnknownSender(person.id, instant("2026-11-22T00:00:00Z"))).toBe(1);
    expect(await table.getPerson(person.id)).toBeUndefined();
  });

  test("keeps the sweep's progress whole: what is not put again is gone", async () => {
    expect(await table.getProgress()).toEqual({});
    await table.putProgress({ walkedAt: "2026-11-21T15:00:00Z", people: '{"pk":"a"}', "count-active": 3 });
    expect(await table.getProgress()).toEqual({
      walkedAt: "2026-11-21T15:00:00Z",
      people: '{"pk":"a"}',
      "count-active": 3,
    });
    await table.putProgress({ walkedAt: "2026-11-21T16:00:00Z" });
    expect(await table.getProgress()).toEqual({ walkedAt: "2026-11-21T16:00:00Z" });
  });
});
