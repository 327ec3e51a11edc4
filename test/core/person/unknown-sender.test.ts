import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { unknownSender } from "../../../functions/core/person/unknown-sender.ts";

const now = Temporal.Instant.from("2026-11-22T10:00:00Z");
const id = "b".repeat(26);
const from = (e164: string, country: string) => unknownSender(id, { e164, country }, undefined, now);

test("somebody new is known by the number alone", () => {
  expect(from("+12025550143", "US")).toMatchObject({
    id,
    version: 0,
    state: "new",
    phone: "+12025550143",
    country: "US",
    zone: "America/New_York",
    zoneCandidates: [],
  });
});

test("of a number that may be in several zones all are kept, until there is one answer", () => {
  // A mobile of Australia tells nothing of where it is.
  const { zone, zoneCandidates } = from("+61491570156", "AU");
  expect(zone).toBe("Australia/Sydney");
  expect(zoneCandidates).toContain("Australia/Perth");
  expect(zoneCandidates).toContain("Australia/Sydney");
});

test("who was erased is written over what is left of them, and is otherwise new", () => {
  const tombstone = { id, version: 7, state: "erased" as const, optedOutOn: "2026-11-01" };
  const phone = { e164: "+12025550143", country: "US" };
  expect(unknownSender(id, phone, tombstone, now)).toEqual({
    ...unknownSender(id, phone, undefined, now),
    version: 7,
  });
});

test("their wakes begin at the time, so that no schedule's name comes again", () =>
  expect(from("+12025550143", "US").wake).toBe(1795341600));
