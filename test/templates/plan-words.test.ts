import { describe, expect, test } from "vitest";
import { inFull as fillIn, longestOfPlans } from "../../bench/longest/words.ts";
import { commands } from "../../functions/core/hearing/keywords.ts";
import { countSegments } from "../../functions/core/segments.ts";
import { trialWords } from "../../templates/words/show-change.ts";
import { meetWords, noteWords, promiseWords } from "../../templates/words/six-steps.ts";
import { atFirstSight, promises } from "./wording.ts";

const inFull = (text: string) => fillIn(longestOfPlans, text);

const all = Object.entries({ trial: trialWords, note: noteWords, meet: meetWords, promise: promiseWords })
  .flatMap(([of, words]) => Object.entries(words).map(([name, text]) => ({ name: `${of}/${name}`, text })))
  // Parts of others, measured there.
  .filter(({ text }) => !text.startsWith(" "));

describe("what the words of plans 4 and 5 answer", () => {
  test.each(all)("$name is GSM-7 in at most two segments, with the longest values", ({ text }) => {
    const full = inFull(text);
    const { encoding, segments, units } = countSegments(full);
    expect(full, "a placeholder without a longest value").not.toMatch(/[\^{}\\[\]~|€`]/);
    expect(encoding, full).toBe("GSM-7");
    expect(segments, `${units} units: ${full}`).toBeLessThanOrEqual(2);
  });

  test.each(all)("$name is discreet at first sight, promises nothing and does not shout", ({ text }) => {
    expect(text.replace(/\{\w+\}/g, "30 Sep").slice(0, 40)).not.toMatch(atFirstSight);
    expect(text).not.toMatch(promises);
    expect(text).not.toMatch(/!/);
  });

  test.each(all)("$name names only reply words that exist", ({ text }) => {
    const shouted = text.match(/\b[A-Z]{3,}\b/g) ?? [];
    expect([...commands, "OFF", "CLEAR"]).toEqual(expect.arrayContaining(shouted));
  });
});
