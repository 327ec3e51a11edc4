import { describe, expect, test } from "vitest";
import { listNotes, quote, toMessages } from "../../../functions/core/delivery/own-words.ts";
import { countSegments } from "../../../functions/core/delivery/segments.ts";

const family = "\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}";
const flag = "\u{1F1EC}\u{1F1E7}";
const hebrew = "\u05D0\u05E0\u05D9 \u05DE\u05EA\u05D2\u05E2\u05D2\u05E2 \u05D0\u05DC\u05D9\u05DA";

describe("a person's words in a prompt", () => {
  test.each([
    ["plain words, as they are", "be on time", "be on time"],
    ["60 characters, whole", "a".repeat(60), "a".repeat(60)],
    ["61 in one word, cut anywhere", "a".repeat(61), `${"a".repeat(57)}...`],
    ["2,000 characters in one word", "a".repeat(2000), `${"a".repeat(57)}...`],
    [
      "a sentence, cut at a word",
      "teach people to bake bread in their own kitchens, slowly, on Sundays",
      "teach people to bake bread in their own kitchens,...",
    ],
    ["lines and spaces, on one line", " call  mum\n\ton Sundays ", "call mum on Sundays"],
    [
      "curly quotes and dashes, made plain",
      "\u201Cmy\u201D dad\u2019s \u2013 shop\u2026",
      `"my" dad's - shop...`,
    ],
    ["accents that GSM-7 has, kept", "caf\u00E9", "caf\u00E9"],
    ["the same, sent as two code points", "cafe\u0301", "caf\u00E9"],
    ["four letters of five, the fifth dropped", "abcd\u05D0", "abcd"],
    ["accents that it lacks, left out", "\u0159eka", "reka"],
    ["emoji, dropped", `be kind ${family}\u{1F642}`, "be kind"],
    ["what counts two or would be filled in, dropped", "a {day} for [me] ~ \u20AC5", "a day for me 5"],
  ])("%s", (_, words, quoted) => {
    expect(quote(words)).toBe(quoted);
    expect(quoted.length).toBeLessThanOrEqual(60);
  });

  test.each([
    ["nothing", undefined],
    ["blanks", "  \n "],
    ["only emoji", `${family}${flag}`],
    ["right-to-left text", hebrew],
    ["mostly another script", `ok ${hebrew}`],
  ])("%s cannot be named", (_, words) => {
    expect(quote(words)).toBeUndefined();
  });
});

const withoutSpace = (text: string) => text.replace(/\s+/g, "");
const longWord = "abcdefghij".repeat(200);

describe("a person's words sent back", () => {
  test.each([
    ["a few short lines", ["1. be kind", "2. no blame"]],
    ["forty lines", Array.from({ length: 40 }, (_, i) => `${i + 1}. a point about the ${i}th thing`)],
    ["one word of 2,000 characters", [longWord]],
    ["2,000 characters of words", ["be on time and ".repeat(134)]],
    ["right-to-left text", [`${hebrew} `.repeat(60)]],
    ["one right-to-left word of 2,000 letters", ["\u05D0".repeat(2000)]],
    ["200 families without a space", [family.repeat(200)]],
    ["flags", [flag.repeat(300)]],
    ["a letter heaped with 400 marks", [`a${"\u0301".repeat(400)}`]],
    ["all of it", ["1. be kind", longWord, `${hebrew} ${family}`.repeat(30), "4. the end"]],
  ])("%s: whole, in order, at most two segments a message", (_, lines) => {
    const messages = toMessages(lines);
    expect(withoutSpace(messages.join(""))).toBe(withoutSpace(lines.join("")));
    for (const message of messages) {
      expect(message.trim()).not.toBe("");
      expect(countSegments(message).segments).toBeLessThanOrEqual(2);
    }
  });

  test("lines stay together where they fit, one under the other", () => {
    expect(toMessages(["1. be kind", "2. no blame"])).toEqual(["1. be kind\n2. no blame"]);
    const long = "x".repeat(305);
    expect(toMessages([long, "short", "and short"])).toEqual([long, "short\nand short"]);
  });

  test("nothing gives no message", () => {
    expect(toMessages([])).toEqual([]);
    expect(toMessages([" ".repeat(400)])).toEqual([]);
  });

  test("words are not torn, but for one that is longer than a message", () => {
    const words = new Set("be on time and call when late".split(" "));
    const messages = toMessages([`${[...words].join(" ")} `.repeat(30)]);
    expect(messages.length).toBeGreaterThan(1);
    for (const message of messages) {
      expect(message.split(/\s/).filter((word) => !words.has(word))).toEqual([]);
    }
  });

  test("what a reader takes for one character is not torn: a family, a flag, a letter with its accent", () => {
    for (const one of [family, flag, "e\u0301\u0323"]) {
      for (const message of toMessages([one.repeat(300)])) {
        expect(message.length % one.length).toBe(0);
        expect(message.startsWith(one)).toBe(true);
      }
    }
  });

  test("notes are numbered, and a note of several lines keeps them", () => {
    expect(listNotes(["be kind", "first\nthen"])).toEqual(["1. be kind\n2. first\nthen"]);
  });

  test("a small number of messages says a large list: no more than a tenth is lost to the splitting", () => {
    const notes = Array.from({ length: 40 }, () => "I was late, I said nothing, and I let you wait");
    const characters = notes.reduce((sum, { length }) => sum + length + 5, 0);
    expect(listNotes(notes).length).toBeLessThanOrEqual(Math.ceil(characters / 306 / 0.8));
  });
});
