import { describe, expect, test } from "vitest";
import { locales } from "../../../functions/locales.ts";
import { readIntent } from "../../support/reading.ts";

/** Every text that somebody could react to: whatever string there is in the copy. */
const strings = (copy: unknown): string[] => {
  if (typeof copy === "string") return copy.length > 3 ? [copy] : [];
  if (typeof copy === "function" || copy === null) return [];
  return typeof copy === "object" ? Object.values(copy).flatMap(strings) : [];
};
const ours = [...new Set(strings(locales.en.copy))];

const reactions: [string, (text: string) => string][] = [
  ["an iPhone's heart", (text) => `Loved \u201c${text}\u201d`],
  ["its question mark, in straight quotes", (text) => `Questioned "${text}"`],
  ["its exclamation mark", (text) => `Emphasised \u201c${text}\u201d`],
  ["a reaction taken back", (text) => `Removed a laugh from \u201c${text}\u201d`],
  ["an emoji of choice", (text) => `Reacted \u{1f44d}\u{1f3fd} to \u201c${text}\u201d`],
  ["the first sixty characters of it", (text) => `Disliked \u201c${text.slice(0, 60)}\u2026\u201d`],
  [
    "Google Messages, with its odd spaces",
    (text) => ` \u200b\u2764\ufe0f\u200b to \u201c\u200a${text}\u200a\u201d `,
  ],
  ["an Android in Spanish", (text) => `\u{1f602} a \u201c${text}\u201d`],
  ["Spanish", (text) => `Le encant\u00f3 \u201c${text}\u201d`],
  ["French", (text) => `A ri de \u00ab\u00a0${text}\u00a0\u00bb`],
  ["German", (text) => `Gef\u00e4llt \u201e${text}\u201c`],
  ["German, with the verb behind", (text) => `Hat mit \u{1f44d} auf \u201e${text}\u201c reagiert`],
  ["Italian", (text) => `Ha messo Mi piace a \u201c${text}\u201d`],
  ["Portuguese", (text) => `N\u00e3o gostou de \u201c${text}\u201d`],
  ["Dutch, with the verb around", (text) => `Vond \u201c${text}\u201d leuk`],
  ["Swedish", (text) => `Skrattade \u00e5t \u201d${text}\u201d`],
  ["Polish", (text) => `Polubiono \u201e${text}\u201d`],
  ["Turkish", (text) => `\u201c${text}\u201d be\u011fendi`],
  [
    "Russian",
    (text) => `\u041f\u043e\u043d\u0440\u0430\u0432\u0438\u043b\u043e\u0441\u044c \u00ab${text}\u00bb`,
  ],
  ["Chinese", (text) => `\u559c\u6b22\u4e86\u201c${text}\u201d`],
  [
    "Japanese, with the verb behind",
    (text) => `\u300c${text}\u300d\u3092\u597d\u304d\u3068\u8a00\u3044\u307e\u3057\u305f`,
  ],
  ["Arabic", (text) => `\u0623\u0639\u062c\u0628\u0646\u064a \u00ab${text}\u00bb`],
];

describe("a reaction is never what it quotes, whichever of our texts that is", () => {
  test.each(reactions)("%s", (_, quoting) => {
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.filter((text) => readIntent(quoting(text)).kind !== "tapback")).toEqual([]);
  });
});

test.each([
  ['He said "don\'t text me again"', "the words of the ex"],
  ["\u{1f62d} she wrote \u201cplease stop\u201d", "the same after an emoji"],
  ["I liked \u201cNormal People\u201d", "their own sentence"],
  ["Loved every minute of it", "no quote"],
  ['Carlos: "no me escribas"', "a name is no reaction"],
])("%j is none: %s", (text) => expect(readIntent(text).kind).not.toBe("tapback"));
