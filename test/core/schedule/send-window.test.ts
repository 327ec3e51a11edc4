import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { nextOpening, withinWindow } from "../../../functions/core/schedule/send-window.ts";

const newYork = { zone: "America/New_York", zoneCandidates: [] };
/** Of a number whose area lies in two zones, the larger first. */
const either = { zone: "America/New_York", zoneCandidates: ["America/New_York", "America/Chicago"] };
const eitherWay = { zone: "America/Chicago", zoneCandidates: ["America/Chicago", "America/New_York"] };
const oneGuess = { zone: "America/New_York", zoneCandidates: ["America/New_York"] };

test.each([
  [
    "before it opens on a Saturday",
    newYork,
    "2026-11-21T13:59:59Z",
    "2026-11-21T14:00:00Z",
    "2026-11-22T01:00:00Z",
  ],
  ["at the minute it opens", newYork, "2026-11-21T14:00:00Z", "2026-11-21T14:00:00Z", "2026-11-22T01:00:00Z"],
  ["within it", newYork, "2026-11-21T18:30:00Z", "2026-11-21T18:30:00Z", "2026-11-22T01:00:00Z"],
  [
    "a second before it closes",
    newYork,
    "2026-11-22T00:59:59Z",
    "2026-11-22T00:59:59Z",
    "2026-11-22T01:00:00Z",
  ],
  [
    "as it closes: Sunday noon is next",
    newYork,
    "2026-11-22T01:00:00Z",
    "2026-11-22T17:00:00Z",
    "2026-11-23T01:00:00Z",
  ],
  ["on Sunday morning", newYork, "2026-11-22T16:59:59Z", "2026-11-22T17:00:00Z", "2026-11-23T01:00:00Z"],
  [
    "on Sunday night: Monday at nine",
    newYork,
    "2026-11-23T02:00:00Z",
    "2026-11-23T14:00:00Z",
    "2026-11-24T01:00:00Z",
  ],
  ["over the spring change", newYork, "2027-03-14T05:00:00Z", "2027-03-14T16:00:00Z", "2027-03-15T00:00:00Z"],
  [
    "a single guess is as good as known",
    oneGuess,
    "2026-11-21T13:00:00Z",
    "2026-11-21T14:00:00Z",
    "2026-11-22T01:00:00Z",
  ],
  [
    "unsure: noon in the west until five in the east",
    either,
    "2026-11-21T15:00:00Z",
    "2026-11-21T18:00:00Z",
    "2026-11-21T22:00:00Z",
  ],
  [
    "unsure, whichever is named first",
    eitherWay,
    "2026-11-21T15:00:00Z",
    "2026-11-21T18:00:00Z",
    "2026-11-21T22:00:00Z",
  ],
  [
    "unsure, and too late for today",
    either,
    "2026-11-21T22:00:00Z",
    "2026-11-22T18:00:00Z",
    "2026-11-22T22:00:00Z",
  ],
])("prompts may leave, asked %s", (_, person, at, from, to) => {
  const opening = nextOpening(person, Temporal.Instant.from(at));
  expect(`${opening?.from} ${opening?.to}`).toBe(`${from} ${to}`);
});

test("zones that share no hour of the early afternoon have no opening", () => {
  const anywhere = { zone: "Europe/London", zoneCandidates: ["Europe/London", "Asia/Kolkata"] };
  expect(nextOpening(anywhere, Temporal.Instant.from("2026-11-21T15:00:00Z"))).toBeUndefined();
});

test.each([
  ["08:59", false],
  ["09:00", true],
  ["19:59", true],
  ["20:00", false],
])("a prompt set to %s: %s", (time, allowed) => {
  expect(withinWindow(Temporal.PlainTime.from(time))).toBe(allowed);
});
