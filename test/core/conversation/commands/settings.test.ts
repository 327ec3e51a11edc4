import { describe, expect, test } from "vitest";
import { reply, texted } from "../../../support/texted.ts";

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
