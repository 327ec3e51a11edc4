import { sayZone } from "../../functions/core/places/zones.ts";
import { ladderWords } from "../../templates/en/words/ladder.ts";
import { trialWords } from "../../templates/en/words/show-change.ts";
import { situations, situationWords } from "../../templates/en/words/situations.ts";
import { meetWords, noteWords, promiseWords } from "../../templates/en/words/six-steps.ts";
import { wayOnWords } from "../../templates/en/words/way-on.ts";
import { weekApartWords } from "../../templates/en/words/week-apart.ts";

const longestOf = (texts: string[]) =>
  texts.reduce((long, text) => (text.length > long.length ? text : long), "");
const date = "Wed 30 Sep 2027";
const next = "Quiet for now. Next: Wed 30 Sep, 10:30 am.";
/** Sixty characters, as long as a person's words are quoted. */
const quoted = "x".repeat(60);

/** The longest real value of each placeholder, by the words that name it. */
export const longestOfLadder: Record<string, string> = {
  end: date,
  date,
  next,
  what: `: "${quoted}"`,
  word: "DAILY",
  opus: quoted,
  total: "1000",
  streak: "1000",
  rung: "4",
  now: "4 2 5",
  first: "4 2 5",
  health: "4",
  wealth: "2",
  relationships: "5",
};
export const longestOfSilence: Record<string, string> = {
  end: date,
  date,
  day: date,
  next,
  change: quoted,
  weekly: weekApartWords.weekly,
  number: "999999",
  last: "6",
  titles: situations.map(({ title }, i) => `${i + 1} ${title}`).join("\n"),
};
export const longestOfPlans: Record<string, string> = {
  next,
  meet: "Wed 30 Sep 2027, 10:30 am",
  example: "30 Sep 6 pm",
  date,
  end: "Wed 30 Sep",
  day: "7",
  count: "40",
  part: "18",
  parts: "19",
  promise: `"${quoted}"`,
  record: promiseWords.record.replace("{kept}", "1000").replace("{all}", "1000"),
  kept: "1000",
  all: "1000",
  weekly: longestOf([promiseWords.weekly, promiseWords.elsewhere]),
  about: longestOf([
    meetWords.both,
    meetWords.hourOnly,
    meetWords.eveningOnly,
    meetWords.neither,
    meetWords.elsewhere,
  ]),
  zone: meetWords.zone.replace("{zone}", longestOf(Intl.supportedValuesOf("timeZone").map(sayZone))),
};

export const inFull = (values: Record<string, string>, text: string): string =>
  text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

const groups = [
  { values: longestOfLadder, words: { ladder: ladderWords } },
  {
    values: longestOfSilence,
    words: { "way-on": wayOnWords, "week-apart": weekApartWords, faq: situationWords },
  },
  {
    values: longestOfPlans,
    words: { trial: trialWords, note: noteWords, meet: meetWords, promise: promiseWords },
  },
];

/** Every answer to the plans' own words, with the longest values; what is only a part of others is measured there. */
export const longestWords: { name: string; text: string }[] = [
  ...groups.flatMap(({ values, words }) =>
    Object.entries(words).flatMap(([of, texts]) =>
      Object.entries(texts as Record<string, string>)
        .filter(([, text]) => !text.startsWith(" "))
        .map(([name, text]) => ({ name: `${of}/${name}`, text: inFull(values, text) })),
    ),
  ),
  ...situations.flatMap(({ title, text, own, after, week }) =>
    Object.entries({ text, own, after, week }).flatMap(([kind, words]) =>
      words && !words.startsWith(" ")
        ? [{ name: `faq/${title} (${kind})`, text: inFull(longestOfSilence, words) }]
        : [],
    ),
  ),
];
