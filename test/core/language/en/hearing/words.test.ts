import { describe, expect, test } from "vitest";
import { fold } from "../../../../../functions/core/language/clean.ts";
import { readIntent } from "../../../../support/reading.ts";

const meaning = (text: string) => {
  const intent = readIntent(text);
  return intent.kind === "command" ? `${intent.command} ${intent.rest}`.trim() : intent.kind;
};

test("typographer's quotes become plain ones", () => {
  expect(fold("a \u201cb\u201d \u2018c\u2019 d")).toBe(`a "b" 'c' d`);
});

describe("a word of ours", () => {
  test.each([
    ["NEXT one two three", "NEXT one two three"],
    ["NEXT one two three four", "other"],
    ["STATSU one two three", "STATUS one two three"],
    ["STATSU one two three four", "other"],
    ["KEPT", "KEPT"],
    ["kept it today", "KEPT it today"],
    ["kept my word", "KEPT my word"],
    ["kept no contact today", "KEPT no contact today"],
    ["kept all quiet now", "KEPT all quiet now"],
    ["kept her waiting", "other"],
    ["broke his heart", "other"],
    ["broke my promise", "BROKE my promise"],
    ["NEXXT", "NEXT"],
    ["DOONE", "DONE"],
    ["WEEK 6", "WEEKS 6"],
    ["PAUES 3 days", "PAUSE 3 days"],
    ["123", "other"],
    ["", "other"],
  ])("%j is %s", (text, meant) => {
    expect(meaning(text)).toBe(meant);
  });

  test.each([
    ["  NOTE:  I was Late. ", "I was Late."],
    ["*note call Mum", "call Mum"],
    ["NOTE", ""],
  ])("%j keeps what follows as it was typed: %j", (text, raw) => {
    expect(readIntent(text)).toMatchObject({ kind: "command", command: "NOTE", raw });
  });
});
