import { expect, test } from "vitest";
import { deliverDue } from "../../functions/services/deliver-due.ts";
import { everything, openPage, restOf } from "../../functions/services/my-page.ts";
import { annSignedUp, type Life } from "../support/life.ts";

// ERASE against what is under way (G7): writes that a function began before it, and that land after it.

type Late = { lands: () => Promise<unknown> };

/** Ann's note is under way, its write has not arrived; her function has died. */
async function noteUnderWay(her: Life): Promise<Late> {
  const { putJournalEntry: putLog } = her.table;
  const hung = Promise.withResolvers<Late>();
  her.deps.table.putJournalEntry = (...written) => {
    her.deps.table.putJournalEntry = putLog;
    hung.resolve({ lands: () => putLog(...written) });
    return new Promise<never>(() => {});
  };
  void her.says("NOTE she never listened");
  return hung.promise;
}

/** A wake is under way that records a prompt as skipped; that write has not arrived. */
async function skipUnderWay(her: Life): Promise<Late> {
  const { claim } = her.table;
  const wake = { personId: her.id, wake: her.person().wake };
  her.sleepThrough("2026-11-28T16:00:00Z"); // the hard days have gone stale
  const hung = Promise.withResolvers<Late>();
  her.deps.table.claim = (...written) => {
    her.deps.table.claim = claim;
    hung.resolve({ lands: () => claim(...written) });
    return new Promise<never>(() => {});
  };
  void deliverDue(her.deps, wake);
  return hung.promise;
}

async function erases(her: Life): Promise<void> {
  await her.sms.settled();
  await her.says("ERASE");
  await her.says("ERASE");
  expect(her.table.rest(her.id)).toEqual([]);
}

async function after(her: Life, time: { minutes: number }): Promise<void> {
  her.sleepThrough(her.now().add(time).toString());
  await her.sweep();
}

const day = { minutes: 24 * 60 };
const tombstone = (her: Life, optedOutOn: string) => ({
  id: her.id,
  version: expect.any(Number),
  state: "erased",
  optedOutOn,
});

test.each([
  ["a note", noteUnderWay, "2026-11-21"],
  ["a skipped prompt", skipUnderWay, "2026-11-28"],
] as const)("%s that lands minutes after ERASE is gone within the half hour", async (_, begin, on) => {
  const her = await annSignedUp();
  const late = await begin(her);
  await erases(her);
  her.sleepThrough(her.now().add({ minutes: 5 }).toString());
  await late.lands();
  expect(her.table.rest(her.id)).toHaveLength(1);
  await after(her, { minutes: 16 });
  expect(her.table.rest(her.id)).toEqual([]);
  await after(her, day);
  expect(her.table.people.get(her.id)).toEqual(tombstone(her, on));
});

test("one that lands hours after ERASE is gone on the next day, with all but the tombstone's four fields", async () => {
  const her = await annSignedUp();
  const late = await noteUnderWay(her);
  await erases(her);
  await after(her, { minutes: 21 });
  await late.lands();
  await after(her, day);
  expect(her.table.rest(her.id)).toEqual([]);
  expect(her.table.people.get(her.id)).toEqual(tombstone(her, "2026-11-21"));
});

test("looking again is no overdue wake, and one ERASE counts once", async () => {
  const her = await annSignedUp();
  await erases(her);
  for (const time of [{ minutes: 21 }, day, day]) await after(her, time);
  const events = her.logged.map(({ event }) => event);
  expect(events.filter((event) => event === "erased")).toHaveLength(1);
  expect(events).not.toContain("overdue");
});

/** Ann, erased and signed up again two minutes later, with a note of her own. */
async function cameBack(her: Life): Promise<void> {
  await erases(her);
  her.sleepThrough("2026-11-21T16:02:00Z");
  await her.says("JOIN 5 2026-11-21");
  her.sleepThrough("2026-11-21T16:03:00Z");
  await her.says("N");
  await her.says("NOTE be on time");
}
const notesOf = (her: Life) =>
  her.table.rest(her.id).flatMap((item) => ("kind" in item && item.kind === "note" ? [item.text] : []));

test("who is back soon after ERASE never sees what lands late; it is deleted, and what is theirs stays", async () => {
  const her = await annSignedUp();
  const late = await noteUnderWay(her);
  await cameBack(her);
  await late.lands();
  expect(notesOf(her)).toEqual(expect.arrayContaining(["she never listened", "be on time"]));
  const [reply = ""] = await her.says("PAGE");
  const page = await openPage(her.deps, /\/p\/(\S+)/.exec(reply)?.[1] ?? "");
  if (!page) throw new Error(`no page behind ${reply}`);
  expect(JSON.stringify(everything(page, await restOf(her.deps, page)))).not.toContain("never listened");
  await her.sweep();
  expect(notesOf(her)).toEqual(["be on time"]);

  await late.lands();
  await her.until("2026-11-22T16:10:00Z");
  await her.sweep();
  expect(notesOf(her)).toEqual(["be on time"]);
  expect(her.person()).not.toHaveProperty("cameBackAt");
});

test("what a crash in the middle of ERASE left does not come back with them", async () => {
  const her = await annSignedUp();
  await her.says("NOTE she never listened");
  await her.says("ERASE");
  her.crashAfterPut();
  await expect(her.says("ERASE")).rejects.toThrow("crash");
  her.sleepThrough("2026-11-21T16:02:00Z");
  await her.says("JOIN 5 2026-11-21");
  await her.sweep();
  expect(notesOf(her)).toEqual([]);
});

test("they sign up again while the sweep deletes: nothing that is theirs is lost", async () => {
  const her = await annSignedUp();
  await erases(her);
  her.sleepThrough("2026-11-21T16:21:00Z");
  const { deleteRest } = her.table;
  her.deps.table.deleteRest = async (...what) => {
    her.deps.table.deleteRest = deleteRest;
    her.sleepThrough("2026-11-21T16:22:00Z");
    await her.says("JOIN 5 2026-11-21");
    her.sleepThrough("2026-11-21T16:23:00Z");
    await her.says("N");
    await her.says("NOTE be on time");
    await deleteRest(...what);
  };
  await her.sweep();
  expect(notesOf(her)).toEqual(["be on time"]);
  expect(her.person().state).toBe("active");
  expect(her.logged.map(({ event }) => event)).not.toContain("heal-failed");
});
