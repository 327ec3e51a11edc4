import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { marked, replanned } from "../../../functions/core/conversation/result.ts";
import { newPerson } from "../../../functions/core/person/person.ts";
import { enrolled } from "../../support/people.ts";

const at = Temporal.Instant.from;

test("a mark that is taken away leaves nothing behind", () => {
  const person = enrolled({ milestones: { trial: "2026-11-21", change: "2026-11-22" } });
  const without = marked(person, "trial", undefined, at("2026-11-23T15:00:00Z"));
  expect(without.milestones).toStrictEqual({ change: "2026-11-22" });
});

test("only the mark against the daily step plans anew: the missed ones are not made up for", () => {
  const before = enrolled();
  const now = at("2026-11-23T15:00:00Z");
  expect(marked(before, "no-daily", "2026-11-23", now).plannedAt).toBe("2026-11-23T15:00:00Z");
  expect(marked(before, "trial", "2026-11-23", now).plannedAt).toBe("2026-11-21T15:00:00Z");
});

test.each([
  ["what was due a second ago", "2026-11-22T15:00:01Z", ["no-contact/start.1", "no-contact/hard-day-1.1"]],
  ["what is due this very second", "2026-11-22T15:00:00Z", ["no-contact/start.1", "no-contact/hard-day-1.1"]],
  ["not what is due in a second", "2026-11-22T14:59:59Z", ["no-contact/start.1"]],
])("a change of plan carries over %s", (_, now, carried) => {
  expect(replanned(enrolled(), {}, at(now)).carriedOver).toEqual(carried);
});

test("who has not signed up yet has nothing to carry over", () => {
  const who = { id: "a".repeat(26), phone: "+12025550143", country: "US", zone: "UTC", zoneCandidates: [] };
  const now = at("2026-11-21T15:00:00Z");
  expect(replanned(newPerson(who, now), {}, now).carriedOver).toEqual([]);
});
