import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { JournalEntry } from "../../../functions/core/conversation/result.ts";
import { calendar, type Day, streaks } from "../../../functions/http/pages/streaks.ts";
import { enrolled } from "../../support/people.ts";

// Somebody whose contact ended on Sat 21 November 2026, in New York; it is Tue 1 December, ten days later.
const now = Temporal.Instant.from("2026-12-01T15:00:00Z");
const slip = (date: string, days: number): JournalEntry => ({
  kind: "slip",
  at: `${date}T20:00:00Z`,
  date,
  days,
});
const told = (all: ReturnType<typeof streaks>) =>
  all.map(
    ({ from, days, best, present }) => `${from} ${days}${best ? " best" : ""}${present ? " present" : ""}`,
  );

describe("stretches of silence", () => {
  test("without a slip there is the present one, and it is the best", () =>
    expect(told(streaks(enrolled(), [], now))).toEqual(["2026-11-21 10 best present"]));

  test("on the day of the contact nothing is kept yet, so nothing is best", () =>
    expect(told(streaks(enrolled({ breakupDate: "2026-12-01" }), [], now))).toEqual([
      "2026-12-01 0 present",
    ]));

  test("each slip ended one, which began as many days before", () => {
    const after = enrolled({ lastContact: "2026-11-29" });
    const logs = [slip("2026-11-26", 5), slip("2026-11-29", 3)];
    expect(told(streaks(after, logs, now))).toEqual([
      "2026-11-21 5 best",
      "2026-11-26 3",
      "2026-11-29 2 present",
    ]);
  });

  test("of two that are as long the first is the best", () => {
    const after = enrolled({ lastContact: "2026-11-26" });
    expect(told(streaks(after, [slip("2026-11-26", 5)], now))).toEqual([
      "2026-11-21 5 best",
      "2026-11-26 5 present",
    ]);
  });

  test("other entries of the log are none", () => {
    const logs: JournalEntry[] = [{ kind: "score", at: "2026-11-27T15:00:00Z" }, { kind: "slip", at: "2026-11-27T15:00:00Z" }]; // biome-ignore format: one line
    expect(told(streaks(enrolled(), logs, now))).toHaveLength(1);
  });
});

describe("the calendar", () => {
  const of = (person = enrolled(), logs: JournalEntry[] = []) =>
    calendar(person, streaks(person, logs, now), now);
  const on = (days: Day[], date: string) => days.find((day) => day.date.toString() === date);

  test("is of whole weeks, from the Monday before the first contact to the Sunday after the end", () => {
    const days = of();
    expect(days).toHaveLength(35);
    expect(`${days[0]?.date} to ${days.at(-1)?.date}`).toBe("2026-11-16 to 2026-12-20");
  });

  test.each([
    ["2026-11-20", "open", "the day before it all"],
    ["2026-11-21", "contact", "the day of the contact"],
    ["2026-11-22", "quiet", "the first day kept"],
    ["2026-12-01", "quiet", "today"],
    ["2026-12-02", "ahead", "tomorrow"],
  ])("%s is %s: %s", (date, kind) => expect(on(of(), date)?.kind).toBe(kind));

  test("one day is today, one is the end that they chose", () => {
    const days = of();
    expect(days.filter(({ today }) => today).map(({ date }) => `${date}`)).toEqual(["2026-12-01"]);
    expect(days.filter(({ end }) => end).map(({ date }) => `${date}`)).toEqual(["2026-12-19"]);
  });

  test("the days of the best stretch are marked, the contact before it is not", () => {
    const after = enrolled({ lastContact: "2026-11-28" });
    const best = of(after, [slip("2026-11-28", 7)]).filter((day) => day.best);
    expect(best.map(({ date }) => date.day)).toEqual([22, 23, 24, 25, 26, 27]);
    expect(on(of(after, [slip("2026-11-28", 7)]), "2026-11-28")?.kind).toBe("contact");
  });

  test("with a boundary there is no end, so it stops with this week", () => {
    const days = of(enrolled({ boundary: true }));
    expect(days.some(({ end }) => end)).toBe(false);
    expect(`${days.at(-1)?.date}`).toBe("2026-12-06");
  });

  test("after the plan has led back into touch the days are open, not quiet", () => {
    const days = of(enrolled({ noContactEndedOn: "2026-11-28" }));
    expect(on(days, "2026-11-28")?.kind).toBe("quiet");
    expect(on(days, "2026-11-29")?.kind).toBe("open");
    expect(days.some(({ end }) => end)).toBe(false);
  });

  test("of years of silence it shows the last 27 weeks", () => {
    const days = of(enrolled({ breakupDate: "2024-11-21" }));
    expect(days).toHaveLength(27 * 7);
    expect(`${days[0]?.date} to ${days.at(-1)?.date}`).toBe("2026-06-01 to 2026-12-06");
    expect(on(days, "2026-06-01")?.kind).toBe("quiet");
  });
});
