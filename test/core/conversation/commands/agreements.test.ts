import { describe, expect, test } from "vitest";
import { reply, texted } from "../../../support/texted.ts";

describe("TRIAL", () => {
  const plan = "show-change";
  const trialOf = (text: string, changes: object = {}) =>
    texted(text, { plan, ...changes }).person.milestones.trial;

  test.each(["off", "over", "done", "end", "ends", "stop it", "cancel", "no"])("%s ends it", (word) =>
    expect(trialOf(`TRIAL ${word}`, { milestones: { trial: "2026-11-28" } })).toBeUndefined(),
  );

  test.each(["is it over", "and then", "what now"])("%s is told how it works", (words) => {
    expect(trialOf(`TRIAL ${words}`, { milestones: { trial: "2026-11-28" } })).toBe("2026-11-28");
    expect(trialOf(`TRIAL ${words}`)).toBeUndefined();
  });

  test.each([
    ["begins where there is none", {}, "2026-12-01"],
    ["goes on up to the seventh day", { milestones: { trial: "2026-11-24" } }, "2026-11-24"],
    ["begins anew after that", { milestones: { trial: "2026-11-23" } }, "2026-12-01"],
  ])("%s", (_, changes, day) => {
    expect(trialOf("TRIAL", changes)).toBe(day);
  });

  test("says which day it is, and when it ends", () => {
    expect(reply("TRIAL", { plan, milestones: { trial: "2026-11-28" } })).toMatch(/3.*Sat 5 Dec/);
    expect(reply("TRIAL", { plan, milestones: { trial: "2026-11-24" } })).toMatch(/7.*today/);
  });

  test("asks again while the question of its end is open", () => {
    const dispatchedAt = { "show-change/trial-end.2026-11-24": "2026-12-01T14:30:00Z" };
    const { person } = texted("TRIAL", { plan, milestones: { trial: "2026-11-24" }, dispatchedAt });
    expect(person).toMatchObject({ asking: "trial-end", askedAt: "2026-12-01T15:00:00Z" });
  });

  test("OFF leaves another question open, and speaks of what is next to who has a boundary", () => {
    const asking = {
      plan,
      milestones: { trial: "2026-11-28" },
      asking: "answer:wanted",
      askedAt: "2026-12-01T14:00:00Z",
    };
    expect(texted("TRIAL OFF", asking).person.asking).toBe("answer:wanted");
    expect(reply("TRIAL OFF", { ...asking, boundary: true })).toMatch(/Next: /);
  });
});

describe("MEET", () => {
  const plan = "six-steps";
  const meet = (text: string, changes: object = {}) => texted(text, { plan, ...changes });

  test.each([
    ["MEET today 10 am", undefined], // it is ten
    ["MEET today 10:01 am", "2026-12-01T10:01"],
    ["MEET tue 10 am", "2026-12-08T10:00"], // the next one, then
    ["MEET tue 11 am", "2026-12-01T11:00"],
    ["MEET dec 1 9 am", undefined],
    ["MEET wed 9 am", "2026-12-02T09:00"],
    ["MEET 2027-12-01 10:00", "2027-12-01T10:00"],
    ["MEET 2027-12-01 10:01", undefined], // more than a year ahead
  ])("%s sets %s", (text, mark) => {
    expect(meet(text).person.milestones.meet).toBe(mark);
  });

  test.each([
    ["still ahead", "2026-12-01T10:01", /^It's on Tue 1 Dec, 10:01 am/],
    ["over", "2026-12-01T10:00", /^The last one was Tue 1 Dec, 10 am/],
  ])("alone tells of one %s", (_, mark, said) => {
    expect(meet("MEET", { milestones: { meet: mark } }).replies[0]).toMatch(said);
  });

  test("names the zone only while it is a guess", () => {
    const candidates = ["America/New_York", "America/Chicago"];
    expect(meet("MEET dec 12 6pm", { zoneCandidates: candidates }).replies[0]).toContain(
      "(New York time, ZONE",
    );
    expect(meet("MEET dec 12 6pm").replies[0]).not.toContain("ZONE");
  });

  test("says that a text comes an hour before, even when that is now", () => {
    expect(meet("MEET today 11 am").replies[0]).toContain("One more text comes an hour before.");
    expect(meet("MEET today 10:59 am").replies[0]).not.toContain("an hour before");
  });

  test("is not dropped by a word that only ends like OFF", () => {
    expect(meet("MEET casino", { milestones: { meet: "2026-12-12T18:00" } }).person.milestones.meet).toBe(
      "2026-12-12T18:00",
    );
  });

  test("OFF with a boundary says what is next", () => {
    expect(meet("MEET OFF", { boundary: true }).replies[0]).toMatch(/Next: /);
  });
});
