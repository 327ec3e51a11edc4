import { describe, expect, test } from "vitest";
import { texted } from "../../../support/texted.ts";

const now = "2026-12-19T16:00:00Z";
const told = "2026-12-19T15:00:00Z";
const ended = { dispatchedAt: { "no-contact-end.1w4": told }, asking: "way-on", askedAt: told };
const choose = (text: string, changes: object = {}) => texted(text, { ...ended, ...changes }, now);
const wayOf = (...said: Parameters<typeof choose>) => choose(...said).journal.map(({ way }) => way);

test.each([
  ["keep", "keep"],
  ["keeps", "keep"],
  ["kepp", "keep"],
  ["I'll keep going", "keep"],
  ["letgi", "let-go"],
  ["let her go", "let-go"],
  ["wrte", "write"],
  ["option 3", "write"],
])("%s is the way %s", (text, way) => {
  expect(wayOf(text)).toEqual([way]);
});

test.each(["deep", "kee", "keyboard", "let us see", "rite", "keep in mind that", "not sure"])(
  "%s is no way on",
  (text) => expect(wayOf(text)).toEqual([]),
);

test("with a boundary the other two ways stand open", () => {
  expect(wayOf("keep", { boundary: true })).toEqual(["keep"]);
  expect(wayOf("let go", { boundary: true })).toEqual(["let-go"]);
  expect(wayOf("write", { boundary: true })).toEqual([]);
});

describe("the end that is answered", () => {
  test.each([
    ["was told in this stretch", { dispatchedAt: { "no-contact-end.1w4": told } }, ["keep"]],
    ["was not of another stretch", { dispatchedAt: { "no-contact-end.1w4": told }, cycle: 2 }, []],
    ["was not skipped", { dispatchedAt: { "no-contact-end.1w4": "skipped" } }, []],
    ["was told in the twelfth", { dispatchedAt: { "no-contact-end.12w4": told }, cycle: 12 }, ["keep"]],
    ["was not of another plan", { plan: "ladder" }, []],
  ])("%s", (_, changes, ways) => {
    expect(wayOf("keep", changes)).toEqual(ways);
  });
});

describe("KEEP", () => {
  test.each([
    ["adds four weeks", {}, 8],
    ["to ten weeks as well", { dispatchedAt: { "no-contact-end.1w10": told }, weeks: 10 }, 14],
    [
      "to the longest that was told",
      { dispatchedAt: { "no-contact-end.1w4": told, "no-contact-end.1w6": told }, weeks: 6 },
      10,
    ],
    ["to the weeks that have passed, when it was told late", { breakupDate: "2026-10-31" }, 11],
    ["none, where more was chosen already", { weeks: 12 }, 12],
    ["four again, after another way was chosen", { weeks: 12, milestones: { "let-go": "2026-12-19" } }, 8],
  ])("%s", (_, changes, weeks) => {
    expect(choose("keep", changes).person.weeks).toBe(weeks);
  });
});

test.each([
  ["let go", "let-go"],
  ["write", "reached-out"],
] as const)("%s, said again, keeps the day on which it was chosen", (text, mark) => {
  expect(choose(text).person.milestones).toEqual({ [mark]: "2026-12-19" });
  expect(choose(text, { milestones: { [mark]: "2026-12-18" } }).person.milestones).toEqual({
    [mark]: "2026-12-18",
  });
});

test("one way at a time", () => {
  expect(choose("write", { milestones: { "let-go": "2026-12-19" } }).person.milestones).toEqual({
    "reached-out": "2026-12-19",
  });
  expect(choose("keep", { milestones: { "reached-out": "2026-12-19" } }).person.milestones).toEqual({});
});
