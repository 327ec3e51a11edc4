import { describe, expect, test } from "vitest";
import { fold, ownWords } from "../../../functions/core/language/clean.ts";

describe("what is added to a word does not hide it", () => {
  test.each([
    ["STOP\u0000", "GSM-7 padding"],
    ["\u001bstop", "the escape to the second table of GSM-7"],
    ["stop\b", "a control"],
    ["\ufffcStop", "the placeholder of an attachment"],
    ["STOP\ufffd", "a character that was lost"],
    ["stop\u2800", "a blank of Braille"],
    ["\u3164stop", "a Hangul filler"],
    ["\u2066STOP\u2069", "marks of direction"],
    ["ST\u200bOP", "a space of no width, within the word"],
    ["STOP@", "a GSM-7 zero read as a letter"],
    ["stop$", "a neighbor on the keyboard"],
    ["[STOP]", "brackets"],
    ["\u00abSTOP\u00bb", "guillemets"],
    ["\u201eSTOP\u201c", "German quotes"],
    ["`STOP`", "as code"],
    ["#stop", "as a tag"],
    ["/stop", "as a bot's command"],
    ["\u2022 stop", "as an item of a list"],
    ["STOP\u3002", "a full stop of another script"],
    ["S T O P", "letters apart"],
    ["s.t.o.p.", "the same with dots"],
    ["S-T-O-P", "and with dashes"],
    ["ST\u041eP", "a Cyrillic letter"],
    ["\u0405\u0422\u041e\u0420", "all letters Cyrillic"],
    ["\uff33\uff34\uff2f\uff30", "full width"],
    ["\u{1d412}\u{1d413}\u{1d40e}\u{1d40f}", "styled letters"],
    ["[No Subject] stop", "a mail gateway's subject"],
    ["(sin asunto) stop", "the same in Spanish"],
    ["Re: stop", "an answer by mail"],
    ["Subject: your texts\nstop", "mail with a subject of its own"],
    ["FRM:mo@inbox.example\nSUBJ:\nMSG:stop", "mail as a carrier writes it"],
    ["stop\n\nSent from my tablet", "the line of a phone"],
    ["Stop Sent from my iPhone", "the same on one line"],
    ["Stop\r\nGet Outlook for iOS", "the line of a mail program"],
    ["stop\n\nEnviado desde mi iPhone", "the same in Spanish"],
    ["stop\n--\nMo Doe\n12 Elm Street", "a signature"],
    ["stop\nRegards\nMo", "a closing"],
    ["stop\n~Mo", "a name"],
    ["stop\nxx Mo", "a kiss and a name"],
    ["stop\n\nOn Tue, Nov 3, 2026 at 9:00 AM Afterword wrote:\n> Day 3", "the text that it answers"],
  ])("%j is read as stop: %s", (text) => expect(fold(text)).toBe("stop"));

  test.each([
    [" \t\r\n", "white space"],
    ["\ufe0f", "a variation selector"],
    ["\u2800\u3164", "fillers"],
    ["...", "dots"],
  ])("%j says nothing: %s", (text) => expect(fold(text)).toBe(""));

  test.each([
    ["u r a star", "u r a star", "three letters apart are words"],
    ["I'd say a b c", "i'd say a b c", "and so is a list of them"],
    ["status?", "status?", "a question mark says something"],
    ["my list:\n- milk\n- Mo", "my list: - milk - mo", "the last item is no signature"],
    [
      "\u043f\u0440\u0438\u0432\u0435\u0442",
      "\u043f\u0440\u0438\u0432\u0435\u0442",
      "a word of another language",
    ],
    ["no subject is too hard", "no subject is too hard", "no label without its brackets"],
    ["re read it all", "re read it all", "nor without its colon"],
  ])("%j stays %j: %s", (text, folded) => expect(fold(text)).toBe(folded));
});

test("their own words are kept as they typed them, without what was added", () => {
  expect(
    ownWords(
      "\ufffc I miss \u201chome\u201d \u{1f937}\u{1f3fd}\u200d\u2640\ufe0f \nLove, Mo\n\nSent from my iPhone",
    ),
  ).toBe("I miss \u201chome\u201d \u{1f937}\u{1f3fd}\u200d\u2640\ufe0f \nLove, Mo");
});
