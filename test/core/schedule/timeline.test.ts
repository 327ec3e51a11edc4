import { expect, test } from "vitest";
import { timeline } from "../../../functions/core/schedule/timeline.ts";
import { enrolled } from "../../support/people.ts";

/** When a prompt is due, by its name. */
function due(person: ReturnType<typeof enrolled>, name: string): string | undefined {
  return timeline(person)
    .find(({ template }) => template.name === name)
    ?.due.toString();
}

test.each([
  ["winter time all along", "America/New_York", "2026-11-21", "2026-12-19T15:00:00Z"],
  [
    "over the spring change: 10:00 stays 10:00, so it is an hour short of 28 days",
    "America/New_York",
    "2027-02-20",
    "2027-03-20T14:00:00Z",
  ],
  ["over the autumn change: an hour more", "America/New_York", "2027-10-20", "2027-11-17T15:00:00Z"],
  [
    "on the day of the change itself: it is at 02:00, long before 10:00",
    "America/New_York",
    "2027-02-14",
    "2027-03-14T14:00:00Z",
  ],
  ["Europe changes two weeks later than America", "Europe/London", "2027-02-28", "2027-03-28T09:00:00Z"],
  ["the south changes the other way", "Australia/Sydney", "2027-03-20", "2027-04-17T00:00:00Z"],
  ["no daylight saving, half an hour off", "Asia/Kolkata", "2026-11-21", "2026-12-19T04:30:00Z"],
  ["three quarters of an hour off", "Asia/Kathmandu", "2026-11-21", "2026-12-19T04:15:00Z"],
  [
    "the first zone of the day, UTC+14: still the evening before in UTC",
    "Pacific/Kiritimati",
    "2026-11-21",
    "2026-12-18T20:00:00Z",
  ],
  ["the last one, UTC-11", "Pacific/Pago_Pago", "2026-11-21", "2026-12-19T21:00:00Z"],
  ["daylight saving of half an hour", "Australia/Lord_Howe", "2026-03-20", "2026-04-16T23:30:00Z"],
])("the end of four weeks, %s", (_, zone, breakupDate, expected) => {
  expect(due(enrolled({ zone, breakupDate, at: `${breakupDate}T12:00:00Z` }), "no-contact-end")).toBe(
    expected,
  );
});

test.each([
  ["2026-08-31", "2027-02-28", "there is no 31 February"],
  ["2027-08-31", "2028-02-29", "in a leap year it is the 29th"],
  ["2026-08-30", "2027-02-28", "nor a 30th"],
  ["2028-02-29", "2028-08-29", "a leap day has an August like any other"],
  ["2026-10-31", "2027-04-30", "30 days hath April"],
  ["2026-11-21", "2027-05-21", "the plain case"],
  ["2026-12-31", "2027-06-30", "over the new year"],
])("six calendar months after %s is %s: %s", (breakupDate, expected) => {
  const reflection = due(
    enrolled({ breakupDate, zone: "UTC", at: `${breakupDate}T09:00:00Z` }),
    "reflection",
  );
  expect(reflection).toBe(`${expected}T10:00:00Z`);
});

test("an hour that the clock skips becomes the hour after the gap", () => {
  const person = enrolled({ breakupDate: "2027-02-14", at: "2027-02-14T12:00:00Z", time: "02:30" });
  expect(due(person, "no-contact-end")).toBe("2027-03-14T07:30:00Z"); // 03:30 summer time
});

test("an hour that comes twice is the first of the two", () => {
  const person = enrolled({ breakupDate: "2027-10-10", at: "2027-10-10T12:00:00Z", time: "01:30" });
  expect(due(person, "no-contact-end")).toBe("2027-11-07T05:30:00Z"); // still summer time
});

test("silence counts from last contact, the reflection from the breakup, guidance from enrolment", () => {
  const person = enrolled({
    plan: "six-steps",
    breakupDate: "2026-11-01",
    lastContact: "2026-11-18",
    at: "2026-11-21T15:00:00Z",
  });
  expect(due(person, "reach-out")).toBe("2026-11-25T15:00:00Z");
  expect(due(person, "reflection")).toBe("2027-05-01T14:00:00Z");
  expect(due(person, "keep-in-touch")).toBe("2026-11-24T15:00:00Z");
});

test("signing up late leaves out what is past and offers the three once", () => {
  // Breakup 10 months ago, last contact 40 days ago: silence done, reflection past.
  const person = enrolled({
    breakupDate: "2026-01-15",
    lastContact: "2026-10-12",
    at: "2026-11-21T15:00:00Z",
  });
  expect(timeline(person).map(({ key, due }) => `${due} ${key}`)).toEqual([
    "2026-11-21T15:00:00Z no-contact/start",
    "2026-11-22T15:00:00Z no-contact/no-contact-end", // the day after
    "2026-11-28T15:00:00Z no-contact/reflection", // a week after
  ]);
});

test("a reach-out that is past is offered the day after sign-up", () => {
  const person = enrolled({ plan: "week-apart", breakupDate: "2026-11-01" });
  expect(due(person, "reach-out")).toBe("2026-11-22T15:00:00Z");
});

test("signing up in the middle keeps what is ahead, with the silence already kept", () => {
  const person = enrolled({ breakupDate: "2026-11-01" }); // day 20, after ten in the morning is not yet past
  expect(timeline(person).map(({ template }) => template.name)).toEqual([
    "start",
    "mistake-4", // day 20 is today, due this very minute
    "milestone-21",
    "mistake-5",
    "eve",
    "no-contact-end",
    "reflection",
  ]);
});

test("longer weeks move the end and its eve, and nothing else", () => {
  const four = enrolled();
  const six = enrolled({ weeks: 6 });
  expect(due(six, "no-contact-end")).toBe("2027-01-02T15:00:00Z");
  expect(due(six, "eve")).toBe("2027-01-01T15:00:00Z");
  expect(due(six, "milestone-21")).toBe(due(four, "milestone-21"));
});

test("with a boundary no template that suggests contact is on any timeline (G8)", () => {
  for (const plan of ["no-contact", "week-apart", "ladder", "show-change", "six-steps"] as const) {
    const prompts = timeline(enrolled({ plan, boundary: true }));
    expect(prompts.filter(({ template }) => template.audience === "contact")).toEqual([]);
    expect(prompts.map(({ template }) => template.name)).not.toContain("reach-out");
    expect(prompts.length).toBeGreaterThanOrEqual(3);
  }
});

test("ids are unique within a timeline, and the three mean the same in every plan", () => {
  for (const plan of ["no-contact", "week-apart", "ladder", "show-change", "six-steps"] as const) {
    const ids = timeline(enrolled({ plan })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("reflection.1");
  }
});

test("what repeats goes on to the reflection, or for six months where that is past at sign-up", () => {
  const last = (breakupDate: string) =>
    timeline(enrolled({ plan: "ladder", breakupDate }))
      .filter(({ template }) => template.name === "daily")
      .at(-1)
      ?.due.toString();
  expect(last("2026-11-21")).toBe("2027-05-20T14:00:00Z");
  expect(last("2026-08-21")).toBe("2027-02-20T15:00:00Z");
  expect(last("2026-01-15")).toBe("2027-05-20T14:00:00Z");
});
