import { expect, test } from "vitest";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import { ann, annSignedUp, type Life } from "../support/life.ts";

// Nobody is kept for ever: KEEP_DAYS (180) after a plan's end, a STOP, or the last text of a sign-up, the sweep erases.

/** The sweep walks through everybody once an hour. */
async function sweepOn(her: Life, at: string): Promise<void> {
  await her.until(at);
  await her.sweep();
}
const stored = (her: Life) => her.table.people.get(her.id);
const counted = (her: Life) => her.logged.findLast(({ event }) => event === "people-counted")?.fields;

test("whoever texted STOP is erased 180 days later, and not a day before", async () => {
  const her = await annSignedUp();
  await her.says("NOTE she never listened");
  await her.says("STOP"); // 21 November 2026
  await sweepOn(her, "2027-05-20T15:59:00Z");
  expect(her.person().notes).toEqual(["she never listened"]);
  await sweepOn(her, "2027-05-20T17:00:00Z");
  expect(stored(her)).toMatchObject({ state: "erased", optedOutOn: "2027-05-20" });
  expect(her.table.rest(her.id)).toEqual([]);
});

test("KEEP_DAYS says how long", async () => {
  const her = await annSignedUp();
  her.deps.keepDays = 30;
  await her.says("STOP");
  await sweepOn(her, "2026-12-22T16:00:00Z");
  expect(stored(her)).toMatchObject({ state: "erased" });
});

test("a plan's last text says goodbye; from then on they are done, and counted so", async () => {
  const her = await annSignedUp();
  await sweepOn(her, "2027-05-20T16:00:00Z");
  expect(counted(her)).toMatchObject({ active: 1, done: 0 });
  await sweepOn(her, "2027-05-21T18:00:00Z");
  const last = her.sms.sent.at(-1);
  expect(last?.prompt).toBe("no-contact/reflection");
  expect(last?.body).toMatch(
    /first days\?\nThis is my last text; .* deleted in 180 days\. PAGE shows it\. Thank you\.$/,
  );
  expect(countSegments(last?.body ?? "").segments).toBe(2);
  await sweepOn(her, "2027-05-22T18:00:00Z");
  expect(counted(her)).toMatchObject({ active: 0, done: 1 });
  await sweepOn(her, "2027-11-16T18:00:00Z");
  expect(her.person().state).toBe("active");
  await sweepOn(her, "2027-11-17T18:00:00Z");
  expect(stored(her)).toMatchObject({ state: "erased" });
});

test("a last text with little room says no more than that it is the last", async () => {
  const her = ann();
  await her.says("JOIN 4 2026-11-21");
  await her.says("N");
  await her.until("2026-11-21T15:30:00Z");
  await her.says("I was always somewhere else, even at home, and looked at my phone");
  await her.until("2027-05-22T18:00:00Z");
  const last = her.sms.sent.at(-1);
  expect(last?.prompt).toBe("show-change/reflection");
  expect(last?.body).toMatch(/it today\?\nThis is my last text\. Thank you\.$/);
  expect(countSegments(last?.body ?? "").segments).toBe(2);
});

test("who is done and chooses another plan goes on, and is not erased", async () => {
  const her = await annSignedUp();
  await her.until("2027-05-30T18:00:00Z");
  await her.says("PLAN 2");
  await sweepOn(her, "2027-12-30T18:00:00Z");
  expect(her.person()).toMatchObject({ state: "active", plan: "week-apart" });
});

test("START and GO in time keep everything", async () => {
  const her = await annSignedUp();
  await her.says("STOP");
  await her.until("2027-04-01T16:00:00Z");
  await her.says("START");
  await her.says("GO");
  expect(her.person().idleSince).toBeUndefined();
  await her.until("2027-05-21T13:00:00Z");
  await her.sweep();
  expect(her.person().state).toBe("active");
});

test("a sign-up that nobody finishes is erased 180 days after its last text", async () => {
  const her = ann();
  await her.says("JOIN");
  await her.until("2026-12-21T15:00:00Z");
  await her.says("nov 3");
  await sweepOn(her, "2027-05-21T15:00:00Z");
  expect(her.person().state).toBe("joining");
  await sweepOn(her, "2027-06-19T16:00:00Z");
  expect(stored(her)).toMatchObject({ state: "erased" });
});

test("a pause of half a year is no end", async () => {
  const her = await annSignedUp();
  await her.says("PAUSE 180 DAYS");
  await sweepOn(her, "2027-05-21T10:00:00Z");
  expect(her.person()).toMatchObject({ state: "active" });
  expect(her.person().idleSince).toBeUndefined();
});

test("who was stopped before there were such dates is kept for 180 days from the first sweep that sees them", async () => {
  const her = await annSignedUp();
  await her.says("STOP");
  const { idleSince: _, ...earlier } = her.person();
  await her.table.putPerson(earlier);
  await sweepOn(her, "2027-11-01T15:00:00Z");
  expect(her.person().idleSince).toBe("2027-11-01T15:00:00Z");
  await sweepOn(her, "2028-04-30T16:00:00Z");
  expect(stored(her)).toMatchObject({ state: "erased" });
});

test("who comes back while the sweep is about to erase them stays", async () => {
  const her = await annSignedUp();
  await her.says("STOP");
  await her.until("2027-05-20T17:00:00Z");
  const { putPerson } = her.table;
  her.deps.table.putPerson = async (person) => {
    her.deps.table.putPerson = putPerson;
    await her.says("START");
    await her.says("GO");
    return putPerson(person);
  };
  await her.sweep();
  expect(her.person()).toMatchObject({ state: "active" });
});
