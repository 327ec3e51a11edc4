import { distance } from "fastest-levenshtein";

const corrected = [
  ..."january february march april august september october november december".split(" "),
  ..."monday tuesday wednesday thursday friday saturday sunday".split(" "),
  ..."yesterday today tomorrow tonight fortnight weekend".split(" "),
  ..."thanksgiving halloween christmas valentines easter memorial veterans".split(" "),
];
/** Real words and names that are a letter away from one of those. */
const leaveAlone = new Set(
  `match marsh marcy marcie toady notday sundry sundae sundaes mondays tuesdays wednesdays thursdays fridays saturdays
  sundays weekends weekended easier eastern eater memorials valentine veteran weekender hallowed`.split(
    /\s+/,
  ),
);

const short: Record<string, string> = {
  ...{ wk: "week", wks: "weeks", weeek: "week", weeeks: "weeks", weks: "weeks", wek: "week", week5: "week" },
  ...{ dys: "days", dayz: "days", dy: "day", mth: "month", mths: "months", mnth: "month", mnths: "months" },
  ...{
    mo: "month",
    mos: "months",
    moths: "months",
    monts: "months",
    yr: "year",
    yrs: "years",
    yeras: "years",
  },
  ...{ hr: "hour", hrs: "hours", min: "minute", mins: "minutes" },
  ...{ yday: "yesterday", yest: "yesterday", ytd: "yesterday", yestday: "yesterday", ysterday: "yesterday" },
  ...{
    tmr: "tomorrow",
    tmrw: "tomorrow",
    tomoz: "tomorrow",
    tmw: "tomorrow",
    "2moro": "tomorrow",
    "2morrow": "tomorrow",
  },
  ...{
    "2day": "today",
    tdy: "today",
    "2nite": "tonight",
    "2night": "tonight",
    tonite: "tonight",
    tnite: "tonight",
  },
  ...{
    nite: "night",
    lst: "last",
    thxgiving: "thanksgiving",
    nght: "night",
    nigth: "night",
    morn: "morning",
    mornin: "morning",
    eve: "eve",
    aft: "afternoon",
  },
  ...{ lastnight: "last night", lastnite: "last night", ago: "ago", agoo: "ago", agos: "ago" },
  ...{ tues: "tuesday", weds: "wednesday", thur: "thursday", thurs: "thursday", wensday: "wednesday" },
  ...{
    juin: "june",
    jully: "july",
    juley: "july",
    sepetember: "september",
    setp: "sept",
    ocotber: "october",
  },
  ...{
    xmas: "christmas",
    crimbo: "christmas",
    chrimbo: "christmas",
    tgiving: "thanksgiving",
    turkeyday: "thanksgiving",
  },
  ...{
    vday: "valentines day",
    nye: "new years eve",
    nyd: "new years day",
    mlk: "mlk",
    coupla: "couple of",
    cpl: "couple",
  },
  ...{
    fortnite: "fortnight",
    wkend: "weekend",
    wknd: "weekend",
    abt: "about",
    bout: "about",
    b4: "before",
    aftr: "after",
  },
};

const letters = (word: string) => [...word].sort().join("");

/** Months by their first three letters, so that the patterns need no others. */
const monthNames = new Map<string, string>(
  "january february march april june july august september sept october november december"
    .split(" ")
    .map((name) => [name, name.slice(0, 3)]),
);

/** A word as the patterns know it: mended, and a month by its first three letters. */
export function correct(word: string): string {
  const meant = mended(word);
  return monthNames.get(meant) ?? meant;
}

/**
 * The month, weekday or like word that was meant by a mistyped one. Only long words, only one slip (two in words of
 * eight letters or more) and never in the first letter: "someday" and "money" are not Mondays.
 */
function mended(word: string): string {
  if (Object.hasOwn(short, word)) return short[word] as string;
  if (word.length < 5 || word.length > 14 || leaveAlone.has(word) || corrected.includes(word)) return word;
  for (const meant of corrected) {
    if (meant[0] !== word[0]) continue;
    const slips = distance(word, meant);
    if (slips <= (meant.length >= 8 ? 2 : 1)) return meant;
    // Two letters swapped count as two slips, but are one.
    if (slips === 2 && letters(word) === letters(meant)) return meant;
  }
  return word;
}
