import { describe, expect, test } from "vitest";
import { inFull as fillIn, longestOfLadder } from "../../bench/longest/words.ts";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import { planById } from "../../scripts/plans.ts";
import { ladderWords, rungNames } from "../../templates/en/words/ladder.ts";
import { commands } from "../support/reading.ts";
import { atFirstSight, promises, suggestsContact } from "./wording.ts";

const inFull = (text: string) => fillIn(longestOfLadder, text);

const words = Object.entries(ladderWords).map(([name, text]) => ({ name, text: text as string }));
const ladder = planById("ladder");
const daily = ladder.prompts.find(({ name }) => name === "daily");
const repeated = ladder.prompts.flatMap(({ name, text, variants = [], audience }) =>
  variants.length > 0
    ? [text, ...variants].map((wording, i) => ({ name: `${name} ${i}`, text: wording, audience }))
    : [],
);

describe("with the longest values", () => {
  test.each([...words, ...repeated])("$name is GSM-7 in at most two segments", ({ text }) => {
    const { encoding, units, segments } = countSegments(inFull(text));
    expect(inFull(text), "a placeholder without a longest value").not.toMatch(/[{}\\[\]~|€^]/);
    expect(encoding).toBe("GSM-7");
    expect(segments, `${units} units: ${inFull(text)}`).toBeLessThanOrEqual(2);
  });

  test.each(repeated)("$name, which comes again and again, is one segment", ({ text }) => {
    const { units, segments } = countSegments(inFull(text));
    expect(segments, `${units} units: ${inFull(text)}`).toBe(1);
  });

  test("the longest name of a rung fits into the answer to BACK", () => {
    for (const what of rungNames) {
      const text = inFull(ladderWords.wentBack.replace("{what}", what));
      expect(countSegments(text).segments, text).toBe(1);
    }
  });
});

describe("the copy", () => {
  test.each([...words, ...repeated])("$name is discreet, promises nothing and does not shout", ({ text }) => {
    expect(text.replace(/\{\w+\}/g, "28").slice(0, 40)).not.toMatch(atFirstSight);
    expect(text).not.toMatch(promises);
    expect(text).not.toMatch(/!/);
    const shouted = text.match(/\b[A-Z]{3,}\b/g) ?? [];
    expect([...commands, "OFF"]).toEqual(expect.arrayContaining(shouted));
  });

  test.each(repeated)("$name suggests no contact, for it goes to everyone", ({ text }) => {
    expect(suggestsContact.filter((pattern) => pattern.test(text))).toEqual([]);
  });

  test("no two daily steps are alike, some name the one thing, and none speaks of a gap", () => {
    const all = [daily?.text ?? "", ...(daily?.variants ?? [])];
    expect(new Set(all.map((text) => text.slice(0, 20))).size).toBe(all.length);
    expect(all.filter((text) => text.includes("{opus}")).length).toBeGreaterThanOrEqual(3);
    for (const text of all) {
      expect(text).toMatch(/Reply DONE/);
      expect(text).not.toMatch(/miss|skip|again|fail|should|yesterday|streak/i);
      // What may be private stands where a lock screen does not show it.
      expect(text.indexOf("{opus}") === -1 || text.indexOf("{opus}") >= 40, text).toBe(true);
    }
  });
});
