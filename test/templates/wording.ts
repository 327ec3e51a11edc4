import { expect, test } from "vitest";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import { commands } from "../support/reading.ts";

/** Lists of wording, written by hand, that the tests of the copy read every prompt against. */

/** What would tell a person with a BOUNDARY to get in touch, now or later (G8). */
export const suggestsContact = [
  /\b(text|call|ring|phone|message|e-?mail|write( to)?|contact|meet|see|visit|invite|ask|tell|answer|apologi[sz]e to) (them|your ex|him|her)\b/i,
  /\b(reach(ing)? out|(get|stay|be|keep|back) in touch|check(ing)? in (on|with) them)\b/i,
  /\b(hello|say hi)\b/i,
  /\b(send (one|it|them)|write once)\b/i,
  /\b(a|one) ((light|short|quick|single) )?(message|note)\b|\bone (short |light )?text\b/i,
  /\b(invit\w+|ask once|meet-?up|to meet|meeting)\b/i,
  /\b(if|when) (the two of you|you two|you( do)?|they) (talk|speak|meet|reply|answer|agree|have agreed)\b/i,
  /\b(when you do|not yet|for now|until then|one day)\b/i,
  /\b(both of you|two of you|you two|between you|back together|second (chance|start))\b/i,
  /\bif (something|things?) (is|are) growing\b/i,
  /\bthree ways on\b/i,
];

/** What the first forty characters may not say: others see the lock screen. */
export const atFirstSight =
  /break-?\s?up|br(eak|oke|oken) up|\bex\b|\bexes\b|contact|boyfriend|girlfriend|husband|wife|partner|relationship|divorce|\bsplit\b|dumped|\blove\b|heart|lonely|afterword/i;

/** No promise of an outcome (docs/plans.md, rule 5). */
export const promises =
  /guarante|(get|win|have|bring) (them|your ex|him|her) back|will (come|want you) back|miss you|fall (back )?in love|they will\b|they'll (come|miss|want)|works every time/i;

/** What holds for every answer of ours; `inFull` fills in the longest values, `answers` are words to reply with that are no commands. */
export function holdsFor(
  all: { name: string; text: string }[],
  inFull: (text: string) => string,
  answers: string[],
): void {
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
    expect([...commands, ...answers]).toEqual(expect.arrayContaining(shouted));
  });
}
