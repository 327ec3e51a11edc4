import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { Delivery } from "../../../functions/core/delivery/delivery.ts";
import type { Person } from "../../../functions/core/person/person.ts";
import { marksOf } from "../../../functions/http/pages/months.ts";
import { enrolled } from "../../support/people.ts";

// Four quiet weeks from Sat 21 November 2026, New York, at ten; it is Tue 1 December at noon.
const now = Temporal.Instant.from("2026-12-01T17:00:00Z");
const delivered = (id: string, changes: Partial<Delivery> = {}): Delivery => ({
  id,
  prompt: "no-contact/start",
  status: "delivered",
  dueAt: "2026-11-21T15:00:00Z",
  at: "2026-11-21T15:02:00Z",
  wake: 1,
  ...changes,
});
const marks = (changes: Partial<Person> = {}, deliveries: Delivery[] = []) =>
  marksOf(enrolled(changes), deliveries, now).map(
    ({ at, name, kind, main }) => `${at} ${name} ${kind}${main ? " main" : ""}`,
  );
/** All that was due by the 1st, as sent when it was due. */
const sent = {
  "no-contact/start.1": "2026-11-21T15:02:00Z",
  "no-contact/hard-day-1.1": "2026-11-22T17:00:00Z",
  "no-contact/hard-day-2.1": "2026-11-23T15:00:00Z",
  "no-contact/hard-day-3.1": "2026-11-24T15:00:00Z",
  "no-contact/mistake-1.1": "2026-11-26T15:00:00Z",
  "no-contact/milestone-7.1": "2026-11-28T15:00:00Z",
  "no-contact/mistake-2.1": "2026-12-01T15:00:00Z",
};

test("what was sent stands where it left, what is to come where the plan has it, earliest first", () => {
  expect(marks({ dispatchedAt: sent })).toEqual([
    "2026-11-21T15:02:00Z start sent",
    "2026-11-22T17:00:00Z hard-day-1 sent",
    "2026-11-23T15:00:00Z hard-day-2 sent",
    "2026-11-24T15:00:00Z hard-day-3 sent",
    "2026-11-26T15:00:00Z mistake-1 sent",
    "2026-11-28T15:00:00Z milestone-7 sent",
    "2026-12-01T15:00:00Z mistake-2 sent",
    "2026-12-05T15:00:00Z milestone-14 ahead",
    "2026-12-06T15:00:00Z mistake-3 ahead",
    "2026-12-11T15:00:00Z mistake-4 ahead",
    "2026-12-12T15:00:00Z milestone-21 ahead",
    "2026-12-16T15:00:00Z mistake-5 ahead",
    "2026-12-18T15:00:00Z eve ahead",
    "2026-12-19T15:00:00Z no-contact-end ahead main",
    "2027-05-21T14:00:00Z reflection ahead main",
  ]);
});

test("what was skipped stands where that was recorded; without a record, at the beginning", () => {
  const skipped = { ...sent, "no-contact/mistake-2.1": "skipped" };
  const record = delivered("no-contact/mistake-2.1", {
    prompt: "no-contact/mistake-2",
    status: "skipped",
    at: "2026-11-30T15:00:00Z",
  });
  expect(marks({ dispatchedAt: skipped }, [record])).toContain("2026-11-30T15:00:00Z mistake-2 skipped");
  expect(marks({ dispatchedAt: skipped })).toContain("2026-11-21T15:00:00Z mistake-2 skipped");
});

test("a prompt of an earlier plan goes by the name that its delivery has", () => {
  const id = "no-contact-end.1w4";
  const its = delivered(id, { prompt: "ladder/no-contact-end" });
  expect(marks({ dispatchedAt: { [id]: "2026-11-30T15:00:00Z" } }, [its])).toContain(
    "2026-11-30T15:00:00Z no-contact-end sent main",
  );
});

test("a prompt that needed a second attempt is one mark", () => {
  const id = "no-contact/start.1";
  const found = marks({ dispatchedAt: sent }, [delivered(id, { status: "failed" }), delivered(`${id}~2`)]);
  expect(found.filter((mark) => / start /.test(mark))).toEqual(["2026-11-21T15:02:00Z start sent"]);
});

test("during a pause the next stands at its end, in the window", () => {
  // To Sunday the 13th at ten; on Sundays nothing leaves before noon.
  const ahead = marks({ dispatchedAt: sent, pausedUntil: "2026-12-13T15:00:00Z" }).filter((mark) =>
    /ahead/.test(mark),
  );
  expect(ahead).toContain("2026-12-13T17:00:00Z milestone-14 ahead");
});

test("for whoever has stopped nothing is to come", () => {
  expect(marks({ dispatchedAt: sent, state: "stopped" }).filter((mark) => /ahead/.test(mark))).toEqual([]);
  expect(marks({ dispatchedAt: sent, state: "stopped" })).toHaveLength(7);
});
