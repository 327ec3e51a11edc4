import { expect, test } from "vitest";
import { unsealNumber } from "../../functions/core/person/sealed-number.ts";
import { ann, annSignedUp, type Life } from "../support/life.ts";

// ERASE reaches the provider's copies (G7): they are found by the number, which is kept for that alone, encrypted.

async function erases(her: Life): Promise<void> {
  await her.sms.settled();
  await her.says("ERASE");
  await her.says("ERASE");
}
async function sweepAfter(her: Life, hours: number): Promise<void> {
  her.sleepThrough(
    her
      .now()
      .add({ minutes: 60 * hours })
      .toString(),
  );
  await her.sweep();
}
const tombstone = (her: Life) => {
  const stored = her.table.people.get(her.id);
  if (stored?.state !== "erased") throw new Error("nobody was erased");
  return stored;
};
const events = (her: Life) => her.logged.map(({ event }) => event);

test("the provider's copies are gone within the half hour, and the number with them", async () => {
  const her = await annSignedUp();
  await erases(her);
  const { sealedNumber = "" } = tombstone(her);
  expect(sealedNumber).not.toContain("2025550143");
  expect(unsealNumber(her.deps.pageSecret, sealedNumber)).toBe("+12025550143");
  expect(her.sms.copies()).toHaveLength(1);
  await sweepAfter(her, 0.4);
  expect(her.sms.copies()).toEqual([]);
  expect(tombstone(her)).not.toHaveProperty("sealedNumber");
  await sweepAfter(her, 25);
  expect(Object.keys(tombstone(her)).sort()).toEqual(["id", "optedOutOn", "state", "version"]);
});

test("another secret cannot read the number", async () => {
  const her = await annSignedUp();
  await erases(her);
  expect(unsealNumber("another-secret-0123456789", tombstone(her).sealedNumber ?? "")).toBeUndefined();
  expect(unsealNumber(her.deps.pageSecret, "damaged")).toBeUndefined();
});

test("a text that is still on its way is asked for again until it has arrived", async () => {
  const her = await annSignedUp();
  await erases(her);
  await her.until("2026-11-21T16:01:00Z");
  const { sent } = her.sms;
  sent.push({ ...sent[0], sid: "SM-late", at: her.now(), status: "queued" } as (typeof sent)[0]);
  await sweepAfter(her, 0.5);
  expect(her.sms.copies().map(({ sid }) => sid)).toEqual(["SM-late"]);
  expect(tombstone(her)).toHaveProperty("sealedNumber");
  await her.sms.settled();
  await sweepAfter(her, 1);
  expect(her.sms.copies()).toEqual([]);
  expect(tombstone(her)).not.toHaveProperty("sealedNumber");
  expect(events(her)).not.toContain("copies-left");
});

test("a provider that does not answer is asked again; after 72 hours the number goes, and an alert comes", async () => {
  const her = await annSignedUp();
  her.deps.sms.deleteMessages = () => Promise.reject(new TypeError("no answer"));
  await erases(her);
  for (let day = 0; day < 2; day++) for (let hour = 0; hour < 24; hour++) await sweepAfter(her, 1);
  await sweepAfter(her, 23);
  expect(tombstone(her)).toHaveProperty("sealedNumber");
  expect(events(her)).toContain("copies-not-deleted");
  expect(events(her)).not.toContain("copies-left");
  await sweepAfter(her, 1.5);
  expect(Object.keys(tombstone(her)).sort()).toEqual(["id", "optedOutOn", "state", "version"]);
  expect(her.logged.filter(({ event }) => event === "copies-left")).toEqual([
    { event: "copies-left", fields: { personId: her.id, alert: true } },
  ]);
});

test("a number that nobody can read any more, after a change of PAGE_SECRET, goes at once, with an alert", async () => {
  const her = await annSignedUp();
  await erases(her);
  her.deps.pageSecret = "another-secret-0123456789";
  await sweepAfter(her, 0.4);
  expect(tombstone(her)).not.toHaveProperty("sealedNumber");
  expect(events(her)).toContain("copies-left");
});

test.each(["putPerson", "deleteRest"] as const)(
  "a crash at %s, at each step, is finished by the sweep",
  async (name) => {
    const her = await annSignedUp();
    await her.says("NOTE she never listened");
    await her.sms.settled();
    await her.says("ERASE");
    const whole = her.table[name] as (...args: unknown[]) => Promise<unknown>;
    const crashes = () => {
      her.deps.table[name] = (async (...args: unknown[]) => {
        her.deps.table[name] = whole as never;
        await whole(...args);
        throw new Error("crash");
      }) as never;
    };
    crashes();
    await her.says("ERASE").catch(() => undefined);
    for (let look = 0; look < 3; look++) {
      crashes();
      await sweepAfter(her, 0.5);
    }
    her.deps.table[name] = whole as never;
    await sweepAfter(her, 25);
    await sweepAfter(her, 25);
    expect(Object.keys(tombstone(her)).sort()).toEqual(["id", "optedOutOn", "state", "version"]);
    expect(her.table.rest(her.id)).toEqual([]);
    expect(her.sms.copies()).toEqual([]);
  },
);

test("who is back within the day: the copies of before are deleted, those of now stay", async () => {
  const her = await annSignedUp();
  await erases(her);
  her.sleepThrough("2026-11-21T16:05:00Z");
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.until("2026-11-21T16:30:00Z");
  await her.sms.settled();
  await her.sweep();
  expect(her.sms.sent).toHaveLength(2);
  expect(her.sms.copies()).toEqual(her.sms.sent.slice(1));
});

test("a phone with two spellings has copies under both", async () => {
  const asked: string[] = [];
  const { life } = await import("../support/life.ts");
  const her = life("+525512345678", "2026-11-21T18:00:00Z");
  her.deps.sms.deleteMessages = async ({ number }) => {
    asked.push(number);
    return 0;
  };
  await her.says("JOIN 1 2026-11-21");
  await erases(her);
  await sweepAfter(her, 0.4);
  expect(asked).toEqual(["+525512345678", "+5215512345678"]);
});

test("nothing proves anything after ERASE, unless KEEP_PROOF_DAYS says for how long: then dates and hashes do", async () => {
  const none = await annSignedUp();
  await erases(none);
  expect(tombstone(none)).not.toHaveProperty("proof");

  const her = ann();
  her.deps.keepProofDays = 365;
  await her.says("JOIN 1 2026-11-21");
  await her.says("N");
  await her.says("PLAN 2");
  await erases(her);
  await sweepAfter(her, 1);
  await sweepAfter(her, 25);
  const told = expect.stringMatching(/^[0-9a-f]{16}$/);
  const at = "2026-11-21T15:00:00Z";
  expect(tombstone(her).proof).toEqual({
    until: "2027-11-21T15:00:00Z",
    consents: [
      { kind: "join", at, by: "sms", told },
      { kind: "plan", at, by: "sms", told },
      { kind: "plan", at, by: "sms", told },
    ],
  });
  await sweepAfter(her, 24 * 363);
  expect(tombstone(her)).toHaveProperty("proof");
  await sweepAfter(her, 24);
  expect(Object.keys(tombstone(her)).sort()).toEqual(["id", "optedOutOn", "state", "version"]);
});
