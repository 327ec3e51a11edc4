import { describe, expect, test } from "vitest";
import { controlled } from "../support/control.ts";

// Programs outside this repository judge by these names: they stay, whatever shape the table gives a person.

const { stack, ann, get, enrolAnn } = await controlled("2026-11-21T15:00:00Z");

const view = async (who = ann) => {
  const { status, body } = await get(`/local/people/${who}`);
  expect(status).toBe(200);
  return body;
};
const says = async (...texts: string[]) => {
  for (const text of texts) await stack.text(ann, text);
};
const joins = (plan: number) => says(`JOIN ${plan} today`, "N");

const defaults = {
  weeks: 4,
  cycle: 1,
  bestStretchDays: 0,
  zone: "America/New_York",
  zoneCandidates: [],
  time: "10:00",
  marks: {},
  rung: 1,
  notes: [],
  answers: {},
  promises: { kept: 0, broken: 0 },
  steps: { total: 0, streak: 0 },
  scores: {},
  phone: ann,
  country: "US",
  language: "en",
};

test("somebody who has only just signed up has every name that has a value, and no other", async () => {
  await enrolAnn();
  expect(await view()).toEqual({
    ...defaults,
    state: "active",
    asking: "none",
    plan: "no-contact",
    breakupDate: "2026-11-20",
    lastContact: "same",
    boundary: false,
  });
});

describe("state and asking", () => {
  test("follow a sign-up, question by question", async () => {
    await says("JOIN");
    expect(await view()).toMatchObject({ state: "joining", asking: "breakup-date" });
    await says("yesterday");
    expect(await view()).toMatchObject({ asking: "last-contact", breakupDate: "2026-11-20" });
    await says("today");
    expect(await view()).toMatchObject({ asking: "safety", lastContact: "2026-11-21" });
    await says("N");
    expect(await view()).toMatchObject({ state: "joining", asking: "plan", boundary: false });
    await says("2");
    expect(await view()).toMatchObject({ state: "active", asking: "none", plan: "week-apart" });
  });

  test("are stopped after STOP, and restart is asked after START", async () => {
    await enrolAnn();
    await says("STOP");
    expect(await view()).toMatchObject({ state: "stopped", asking: "none" });
    await says("START");
    expect(await view()).toMatchObject({ state: "stopped", asking: "restart" });
  });

  test("are erased after ERASE, and nothing else is left", async () => {
    await enrolAnn();
    await says("ERASE", "YES");
    expect(await view()).toEqual({ state: "erased", asking: "none" });
  });

  test("are way-on at the end of the quiet, and none once that has lapsed", async () => {
    await joins(1);
    await stack.advance("2026-12-19T15:30:00Z");
    expect(await view()).toMatchObject({ asking: "way-on" });
    await stack.advance("P8D");
    expect(await view()).toMatchObject({ asking: "none" });
  });

  test("are done when the plan has nothing left to send", async () => {
    await joins(1);
    await stack.advance("2027-05-20T15:00:00Z");
    expect(await view()).toMatchObject({ state: "active" });
    await stack.advance("2027-06-10T15:00:00Z");
    expect(await view()).toMatchObject({ state: "done", plan: "no-contact" });
    await says("STOP");
    expect(await view()).toMatchObject({ state: "stopped" });
  });
});

test("pause, hold, notes, slip, zone and hour have their names", async () => {
  await joins(1);
  await says("NOTE one", "NOTE two", "TIME 9:30", "ZONE Denver", "WEEKS 6");
  await stack.advance("2026-12-01T17:00:00Z");
  await says("SLIP", "PAUSE 3 DAYS", "I don't want to live anymore");
  expect(await view()).toMatchObject({
    notes: ["one", "two"],
    time: "09:30",
    zone: "America/Denver",
    weeks: 6,
    lastContact: "2026-12-01",
    cycle: 2,
    bestStretchDays: 10,
    pausedUntil: "2026-12-04T16:30:00Z",
    heldUntil: "2026-12-04T17:00:00Z",
  });
});

