import { describe, expect, test } from "vitest";
import { reply, texted } from "../../../support/texted.ts";

const notesOf = (text: string, notes: string[]) => texted(text, { plan: "six-steps", notes }).person.notes;

describe("NOTE", () => {
  test.each(["NOTES CLEAR", "NOTES clear all", "NOTES empty", "NOTE clear", "NOTE clear all"])(
    "%s empties the list",
    (text) => expect(notesOf(text, ["one", "two"])).toEqual([]),
  );

  test.each(["NOTES", "NOTES all", "NOTES please", "NOTES 1", "NOTES part 1"])(
    "%s sends the list",
    (text) => {
      const { person, replies } = texted(text, { notes: ["one", "two"] });
      expect(replies[0]).toMatch(/^(1\. one\n2\. two|Your notes fit in one part.*)$/);
      expect(person.notes).toEqual(["one", "two"]);
    },
  );

  test.each([
    ["NOTES clear it up with her", "clear it up with her"],
    ["NOTES all is clear", "all is clear"],
    ["NOTES part 2 of it", "part 2 of it"],
    ["NOTES see part 2", "see part 2"],
    ["NOTE I was late.", "I was late."],
  ])("%s is a note", (text, note) => {
    expect(notesOf(text, ["one"])).toEqual(["one", note]);
  });

  test("keeps forty, and no more", () => {
    const many = (count: number) => Array.from({ length: count }, () => "n");
    expect(notesOf("NOTE last", many(39))).toHaveLength(40);
    expect(notesOf("NOTE last", many(40))).toEqual(many(40));
  });

  test("keeps 20,000 characters, and no more", () => {
    expect(notesOf("NOTE 1234567890", ["n".repeat(19_990)])).toHaveLength(2);
    expect(notesOf("NOTE 1234567890", ["n".repeat(19_991)])).toHaveLength(1);
  });

  test("has parts from 1 on", () => {
    const many = Array.from({ length: 20 }, () => "n".repeat(250));
    expect(texted("NOTES 0", { notes: many }).replies).toEqual([
      "Your notes come in 3 parts: NOTES on its own sends the first, NOTES 3 the last.",
    ]);
    expect(texted("NOTES 3", { notes: many }).replies).toHaveLength(4);
    expect(reply("NOTES 4", { notes: many })).toMatch(/^Your notes come in 3 parts/);
  });
});

describe("PROMISE", () => {
  const promise = (text: string, promises: object = { kept: 0, broken: 0 }) =>
    texted(text, { plan: "six-steps", promises }).person.promises.latest;

  test.each(["off", "drop", "clear", "delete"])("%s lets it go", (word) =>
    expect(promise(`PROMISE ${word}`, { latest: "no texts", kept: 1, broken: 0 })).toBeUndefined(),
  );

  test.each(["I will drop", "off to bed by ten"])("%s is one", (text) =>
    expect(promise(`PROMISE ${text}`)).toBe(text),
  );

  test("OFF with none to let go says how to make one", () => {
    const none = { plan: "six-steps", promises: { kept: 0, broken: 0 } };
    expect(reply("PROMISE OFF", none)).toBe(reply("PROMISE", none));
  });

  test.each([
    ["Be kind. Always.", '"Be kind. Always"'],
    ["Wait and see...", '"Wait and see..."'],
  ])("%s is said back as %s", (text, said) => {
    expect(reply(`PROMISE ${text}`, { plan: "six-steps" })).toContain(said);
  });
});

describe("CHANGE", () => {
  test.each(["plan", "my city", "the time", "settings", "setting", "time to 6 in the evening"])(
    "%s is a setting, and names no change",
    (text) => {
      const { person, replies } = texted(`CHANGE ${text}`, { plan: "week-apart" });
      expect(replies[0]).toMatch(/^PLAN and a number changes your plan/);
      expect(person.change).toBeUndefined();
    },
  );

  test.each(["plan my days", "my temper", "time to others, all the time, every day"])("%s is one", (text) =>
    expect(texted(`CHANGE ${text}`, { plan: "week-apart" }).person.change).toBe(text),
  );
});

describe("TEXTED", () => {
  const endOf = (text: string, changes: object) =>
    texted(text, { plan: "week-apart", ...changes }).person.noContactEndedOn;

  test.each([
    ["on the seventh day ends the quiet", { lastContact: "2026-11-24" }, "2026-12-01"],
    ["before it ends nothing", { lastContact: "2026-11-25" }, undefined],
    ["after it was over leaves that day", { noContactEndedOn: "2026-11-29" }, "2026-11-29"],
    ["with a boundary ends nothing", { boundary: true }, undefined],
  ])("%s", (_, changes, day) => {
    expect(endOf("TEXTED", changes)).toBe(day);
  });

  test.each([
    ["TEXTED him", "texted"],
    ["TEXTED him, not me", undefined],
    ["TEXTED me back", undefined],
    ["TEXTED her yesterday", "texted"],
  ])("%s is logged as %s", (text, kind) => {
    expect(texted(text, { plan: "week-apart" }).journal[0]?.kind).toBe(kind);
  });

  test("keeps the latest day that was told", () => {
    expect(texted("TEXTED yesterday", { lastTexted: "2026-12-01" }).person.lastTexted).toBe("2026-12-01");
    expect(texted("TEXTED", { lastTexted: "2026-11-30" }).person.lastTexted).toBe("2026-12-01");
  });
});
