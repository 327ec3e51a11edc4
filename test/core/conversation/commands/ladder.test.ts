import { describe, expect, test } from "vitest";
import { reply, texted } from "../../../support/texted.ts";

describe("the first of the two questions before the fifth rung", () => {
  const asked = {
    plan: "ladder",
    rung: 4,
    climbedOn: "2026-11-22",
    asking: "ready-steady",
    askedAt: "2026-12-01T14:00:00Z",
  };
  const says = (text: string, changes: object = {}) => texted(text, { ...asked, ...changes }).person;

  test.each(["yes", "sure", "yeah I am", "I am", "I do", "I think so", "yes I am sure of this"])(
    "%s leads to the second",
    (text) => expect(says(text).asking).toBe("ready-value"),
  );

  test.each([
    "no",
    "nope not yet",
    "unsure",
    "maybe",
    "perhaps",
    "idk",
    "not sure",
    "I'm not sure",
    "don't know",
    "I dont think so",
  ])("%s is a no", (text) => expect(says(text)).toMatchObject({ asking: undefined, rung: 4 }));

  test.each([
    "yes but not really",
    "yes, well, not today",
    "well yes",
    "but no",
    "honestly perhaps",
    "yes I am very sure of it",
    "what for",
  ])("%s is no answer", (text) => expect(says(text)).toMatchObject({ asking: "ready-steady", rung: 4 }));

  test.each([
    ["on another rung", { rung: 3 }],
    ["with a boundary (G8)", { boundary: true }],
  ])("yes is no answer any more %s", (_, changes) => {
    expect(says("yes", changes).asking).toBe("ready-steady");
    expect(says("yes", { ...changes, asking: "ready-value" }).rung).not.toBe(5);
  });

  test("it is closed by BACK, and another question is not", () => {
    expect(says("BACK").asking).toBeUndefined();
    expect(says("BACK", { asking: "answer:wanted" }).asking).toBe("answer:wanted");
  });
});

describe("NEXT and BACK", () => {
  test("a week after the climb is waited for, whatever else ends that day", () => {
    const climbed = { plan: "ladder", rung: 2, climbedOn: "2026-12-12" };
    expect(reply("NEXT", { ...climbed, rung: 1 }, "2026-12-15T15:00:00Z")).toContain("Sat 19 Dec");
    expect(reply("NEXT", climbed, "2026-12-15T15:00:00Z")).not.toBe(
      reply("NEXT", { ...climbed, rung: 1 }, "2026-12-15T15:00:00Z"),
    );
  });

  test("from the second rung on the end of the quiet holds nothing", () => {
    expect(texted("NEXT", { plan: "ladder", rung: 2, climbedOn: "2026-11-22", weeks: 12 }).person.rung).toBe(
      3,
    );
  });

  test.each([
    ["2026-11-24", "today"],
    ["2026-11-25", "Wed 2 Dec"],
  ])("BACK, after a climb on %s, says from when NEXT goes up: %s", (climbedOn, said) => {
    expect(reply("BACK", { plan: "ladder", rung: 3, climbedOn })).toContain(said);
  });
});

describe("DAILY", () => {
  const off = { plan: "ladder", milestones: { "no-daily": "2026-11-25" } };

  test.each([
    ["DAILY", off, "2026-11-25"],
    ["DAILY off", off, "2026-11-25"],
    ["DAILY is it on", off, "2026-11-25"],
    ["DAILY on", off, undefined],
    ["DAILY off", { plan: "ladder" }, "2026-12-01"],
    ["DAILY is it off", { plan: "ladder" }, undefined],
    ["DAILY", { plan: "ladder" }, undefined],
  ])("%s with %j: off since %s", (text, changes, since) => {
    expect(texted(text, changes).person.milestones["no-daily"]).toBe(since);
  });
});
