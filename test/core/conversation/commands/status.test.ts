import { expect, test } from "vitest";
import { countSegments } from "../../../../functions/core/delivery/segments.ts";
import { reply } from "../../../support/texted.ts";

const ladder = { plan: "ladder" };

test.each([
  ["no step", { total: 0, streak: 0 }, undefined],
  ["one step", { total: 1, streak: 1, last: "2026-12-01" }, "1 step done."],
  ["a row that goes on today", { total: 5, streak: 3, last: "2026-12-01" }, "5 steps done, 3 days in a row."],
  ["a row until yesterday", { total: 5, streak: 3, last: "2026-11-30" }, "5 steps done, 3 days in a row."],
  ["a row that a gap has ended", { total: 5, streak: 3, last: "2026-11-29" }, "5 steps done."],
  ["a day alone", { total: 5, streak: 1, last: "2026-12-01" }, "5 steps done."],
])("STATUS tells %s", (_, steps, said) => {
  expect(/\d+ steps? done.*?\./.exec(reply("STATUS", { ...ladder, steps }))?.[0]).toBe(said);
});

test.each([
  [{ kept: 2, broken: 2 }, "Promises: 2 kept, 2 not."],
  [{ kept: 0, broken: 1 }, "Promises: 0 kept, 1 not."],
  [{ kept: 0, broken: 0 }, undefined],
])("STATUS tells of promises %j", (promises, said) => {
  expect(/Promises: .*?\./.exec(reply("STATUS", { plan: "six-steps", promises }))?.[0]).toBe(said);
});

test("STATUS tells the rung, but not with a boundary (G8)", () => {
  expect(reply("STATUS", { ...ladder, rung: 3 })).toContain("Five rungs, rung 3.");
  expect(reply("STATUS", { ...ladder, rung: 3, boundary: true })).not.toContain("rung 3");
  expect(reply("STATUS", { plan: "no-contact", rung: 3 })).not.toContain("rung 3");
});

test("STATUS leaves out what one segment has no room for", () => {
  const best = { ...ladder, bestStretchDays: 100 };
  const record = {
    steps: { total: 1000, streak: 300, last: "2026-12-01" },
    promises: { kept: 100, broken: 100 },
  };
  expect(reply("STATUS", best)).toContain("Best stretch 100 days.");
  const full = reply("STATUS", { ...best, ...record });
  expect(full).toContain("1000 steps done, 300 days in a row. Promises: 100 kept, 100 not.");
  expect(full).not.toContain("Best stretch");
  expect(countSegments(full).segments).toBe(1);
});

test.each([
  ["1 day", { lastContact: "2026-12-01", bestStretchDays: 1 }, "Best stretch 1 day."],
  ["2 days", { lastContact: "2026-12-01", bestStretchDays: 2 }, "Best stretch 2 days."],
])("STATUS tells a best stretch of %s", (_, changes, said) => {
  expect(reply("STATUS", changes)).toContain(said);
});

test.each([
  ["2026-11-22", "In touch since Sun 22 Nov, after 1 quiet day."],
  ["2026-11-23", "In touch since Mon 23 Nov, after 2 quiet days."],
])("STATUS tells how long the quiet was that ended on %s", (noContactEndedOn, said) => {
  expect(reply("STATUS", { plan: "week-apart", noContactEndedOn })).toContain(said);
});
