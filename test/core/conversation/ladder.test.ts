import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { converse } from "../../../functions/core/conversation/conversation.ts";
import { fold } from "../../../functions/core/language/clean.ts";
import { readScores } from "../../../functions/core/language/en/scores.ts";
import type { Person } from "../../../functions/core/person/person.ts";
import { inEnglish } from "../../support/context.ts";
import { enrolled } from "../../support/people.ts";

const now = Temporal.Instant.from("2026-12-19T16:00:00Z");
const onLadder = (changes: Partial<Person> = {}) => enrolled({ plan: "ladder", ...changes });

/** What is logged of one text, without its time. */
function logsOf(text: string, changes: Partial<Person> = {}) {
  return converse(onLadder(changes), { text }, inEnglish(now)).journal.map(({ at, ...entry }) => {
    expect(at).toBe(now.toString());
    return entry;
  });
}

describe("what is kept as a series", () => {
  test.each([
    ["NEXT", {}, [{ kind: "rung", rung: 2 }]],
    ["BACK", { rung: 3, climbedOn: "2026-12-18" }, [{ kind: "rung", rung: 2 }]],
    ["yes", { rung: 4, asking: "ready-value" }, [{ kind: "rung", rung: 5 }]],
    ["OPUS 🎸 guitar", {}, [{ kind: "opus", text: "🎸 guitar" }]],
    ["DONE", {}, [{ kind: "step" }]],
    ["done: Walked, 2 km", {}, [{ kind: "step", what: "Walked, 2 km" }]],
    ["friends 5, health 4, wealth 2", {}, [{ kind: "score", health: 4, wealth: 2, relationships: 5 }]],
    ["4 2 6", {}, []],
    ["NEXT", { climbedOn: "2026-12-18" }, []],
    ["NEXT", { boundary: true }, []],
    ["NEXT", { milestones: { "let-go": "2026-12-19" } }, []],
    ["OPUS", {}, []],
  ] as const)("%s with %j leaves %j", (text, changes, entries) => {
    expect(logsOf(text, changes)).toEqual(entries);
  });

  test("a step's words are kept whole, however long", () => {
    const what = "walked and walked. ".repeat(80).trim();
    expect(logsOf(`DONE ${what}`)).toEqual([{ kind: "step", what }]);
  });
});

describe("three scores", () => {
  test.each([
    ["4 2 5", [4, 2, 5]],
    ["425", [4, 2, 5]],
    ["4,2,5", [4, 2, 5]],
    ["4, 2 and 5", [4, 2, 5]],
    ["4-2-5", [4, 2, 5]],
    ["4/2/5", [4, 2, 5]],
    ["4️⃣ 2️⃣ 5️⃣", [4, 2, 5]], // keycap emoji
    ["My scores: 4 2 5.", [4, 2, 5]],
    ["health 4 wealth 2 friends 5", [4, 2, 5]],
    ["Relationships: 5, money: 2, health: 4", [4, 2, 5]],
    ["work and money 2, people 5, health 4", [4, 2, 5]],
    ["h4 w2 r5", [4, 2, 5]],
    ["4 health 2 work 5 people", [4, 2, 5]],
    ["health 4/5 wealth 2/5 friends 5/5", [4, 2, 5]],
    ["health is 4, wealth is 2, friends 5", [4, 2, 5]],
    ["score: 4 2 5", [4, 2, 5]],
    ["trinity 4 2 5", [4, 2, 5]],
    ["my scores are 4 2 5", [4, 2, 5]],
    ["health 4 health 3 wealth 2 friends 5", "bad"],
    ["health 4 wealth 2 friends 5 5 5", "bad"],
    ["0 2 5", "bad"],
    ["4 2 6", "bad"],
    ["426", "bad"],
    ["4 2", "bad"],
    ["42", "bad"],
    ["4 12 5", "bad"],
    ["4 2 5 1", "bad"],
    ["health 4", "bad"],
    ["health 9 wealth 2 friends 5", "bad"],
    ["health 4 health 2 friends 5", "bad"],
    ["health 4 wealth friends 5", "bad"],
  ] as const)("%s is %j", (text, scores) => {
    expect(readScores(fold(text))).toEqual(scores);
  });

  test.each([
    "11/3", // dates
    "2026-11-03",
    "3-11-26",
    "11.3.2026",
    "10:30",
    "6 pm",
    "3", // a choice
    "PLAN 3",
    "p 3",
    "911", // for help
    "112",
    "4255",
    "2 friends",
    "I have 2 friends and 3 cats",
    "health is what matters",
    "health, wealth and people",
    "4 200 5",
    "4/2",
    "yes",
    "",
  ])("%s is none", (text) => {
    expect(readScores(fold(text))).toBeUndefined();
  });
});

describe("days in a row", () => {
  const stepsAfter = (steps: Person["steps"]) =>
    converse(onLadder({ steps }), { text: "DONE" }, inEnglish(now)).person.steps;

  test.each([
    ["the first", { total: 0, streak: 0 }, { total: 1, streak: 1, last: "2026-12-19" }],
    [
      "the same day",
      { total: 3, streak: 2, last: "2026-12-19" },
      { total: 4, streak: 2, last: "2026-12-19" },
    ],
    [
      "the next day",
      { total: 3, streak: 2, last: "2026-12-18" },
      { total: 4, streak: 3, last: "2026-12-19" },
    ],
    [
      "after a gap",
      { total: 9, streak: 7, last: "2026-12-17" },
      { total: 10, streak: 1, last: "2026-12-19" },
    ],
    [
      "flown west, over midnight",
      { total: 3, streak: 2, last: "2026-12-20" },
      { total: 4, streak: 2, last: "2026-12-20" },
    ],
  ])("%s", (_, before, after) => {
    expect(stepsAfter(before)).toEqual(after);
  });
});
