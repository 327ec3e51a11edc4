import { expect, test } from "vitest";
import { countSegments } from "../../../functions/core/delivery/segments.ts";

test.each([
  ["nothing", "", "GSM-7", 0, 1],
  ["as much as fits alone", "a".repeat(160), "GSM-7", 160, 1],
  ["one more, so that each part carries a header", "a".repeat(161), "GSM-7", 161, 2],
  ["two full parts", "a".repeat(306), "GSM-7", 306, 2],
  ["one more than two parts", "a".repeat(307), "GSM-7", 307, 3],
  ["what GSM-7 has of other alphabets", "\u00e9\u00f1\u03a9\u00df @$", "GSM-7", 7, 1],
  ["the extension table, two each", "^{}\\[~]|\u20ac\f", "GSM-7", 20, 1],
  ["a euro sign that makes it two segments", `${"a".repeat(159)}\u20ac`, "GSM-7", 161, 2],
  ["a curly quote", "it\u2019s", "UCS-2", 4, 1],
  ["an emoji is two units", "\u{1f44d}", "UCS-2", 2, 1],
  ["as much of UCS-2 as fits alone", "\u2019".repeat(70), "UCS-2", 70, 1],
  ["one more of UCS-2", "\u2019".repeat(71), "UCS-2", 71, 2],
  ["two full parts of UCS-2", "\u2019".repeat(134), "UCS-2", 134, 2],
  ["one more than two parts of UCS-2", "\u2019".repeat(135), "UCS-2", 135, 3],
  ["a bracket that would straddle two parts", `${"a".repeat(152)}[${"b".repeat(152)}`, "GSM-7", 306, 3],
  ["a bracket that ends a part", `${"a".repeat(151)}[${"b".repeat(153)}`, "GSM-7", 306, 2],
  ["emoji, 33 to a part", "\u{1f44d}".repeat(66), "UCS-2", 132, 2],
  ["one more emoji than two parts hold", "\u{1f44d}".repeat(67), "UCS-2", 134, 3],
  [
    "an emoji that would straddle two parts",
    `${"\u0436".repeat(66)}\u{1f44d}${"\u0436".repeat(66)}`,
    "UCS-2",
    134,
    3,
  ],
  ["an emoji that ends a message alone", `${"\u0436".repeat(68)}\u{1f44d}`, "UCS-2", 70, 1],
])("a text is counted as carriers bill it: %s", (_, text, encoding, units, segments) => {
  expect(countSegments(text)).toEqual({ encoding, units, segments });
});
