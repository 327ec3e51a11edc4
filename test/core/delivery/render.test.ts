import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { sayFigures } from "../../../functions/core/delivery/figures.ts";
import { renderTexts } from "../../../functions/core/delivery/render.ts";
import type { Enrolled } from "../../../functions/core/person/person.ts";
import type { PromptTemplate } from "../../../functions/core/plans/prompt.ts";
import { inEnglish } from "../../support/context.ts";
import { enrolled } from "../../support/people.ts";

/** Tuesday 1 December 2026, ten in the morning in New York. */
const now = Temporal.Instant.from("2026-12-01T15:00:00Z");
const render = (
  person: Enrolled,
  texts: string | string[],
  at = now,
  more: Pick<PromptTemplate, "withNotes"> = {},
) => renderTexts(person, [texts].flat(), more, inEnglish(at));
const apart = { breakupDate: "2026-11-16", lastContact: "2026-11-21" };

describe("a prompt names", () => {
  test.each([
    ["the day of silence", "{day} of {length}", {}, "10 of 28"],
    ["what is left of it", "{left} left", {}, "18 left"],
    [
      "nothing left once it is over",
      "{left} left",
      { breakupDate: "2026-10-01", lastContact: "same" },
      "0 left",
    ],
    ["the length that they chose", "{length} to {end}", { weeks: 6 }, "42 to Sat 2 Jan"],
    ["the end", "{end}", {}, "Sat 19 Dec"],
    ["the days since the breakup", "{breakupDays}", {}, "15"],
    ["the days since a breakup years ago", "{breakupDays}", { breakupDate: "2024-11-16" }, "745"],
    ["a best stretch that lies back", "{best}", { bestStretchDays: 12 }, "12"],
    ["the present stretch where it is the best", "{best}", { bestStretchDays: 5 }, "10"],
    ["their opus", "{opus}", { opus: "bake bread" }, "bake bread"],
    ["no opus", "{opus}", {}, "your one thing"],
    ["their change", "{change}", { change: "be on time" }, "be on time"],
    ["no change", "{change}", {}, "the change you picked"],
    ["their promise", "{promise}", { promises: { latest: "no texts", kept: 0, broken: 0 } }, "no texts"],
    ["no promise", "{promise}", {}, "your promise"],
    ["their meeting", "{meet}", { milestones: { meet: "2026-12-12T18:00" } }, "Sat 12 Dec, 6 pm"],
    ["no meeting", "at {meet}.", {}, "at ."],
    ["their first answer", "{firstAnswer}", { answers: { "turned-away": "shouting" } }, "shouting"],
    ["no first answer", "{firstAnswer}", { answers: { wanted: "calm" } }, "your first answer"],
    ["their months in numbers", "{figures}", {}, "15 days on, longest quiet 10."],
  ])("%s", (_, text, changes, rendered) => {
    expect(render(enrolled({ ...apart, ...changes }), text)).toEqual([rendered]);
  });
});

test.each([
  ["2026-12-01T15:00:00Z", "second"],
  ["2026-12-02T15:00:00Z", "third"],
  ["2026-12-03T15:00:00Z", "first"],
  ["2027-12-03T15:00:00Z", "third"],
])("what repeats takes its wordings in turn: %s", (at, wording) => {
  const repeats = ["first", "second", "third"];
  expect(render(enrolled(), repeats, Temporal.Instant.from(at))).toEqual([wording]);
});

