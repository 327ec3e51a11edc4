import { distance } from "fastest-levenshtein";

const corrected = [
  ..."january february march april august september october november december".split(" "),
  ..."monday tuesday wednesday thursday friday saturday sunday".split(" "),
  ..."yesterday today tomorrow tonight".split(" "),
];
/** Real words that are a letter away from one of those. */
const leaveAlone = new Set(["match", "marsh", "toady", "notday", "sundry"]);

const short: Record<string, string> = {
  wk: "week",
  wks: "weeks",
  weeek: "week",
  weeeks: "weeks",
  weks: "weeks",
  dys: "days",
  dayz: "days",
  mth: "month",
  mths: "months",
  mos: "months",
  yr: "year",
  yrs: "years",
  yday: "yesterday",
  yest: "yesterday",
  tmr: "tomorrow",
  tmrw: "tomorrow",
  tomoz: "tomorrow",
  tues: "tuesday",
  weds: "wednesday",
  thur: "thursday",
  thurs: "thursday",
};

const letters = (word: string) => [...word].sort().join("");

/**
 * The month, weekday or like word that was meant by a mistyped one. Only long words, only one slip (two in words of
 * eight letters or more) and never in the first letter: "someday" and "money" are not Mondays.
 */
function correct(word: string): string {
  const known = Object.hasOwn(short, word) ? short[word] : undefined;
  if (known) return known;
  if (word.length < 5 || leaveAlone.has(word) || corrected.includes(word)) return word;
  for (const meant of corrected) {
    if (meant[0] !== word[0]) continue;
    const slips = distance(word, meant);
    if (slips <= (meant.length >= 8 ? 2 : 1)) return meant;
    // Two letters swapped count as two slips, but are one.
    if (slips === 2 && letters(word) === letters(meant)) return meant;
  }
  return word;
}

/** The text in lower case with typing slips mended, clock times taken out, and phrases as the parser knows them. */
export function normalise(text: string, year: number): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/'(?=\d\d\b)/g, " ")
    .replace(/[a-z]+/g, correct)
    .replace(/\b(?:at |around )?\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?/g, " ")
    .replace(/\b(?:the )?day before yesterday\b/g, "2 days ago")
    .replace(/\b(?:the )?day after tomorrow\b/g, "in 2 days")
    .replace(/\b(?:last night|yesterday (?:morning|afternoon|evening|night))\b/g, "yesterday")
    .replace(/\b(?:tonight|this (?:morning|afternoon|evening))\b/g, "today")
    .replace(/\bthe (?=\d{1,2}(?:st|nd|rd|th)\b)/g, "")
    .replace(/\ba fortnight\b/g, "2 weeks")
    .replace(/\b(days?|weeks?|months?|years?) back\b/g, "$1 ago")
    .replace(/\bago today\b/g, "ago")
    .replace(/\bfrom today\b/g, "from now")
    .replace(/\b(?:last|this|next) year\b/g, (said) =>
      String(year + { l: -1, t: 0, n: 1 }[said.charAt(0) as "l"]),
    )
    .replace(/\s+/g, " ")
    .trim();
}