test("a number that may be in several zones shows them all, and one that gets no text since when", async () => {
  await stack.text("+61412345678", "JOIN");
  const guessed = (await view("+61412345678")) as { zone: string; zoneCandidates: string[] };
  expect(guessed).toMatchObject({ country: "AU", language: "en", zone: "Australia/Sydney" });
  expect(guessed.zoneCandidates).toContain("Australia/Perth");

  const landline = "+15005521211";
  for (const text of ["JOIN 1 today", "N", "ZONE New York"]) await stack.text(landline, text);
  await stack.advance("PT1H");
  expect(await view(landline)).toMatchObject({
    unreachableSince: "2026-11-21T15:02:00Z",
    zoneCandidates: [],
  });
});

test("their own words and what they count have their names", async () => {
  await joins(5);
  await says(
    "PROMISE call Dad",
    "CHANGE my temper",
    "MEET 2026-12-12 18:00",
    "DONE",
    "OPUS a garden",
    "KEPT",
  );
  await says("BROKE", "3 2 4", "4 2 5", "TEXTED");
  expect(await view()).toMatchObject({
    promises: { latest: "call Dad", kept: 1, broken: 1 },
    change: "my temper",
    opus: "a garden",
    steps: { total: 1, streak: 1, last: "2026-11-21" },
    scores: { first: [3, 2, 4], last: [4, 2, 5] },
    lastTexted: "2026-11-21",
    marks: { promise: "2026-11-21", change: "2026-11-21", meet: "2026-12-12T18:00" },
  });
});

test("each rung, a daily step that is off and a trial week are marks", async () => {
  await says("JOIN 3 2026-10-01", "N", "DAILY OFF");
  for (let climbs = 0; climbs < 3; climbs++) {
    await says("NEXT");
    await stack.advance("P8D");
  }
  await says("NEXT", "Y");
  expect(await view()).toMatchObject({ rung: 4, asking: "ready-value" });
  await says("Y");
  const rungs = {
    "rung-2": "2026-11-21",
    "rung-3": "2026-11-29",
    "rung-4": "2026-12-07",
    "rung-5": "2026-12-15",
  };
  expect(await view()).toMatchObject({
    plan: "ladder",
    rung: 5,
    marks: { ...rungs, "no-daily": "2026-11-21" },
  });
  await says("PLAN 4", "TRIAL");
  expect(await view()).toMatchObject({ marks: { trial: "2026-12-15" } });
});

test.each([
  ["LETGO", "let-go"],
  ["WRITE", "reached-out"],
])("the way on %s is the mark %s", async (word, mark) => {
  await joins(1);
  await stack.advance("2026-12-19T15:30:00Z");
  await says(word);
  expect(await view()).toMatchObject({ marks: { [mark]: "2026-12-19" } });
});

test("an answer is under its question's name", async () => {
  await says("JOIN 2 today", "N", "CHANGE my temper");
  await stack.advance("2026-12-01T15:30:00Z");
  expect(await view()).toMatchObject({ asking: "answer:change-week" });
  await says("Went to bed at ten");
  expect(await view()).toMatchObject({ asking: "none", answers: { "change-week": "Went to bed at ten" } });
});

test("an email address shows what it is used for, and no secret", async () => {
  await enrolAnn();
  await says("EMAIL ONLY ann@example.org");
  await stack.advance("PT2M");
  expect(await view()).toHaveProperty("email", { address: "ann@example.org", only: true });
  const [mail] = (await stack.messages("ann@example.org")) as unknown as { text: string }[];
  const link = /https?:\/\/\S+\/email\/confirm\/\S+/.exec(mail?.text ?? "")?.[0] ?? "";
  expect((await fetch(link, { method: "POST", redirect: "manual" })).status).toBe(200);
  expect(await view()).toHaveProperty("email", {
    address: "ann@example.org",
    only: true,
    confirmedAt: "2026-11-21T15:02:00Z",
  });
});

test("an address that turned mail away shows why", async () => {
  await enrolAnn();
  await says("EMAIL bounce@simulator.amazonses.com");
  await stack.advance("P1D");
  expect(await view()).toHaveProperty("email", {
    address: "bounce@simulator.amazonses.com",
    suppressed: "bounce",
  });
});