describe("their notes", () => {
  const withNotes = { withNotes: true } as const;
  const text = "Your notes:";
  const long = (count: number) => Array.from({ length: count }, () => "n".repeat(300));
  const messages = (count: number) => render(enrolled({ notes: long(count) }), text, now, withNotes);

  test("follow the prompt that brings them", () => {
    expect(render(enrolled({ notes: ["one", "two"] }), text, now, withNotes)).toEqual([
      "Your notes:",
      "1. one\n2. two",
    ]);
  });

  test("follow no other", () => {
    expect(render(enrolled({ notes: ["one"] }), "Hello.")).toEqual(["Hello."]);
  });

  test("come whole in five messages", () => {
    expect(messages(5)).toEqual(["Your notes:", ...[1, 2, 3, 4, 5].map((i) => `${i}. ${"n".repeat(300)}`)]);
  });

  test("of more than that, five come, and how to read the rest", () => {
    expect(messages(6)).toHaveLength(7);
    expect(messages(6).at(-2)).toMatch(/^5\. n/);
    expect(messages(6).at(-1)).toMatch(/NOTES/);
  });
});

describe("the months in numbers say", () => {
  test.each([
    ["nothing of what there is not", {}, "15 days on, longest quiet 10."],
    ["the longest quiet, where it lies back", { bestStretchDays: 40 }, "15 days on, longest quiet 40."],
    ["one step", { steps: { total: 1, streak: 1 } }, "15 days on, longest quiet 10, 1 step done."],
    ["more steps", { steps: { total: 2, streak: 1 } }, "15 days on, longest quiet 10, 2 steps done."],
    ["the rung", { plan: "ladder", rung: 2 }, "15 days on, longest quiet 10, rung 2."],
    ["no first rung", { plan: "ladder", rung: 1 }, "15 days on, longest quiet 10."],
    [
      "no rung with a boundary (G8)",
      { plan: "ladder", rung: 2, boundary: true },
      "15 days on, longest quiet 10.",
    ],
    ["no rung of another plan", { plan: "week-apart", rung: 2 }, "15 days on, longest quiet 10."],
    [
      "the scores",
      { scores: { first: [1, 2, 3], last: [4, 4, 5] } },
      "15 days on, longest quiet 10, scores 1-2-3 then, 4-4-5 now.",
    ],
    ["no half of them", { scores: { first: [1, 2, 3] } }, "15 days on, longest quiet 10."],
    [
      "the promises",
      { promises: { kept: 3, broken: 1 } },
      "15 days on, longest quiet 10, promises kept 3 of 4.",
    ],
    [
      "promises all broken",
      { promises: { kept: 0, broken: 1 } },
      "15 days on, longest quiet 10, promises kept 0 of 1.",
    ],
    [
      "as many kept as broken",
      { promises: { kept: 2, broken: 2 } },
      "15 days on, longest quiet 10, promises kept 2 of 4.",
    ],
  ] as const)("%s", (_, changes, said) => {
    expect(sayFigures(enrolled({ ...apart, ...changes } as never), inEnglish(now))).toBe(said);
  });

  const busy = {
    ...apart,
    rung: 3,
    steps: { total: 120, streak: 1 },
    scores: { first: [2, 3, 2], last: [4, 3, 4] },
    promises: { kept: 3, broken: 1 },
  };
  test.each([
    [
      "everything, beside 43 signs",
      "ladder",
      43,
      "15 days on, longest quiet 10, 120 steps done, rung 3, scores 2-3-2 then, 4-3-4 now, promises kept 3 of 4.",
    ],
    [
      "what the rungs are about, where there is no room for more",
      "ladder",
      95,
      "15 days on, 120 steps done, rung 3, scores 2-3-2 then, 4-3-4 now.",
    ],
    [
      "the promises first, where the plan is about them",
      "six-steps",
      100,
      "15 days on, longest quiet 10, promises kept 3 of 4.",
    ],
    ["the days, whatever the room", "six-steps", 147, "15 days on."],
    [
      "everything again, where two segments are needed all the same",
      "no-contact",
      148,
      "15 days on, longest quiet 10, 120 steps done, scores 2-3-2 then, 4-3-4 now, promises kept 3 of 4.",
    ],
  ] as const)("%s", (_, plan, beside, said) => {
    expect(sayFigures(enrolled({ ...busy, plan } as never), inEnglish(now), "x".repeat(beside))).toBe(said);
  });
});
