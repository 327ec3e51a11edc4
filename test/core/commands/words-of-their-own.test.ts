import { describe, expect, test } from "vitest";
import { reply, texted } from "../../support/texted.ts";

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
    texted(text, { plan: "week-apart", ...changes }).person.quietEndedOn;

  test.each([
    ["on the seventh day ends the quiet", { lastContact: "2026-11-24" }, "2026-12-01"],
    ["before it ends nothing", { lastContact: "2026-11-25" }, undefined],
    ["after it was over leaves that day", { quietEndedOn: "2026-11-29" }, "2026-11-29"],
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
    expect(texted(text, { plan: "week-apart" }).logs[0]?.kind).toBe(kind);
  });

  test("keeps the latest day that was told", () => {
    expect(texted("TEXTED yesterday", { lastTexted: "2026-12-01" }).person.lastTexted).toBe("2026-12-01");
    expect(texted("TEXTED", { lastTexted: "2026-11-30" }).person.lastTexted).toBe("2026-12-01");
  });
});

describe("WEEKS", () => {
  const weeks = (text: string, changes: object = {}) => texted(text, changes).person.weeks;

  test.each([
    ["WEEKS 6", 6],
    ["WEEKS 6 weeks", 6],
    ["WEEKS 12 week", 12],
    ["WEEKS 26", 26],
    ["WEEKS 27", 4],
    ["WEEKS 3", 4],
    ["WEEKS about 6", 4],
    ["WEEKS 6 or so", 4],
  ])("%s makes it %i", (text, count) => expect(weeks(text)).toBe(count));

  test.each([
    [
      "on the very day",
      { breakupDate: "2026-11-03", weeks: 8 },
      "WEEKS 4",
      /^You're past 4 weeks already, day 28\. Text WEEKS 5 or more/,
    ],
    [
      "the same as it was stays, though it is past",
      { breakupDate: "2026-10-31" },
      "WEEKS 4",
      /^4 weeks of quiet it is/,
    ],
    [
      "the last week there is",
      { breakupDate: "2026-06-03", weeks: 26 },
      "WEEKS 4",
      /^You're past 4 weeks already, day 181\. Text WEEKS 26 or more/,
    ],
    [
      "all of them past",
      { breakupDate: "2026-06-02", weeks: 20 },
      "WEEKS 25",
      /^You're on day 182, past the 26 weeks/,
    ],
  ])("of a length that is past: %s", (_, changes, text, said) => {
    expect(reply(text, changes)).toMatch(said);
  });
});

describe("FAQ", () => {
  test.each(["FAQ 1", "FAQ #1", "FAQ number 1", "FAQ he texted me", "FAQ he texted me, all 3"])(
    "%s tells the first",
    (text) => expect(reply(text)).toBe(reply("he texted me")),
  );

  test.each([
    ["FAQ 12", /^There is no 12\./],
    ["FAQ 123456789", /^There is no 123456\./],
    ["FAQ 3 of them", /^Text FAQ and a number:/],
  ])("%s: %s", (text, said) => expect(reply(text)).toMatch(said));
});

describe("a setting", () => {
  test("ZONE alone tells which it is", () => {
    expect(reply("ZONE")).toBe(
      "Your zone is New York time. To change it text ZONE and a city, like ZONE Denver.",
    );
  });

  test.each([
    ["TIME 11:30", true],
    ["TIME noon", false],
  ])("%s speaks of Sundays: %s", (text, told) => {
    expect(reply(text).includes("(Sundays from noon)")).toBe(told);
  });

  test.each([
    ["PAUSE 1 day", "2026-12-02T15:00:00Z"],
    ["PAUSE for 180 days", "2027-05-30T14:00:00Z"],
    ["PAUSE 181 days", undefined],
    ["PAUSE 0 days", undefined],
    ["PAUSE until tomorrow", "2026-12-02T15:00:00Z"],
  ])("%s lasts until %s", (text, until) => {
    expect(texted(text).person.pausedUntil).toBe(until);
  });

  test.each([
    ["while texts are held", { heldUntil: "2026-12-01T15:00:01Z" }, /^My texts rest until Tue 1 Dec/],
    ["when the hold is just over", { heldUntil: "2026-12-01T15:00:00Z" }, /^Nothing is paused\./],
    ["during a pause", { pausedUntil: "2026-12-02T15:00:00Z" }, /^Going on\./],
    ["after one", { pausedUntil: "2026-12-01T15:00:00Z" }, /^Nothing is paused\./],
  ])("RESUME %s", (_, changes, said) => {
    expect(reply("RESUME", changes)).toMatch(said);
  });
});
