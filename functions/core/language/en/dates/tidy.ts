import { lazy } from "../../../lazy.ts";
import { withoutMarks } from "../../dates/marks.ts";
import { correct } from "./spelling.ts";

const units = "one two three four five six seven eight nine".split(" ");
const teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinals = "first second third fourth fifth sixth seventh eighth ninth".split(" ");
const lateOrdinals =
  "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );

/** "One" alone stays a word, as in "the last one"; where it counts, spans.ts reads it. */
const cardinals = new Map<string, number>([
  ...units.slice(1).map((word, n): [string, number] => [word, n + 2]),
  ...teens.map((word, n): [string, number] => [word, n + 10]),
  ...tens.map((word, n): [string, number] => [word, (n + 2) * 10]),
]);
const ordinalNumbers = new Map<string, number>([
  ...ordinals.map((word, n): [string, number] => [word, n + 1]),
  ...lateOrdinals.map((word, n): [string, number] => [word, n + 10]),
  ["thirtieth", 30],
  ["ninteenth", 19],
  ["twelveth", 12],
]);

const suffix = (day: number) =>
  `${day}${(day % 100 > 3 && day % 100 < 21 ? undefined : ["th", "st", "nd", "rd"][day % 10]) ?? "th"}`;

const compound = lazy(
  () => new RegExp(`\\b(${tens.join("|")})[ -](${[...units, ...ordinals].join("|")})\\b`, "g"),
);

const month = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const weekday = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
/**
 * "Second" alone is no day, and "at first" and "the first" of several none either: an ordinal counts in "on the third", "May first",
 * "first of May".
 */
const ordinalWord = lazy(
  () =>
    new RegExp(
      `(?:(?<=^the |\\b(?:on|was|since|until|till|til|by|from|its|is|around|about|month) the |\\b(?:${month}|${weekday}|month) (?:the )?)(?:NTH)\\b)|\\b(?:NTH)(?= (?:of|${month}|week|weekend|${weekday})\\b)`.replaceAll(
        "NTH",
        [...ordinalNumbers.keys()].join("|"),
      ),
      "g",
    ),
);

/** Numbers in digits: "twenty first" as 21st, "forty seven" as 47, "the third" as "the 3rd". */
function inDigits(text: string): string {
  return text
    .replace(compound(), (_, ten: string, unit: string) => {
      const [more, nth] = [units.indexOf(unit) + 1, ordinals.indexOf(unit) + 1];
      const number = (cardinals.get(ten) ?? 0) + (more || nth);
      return nth ? suffix(number) : String(number);
    })
    .replace(ordinalWord(), (word) => suffix(ordinalNumbers.get(word) ?? 0))
    .replace(/[a-z]+/g, (word) => String(cardinals.get(word) ?? word));
}

const year = { last: -1, this: 0, next: 1 } as const;

/**
 * The text as the patterns expect it: lower case, slips of typing mended, numbers in digits, apostrophes within a word and pictures gone,
 * and without times of day, which say nothing of the date ("at 10pm", "around 7.30 a.m.").
 */
export function tidy(text: string, thisYear: number): string {
  const said = withoutMarks(text)
    .replace(/\u00bd/g, " 1/2")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|[\u200b-\u200f"\u201c\u201d*_~]/gu, " ")
    // "We'd" is no Wednesday.
    .replace(/(?<=[a-z])'d\b/g, " would")
    .replace(/(?<=[a-z])'(?=[a-z ]|$)/g, "")
    .replace(/\b2(?:day|nite|night|moro|morrow)\b/g, correct)
    .replace(/[a-z]+/g, correct);
  return inDigits(said)
    .replace(/\u2044/g, "/")
    .replace(/\b(\d{1,3}) 1\/2\b/g, "$1.5")
    .replace(/\b(\d{1,3}) ?ish\b/g, "$1")
    .replace(/(?<![\d/.:-])\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b\.?|[ap]\b(?= |$))/g, " ")
    .replace(/(?<![\d/.-])\d{1,2}:\d\d(?::\d\d)?(?!\d)/g, " ")
    .replace(/\b(?:at|around|about) \d{1,2} ?(?:o'?clock|ish)\b/g, " ")
    .replace(/\b(last|this|next) year\b/g, (_, which: keyof typeof year) => String(thisYear + year[which]))
    .replace(/\b(days?|weeks?|months?|years?) back\b/g, "$1 ago")
    .replace(/(\d)(?=(?:weeks?|days?|months?|years?)\b)/g, "$1 ")
    .replace(/\s+/g, " ")
    .trim();
}
