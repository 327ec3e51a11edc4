import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { converse } from "../../../functions/core/conversation/conversation.ts";
import { newPerson, type Person, type Question } from "../../../functions/core/person/person.ts";
import { inEnglish } from "../../support/context.ts";
import { enrolled } from "../../support/people.ts";

const now = Temporal.Instant.from("2026-11-21T15:00:00Z");
const who = { id: "a".repeat(26), phone: "+12025550143", country: "US", zone: "UTC", zoneCandidates: [] };

/** What becomes of somebody in the middle of signing up who is asked this and texts that. */
function says(asking: Question, text: string, known: Partial<Person> = {}) {
  const person: Person = { ...newPerson(who, now), state: "joining", asking, ...known };
  return converse(person, { text }, inEnglish(now)).person;
}

describe("the safety question", () => {
  const known = { breakupDate: "2026-11-03", lastContact: "same" };

  test.each([
    "y",
    "yes",
    "yeah",
    "sure",
    "ok",
    "yes he did",
    "unsure",
    "idk",
    "u",
    "not sure",
    "don't know",
    "maybe not",
    "unsurely",
  ])("%s sets the boundary", (text) => expect(says("safety", text, known).boundary).toBe(true));

  test.each(["n", "no", "nope", "nah"])("%s sets none", (text) =>
    expect(says("safety", text, known).boundary).toBe(false),
  );

  test.each(["sure thing", "any", "now what", "really idk", "say yes or no?", "broke", "nice"])(
    "%s is asked again",
    (text) =>
      expect(says("safety", text, known)).toMatchObject({
        asking: "safety",
        unrecognizedTexts: { count: 1 },
      }),
  );
});

describe("the question of last contact", () => {
  const known = { breakupDate: "2026-11-03" };

  test.each(["same", "the same", "same day", "the same date", "that day"])("%s is the day it ended", (text) =>
    expect(says("last-contact", text, known).lastContact).toBe("same"),
  );

  test.each(["not the same", "same old story", "not that day", "that day or so"])(
    "%s is asked again",
    (text) =>
      expect(says("last-contact", text, known)).toMatchObject({
        asking: "last-contact",
        unrecognizedTexts: { count: 1 },
      }),
  );

  test.each([
    ["on the very day of the breakup", "2026-11-10", "2026-11-10"],
    ["after it", "2026-11-11", "2026-11-11"],
    ["before it, and is asked again", "2026-11-09", undefined],
  ])("is kept when the breakup is corrected: %s", (_, lastContact, kept) => {
    const given = { breakupDate: "2026-11-03", lastContact };
    expect(says("safety", "DATE 2026-11-10", given).lastContact).toBe(kept);
  });
});

describe("the question of the plan", () => {
  const known = { breakupDate: "2026-11-03", lastContact: "same", boundary: false };

  test.each([
    "2",
    "2 please",
    "2. please",
    "plan 2",
    'PLAN "week apart"',
    "A week, then hello",
    "#2",
    "(2)",
    "number 2",
    "option 2 pls",
    "the 2nd",
    "the second one",
    "Maybe 2?",
    "lets go with 2",
    "2 I think",
    "2 A week, then hello",
    "2 A week, then hello: own it, quiet, a light text",
    "I'll go with 2",
    "I think 2",
    "2 it is",
    "number two",
    "two please",
    "go on then, 2",
    "I'd like the second plan best",
    "not 4. 2",
    "three... i mean 2",
    "el dos",
    "pick 2 plz",
    "no. 2",
  ])("%s is plan 2", (text) => expect(says("plan", text, known).plan).toBe("week-apart"));

  test.each([
    "1 or 2?",
    "12",
    "give me a second",
    "2 weeks",
    "i want 2 talk",
    "the quiet one",
    "the sixth",
    "number 6",
    "not 2",
    "no second thoughts",
    "no second",
    "four",
    "two or three",
    "2 of them",
    "22",
    "silence",
  ])("%s is asked again", (text) =>
    expect(says("plan", text, known)).toMatchObject({ asking: "plan", unrecognizedTexts: { count: 1 } }),
  );
});

test("JOIN takes the plan and the date, however they are put", () => {
  const fresh = newPerson(who, now);
  const joins = (text: string) => {
    const { plan, breakupDate } = converse(fresh, { text }, inEnglish(now)).person;
    return [plan, breakupDate];
  };
  expect(joins("JOIN 2 yesterday")).toEqual(["week-apart", "2026-11-20"]);
  expect(joins("JOIN plan 2, yesterday")).toEqual(["week-apart", "2026-11-20"]);
  expect(joins("JOIN 2: yesterday")).toEqual(["week-apart", "2026-11-20"]);
  expect(joins("JOIN 3 november")).toEqual([undefined, "2026-11-03"]);
  expect(joins("JOIN 4")).toEqual(["show-change", undefined]);
});

describe("an open question of a prompt", () => {
  const asked = (text: string, changes: object) =>
    converse(enrolled({ askedAt: "2026-11-20T15:00:00Z", ...changes }), { text }, inEnglish(now));
  const answers = (text: string, askedAt = "2026-11-20T15:00:00Z") =>
    asked(text, { asking: "answer:wanted", askedAt }).person.answers;

  test.each(["Date nights", "zone out together", "plan nothing, just be"])(
    "takes %s for its answer",
    (text) => expect(answers(text)).toEqual({ wanted: text }),
  );

  test.each(["ZONE Denver", "DATE nov 3", "STATUS", " ", ""])("does not take %j for its answer", (text) =>
    expect(answers(text)).toEqual({}),
  );

  test("lapses after a week to the second", () => {
    expect(answers("calm", "2026-11-14T15:00:01Z")).toEqual({ wanted: "calm" });
    expect(answers("calm", "2026-11-14T15:00:00Z")).toEqual({});
  });

  test("keeps what may be an answer and a situation, and answers both", () => {
    const { person, replies } = asked("he texted me", { asking: "answer:wanted" });
    expect(person.answers).toEqual({ wanted: "he texted me" });
    expect(replies).toEqual([
      asked("he texted me", {}).replies[0],
      "Kept, as you wrote it. Thank you for being honest with yourself.",
    ]);
  });

  test("that is not for free words takes none", () => {
    expect(asked("what a week", { plan: "show-change", asking: "trial-end" }).person.answers).toEqual({});
  });
});

test("a word for a situation is one up to twelve words", () => {
  const reply = (text: string) => converse(enrolled(), { text }, inEnglish(now)).replies[0];
  expect(reply("he texted me today and now I do not know what to")).toBe(reply("he texted me"));
  expect(reply("he texted me today and now I do not know what to do")).not.toBe(reply("he texted me"));
});
