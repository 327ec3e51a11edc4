import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestStack, type TestStack } from "../support/stack.ts";

// Each plan from sign-up to its end, on the real stack, against a table written from docs/plans.md: sign-up is on Saturday
// 21 November 2026 at ten in New York, the breakup the same day. Prompts come at 10:00, on Sundays at 12:00.

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({ startAt: "2026-11-21T15:00:00Z" });
});
afterAll(() => stack.close());

async function play(phone: string, join: string, safety: string, zone: string) {
  await stack.text(phone, join);
  await stack.text(phone, safety);
  return async () => {
    const prompts = (await stack.messages(phone)).filter(({ kind }) => kind === "prompt");
    expect(prompts.every(({ status }) => status === "delivered")).toBe(true);
    return prompts.map(({ at, prompt }) => {
      const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
      return `${local.toPlainDate()} ${local.toPlainTime().toString({ smallestUnit: "minute" })} ${prompt}`;
    });
  };
}

const tuesdays = [
  ...[
    "2026-12-08",
    "2026-12-15",
    "2026-12-22",
    "2026-12-29",
    "2027-01-05",
    "2027-01-12",
    "2027-01-19",
    "2027-01-26",
  ],
  ...[
    "2027-02-02",
    "2027-02-09",
    "2027-02-16",
    "2027-02-23",
    "2027-03-02",
    "2027-03-09",
    "2027-03-16",
    "2027-03-23",
  ],
  ...[
    "2027-03-30",
    "2027-04-06",
    "2027-04-13",
    "2027-04-20",
    "2027-04-27",
    "2027-05-04",
    "2027-05-11",
    "2027-05-18",
  ],
];

/** Every so many days from a date to another, at ten, on Sundays at noon. */
function until(last: string, first: string, everyDays: number): string[] {
  const dates: string[] = [];
  for (let date = Temporal.PlainDate.from(first); `${date}` <= last; date = date.add({ days: everyDays })) {
    dates.push(`${date} ${date.dayOfWeek === 7 ? "12:00" : "10:00"}`);
  }
  return dates;
}

/** In the order of their times; of those due at the same time each leaves two minutes after the one before. */
function oneByOne(prompts: string[]): string[] {
  const sorted = prompts.toSorted((a, b) => a.slice(0, 16).localeCompare(b.slice(0, 16)));
  return sorted.map((prompt, i) => {
    const before = i - sorted.findIndex((other) => other.slice(0, 16) === prompt.slice(0, 16));
    return before ? prompt.replace(/:00 /, `:0${before * 2} `) : prompt;
  });
}

