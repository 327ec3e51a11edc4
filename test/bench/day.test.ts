import { describe, expect, test } from "vitest";
import { dayOf, mixOf, peakOf, windowFor } from "../../bench/world/day.ts";

const newYork = dayOf(new Map([["America/New_York", 1]]));
const twoZones = dayOf(
  new Map([
    ["America/New_York", 0.6],
    ["America/Chicago", 0.4],
  ]),
);

test("ten in New York is three in the afternoon in UTC, in winter", () => {
  expect(newYork.flatMap((share, minute) => (share > 0 ? [[minute, share]] : []))).toEqual([[15 * 60, 1]]);
});

describe("the busiest minute", () => {
  test.each([
    ["all at once, of the larger zone", 1, 0.6],
    ["a tenth of it in ten minutes", 10, 0.06],
    ["where both overlap, of both", 120, 1 / 120],
  ])("is %s", (_, window, share) => {
    expect(peakOf(twoZones, window)).toBeCloseTo(share, 10);
  });

  test("counts who is late from the evening before", () => {
    const atMidnight = new Array<number>(1440).fill(0);
    atMidnight[1439] = 0.5;
    atMidnight[0] = 0.5;
    expect(peakOf(atMidnight, 2)).toBe(0.5);
  });
});

describe("the shortest window", () => {
  test.each([
    ["none is needed below the rate", 6000, 100, 1],
    ["of 100 a second, for 60,000, is ten minutes", 60_000, 100, 10],
    ["there is none in a day for a million at three a second", 1_000_000, 3, undefined],
  ])("%s", (_, people, perSecond, minutes) => {
    expect(windowFor(newYork, people, perSecond)).toBe(minutes);
  });
});

test("a mix is of shares: all of them are everybody", () => {
  const us = mixOf((country) => country === "US");
  expect([...us.values()].reduce((all, share) => all + share, 0)).toBeCloseTo(1, 10);
  expect(us.get("America/New_York") ?? 0).toBeGreaterThan(0.3);
  expect([...us.keys()]).not.toContain("Europe/London");
});
