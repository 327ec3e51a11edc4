import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { longest, longestReply, type Reply } from "../../bench/longest/replies.ts";
import { status } from "../../functions/core/conversation/commands/status.ts";
import { listPlans, sayNext } from "../../functions/core/conversation/phrases.ts";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import { locales } from "../../functions/locales.ts";
import { plans } from "../../scripts/plans.ts";
import { replies } from "../../templates/en/replies.ts";
import { inEnglish } from "../support/context.ts";
import { enrolled } from "../support/people.ts";
import { commands } from "../support/reading.ts";
import { atFirstSight } from "./wording.ts";

const names = Object.keys(replies) as Reply[];

describe("with the longest values that there are", () => {
  test.each(names)("%s is GSM-7 in at most two segments", (name) => {
    const text = longestReply(name);
    const { encoding, units, segments } = countSegments(text);
    expect(text, "a placeholder without a longest value").not.toMatch(/[{}]/);
    expect(encoding, text).toBe("GSM-7");
    expect(segments, `${units} units: ${text}`).toBeLessThanOrEqual(2);
  });

  test.each([
    "optedOut",
    "stranger",
    "restartWait",
    ...names.filter((name) => name.startsWith("email")),
  ] as const)("%s is one segment", (name) => {
    const { units, segments } = countSegments(longestReply(name));
    expect(segments, `${units} units: ${longestReply(name)}`).toBe(1);
  });

  test("what is said of days, zones and plans is as long as it is taken to be here", () => {
    expect(listPlans(enrolled(), locales.en)).toBe(longest.plans);
    const now = Temporal.Instant.from("2026-12-02T15:30:00Z");
    for (const plan of plans) {
      const person = enrolled({
        plan: plan.id,
        breakupDate: "2016-12-02",
        weeks: 26,
        bestStretchDays: 3651,
        lastContact: "2026-05-01",
        pausedUntil: "2027-05-31T14:30:00Z",
        time: "10:30",
      });
      expect(sayNext(person, inEnglish(now)).length).toBeLessThanOrEqual((longest.next ?? "").length);
      expect(countSegments(status(person, inEnglish(now))).segments, status(person, inEnglish(now))).toBe(1);
    }
  });
});

describe("a lock screen that others see", () => {
  /** The program's own name has to be there, and is meant to say nothing. */
  const secret = new RegExp(atFirstSight.source.replace("|afterword", ""), "i");
  test.each(names)("%s names neither an ex nor a breakup in its first forty characters", (name) => {
    expect(replies[name].replace(/\{\w+\}/g, "30 Sep").slice(0, 40)).not.toMatch(secret);
  });
});

describe("words to reply with", () => {
  test("a reply that names one in capitals names one that exists", () => {
    const others = [
      "HELP",
      "STOP",
      "START",
      "GO",
      "SAME",
      "UNSURE",
      "DAYS",
      "UNTIL",
      "ONLY",
      "SHOUT",
      "CONTACT IS WELCOME",
    ];
    const known = new Set([...commands, ...others.flatMap((words) => words.split(" ")), "OFF"]);
    for (const name of names) {
      const shouted = replies[name].match(/\b[A-Z]{3,}\b/g) ?? [];
      expect(
        shouted.filter((word) => !known.has(word)),
        name,
      ).toEqual([]);
    }
  });
});