const expected: Record<string, string[]> = {
  "no-contact": [
    "2026-11-21 10:02 no-contact/start",
    "2026-11-22 12:00 no-contact/hard-day-1", // Sunday
    "2026-11-23 10:00 no-contact/hard-day-2",
    "2026-11-24 10:00 no-contact/hard-day-3",
    "2026-11-26 10:00 no-contact/mistake-1", // day 5
    "2026-11-28 10:00 no-contact/milestone-7",
    "2026-12-01 10:00 no-contact/mistake-2", // day 10
    "2026-12-05 10:00 no-contact/milestone-14",
    "2026-12-06 12:00 no-contact/mistake-3", // day 15, Sunday
    "2026-12-11 10:00 no-contact/mistake-4", // day 20
    "2026-12-12 10:00 no-contact/milestone-21",
    "2026-12-16 10:00 no-contact/mistake-5", // day 25
    "2026-12-18 10:00 no-contact/eve", // day 27
    "2026-12-19 10:00 no-contact/no-contact-end", // day 28
    "2027-05-21 10:00 no-contact/reflection",
  ],
  "week-apart": [
    "2026-11-21 10:02 week-apart/start",
    "2026-11-22 12:00 week-apart/apart-1", // Sunday
    "2026-11-23 10:00 week-apart/apart-2",
    "2026-11-24 10:00 week-apart/apart-3",
    "2026-11-25 10:00 week-apart/apart-4",
    "2026-11-26 10:00 week-apart/apart-5",
    "2026-11-27 10:00 week-apart/apart-6",
    "2026-11-28 10:00 week-apart/reach-out", // day 7
    "2026-12-01 10:00 week-apart/change-week", // day 10, and every Tuesday after it
    "2026-12-21 10:00 week-apart/keep-light-30",
    "2027-01-20 10:00 week-apart/keep-light-60",
    "2027-02-19 10:00 week-apart/keep-light-90",
    "2027-03-21 12:00 week-apart/keep-light-120", // Sunday
    "2027-04-20 10:02 week-apart/keep-light-150", // a Tuesday: after the question
    "2027-05-21 10:00 week-apart/reflection",
    ...tuesdays.map((date) => `${date} 10:00 week-apart/change-week`),
  ].sort(),
  ladder: oneByOne([
    "2026-11-21 10:02 ladder/start",
    "2026-11-23 10:00 ladder/opus", // day 2
    "2026-12-19 10:00 ladder/no-contact-end", // day 28
    ...until("2027-05-20", "2026-11-28", 7).map((date) => `${date} ladder/trinity`),
    ...until("2027-05-20", "2026-11-22", 1).map((date) => `${date} ladder/daily`),
    "2027-05-21 10:00 ladder/reflection",
  ]),
  "show-change": [
    "2026-11-21 10:02 show-change/start",
    "2026-11-21 10:04 show-change/question-1", // the next wake
    "2026-11-24 10:00 show-change/question-2", // day 3
    "2026-11-27 10:00 show-change/question-3", // day 6
    "2026-11-28 10:00 show-change/reach-out", // day 7
    "2026-11-30 10:00 show-change/question-4", // day 9
    "2026-12-01 10:00 show-change/change-first", // day 10
    "2026-12-12 10:00 show-change/three-mistakes", // day 21
    "2026-12-19 10:00 show-change/the-talk", // day 28
    ...tuesdays.map((date) => `${date} 10:00 show-change/noticed`), // weekly after day 10
    "2027-05-21 10:00 show-change/reflection",
  ].sort(),
  "six-steps": [
    "2026-11-21 10:02 six-steps/start",
    "2026-11-24 10:00 six-steps/keep-in-touch", // day 3
    "2026-11-28 10:00 six-steps/reach-out", // day 7
    "2026-12-05 10:00 six-steps/accountability", // day 14
    "2026-12-12 10:00 six-steps/meet-up", // day 21
    "2027-05-21 10:00 six-steps/reflection",
  ],
};

// In London the sign-up is at three in the afternoon, and the boundary is on.
const withBoundary = [
  "2026-11-21 15:02 week-apart/start",
  "2026-11-22 12:00 week-apart/apart-1",
  "2026-11-23 10:00 week-apart/apart-2",
  "2026-11-24 10:00 week-apart/apart-3",
  "2026-11-25 10:00 week-apart/apart-4",
  "2026-11-26 10:00 week-apart/apart-5",
  "2026-11-27 10:00 week-apart/own-6",
  "2026-11-28 10:00 week-apart/own-day-7",
  "2026-12-21 10:00 week-apart/own-30",
  "2027-01-20 10:00 week-apart/own-60",
  "2027-02-19 10:00 week-apart/own-90",
  "2027-03-21 12:00 week-apart/own-120",
  "2027-04-20 10:02 week-apart/own-150", // a Tuesday: after the question
  "2027-05-21 10:00 week-apart/reflection",
  ...["2026-12-01", ...tuesdays].map((date) => `${date} 10:00 week-apart/change-week`),
].sort();

test("every plan plays from sign-up to its end: each prompt at its local hour, once", async () => {
  const phones = Object.keys(expected).map((plan, i) => ({ plan, phone: `+1202555014${i}` }));
  const played = await Promise.all(
    phones.map(async ({ plan, phone }) => ({
      plan,
      prompts: await play(phone, `JOIN ${plan} 2026-11-21`, "N", "America/New_York"),
    })),
  );
  const ben = await play("+447700900123", "JOIN week-apart 2026-11-21", "Y", "Europe/London");
  await stack.advance("P7M");
  for (const { plan, prompts } of played) expect(await prompts(), plan).toEqual(expected[plan]);
  expect(await ben(), "with a boundary").toEqual(withBoundary);
}, 60_000);
