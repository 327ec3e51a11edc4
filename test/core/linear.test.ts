import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { choosePlan } from "../../functions/core/conversation/choose-plan.ts";
import { quote, toMessages } from "../../functions/core/delivery/own-words.ts";
import { countSegments } from "../../functions/core/delivery/segments.ts";
import { fold } from "../../functions/core/language/clean.ts";
import { readDate, readDays, readTime } from "../../functions/core/language/en/dates/dates.ts";
import { readDayAndTime } from "../../functions/core/language/en/dates/meeting-words.ts";
import { findDanger } from "../../functions/core/language/en/hearing/danger.ts";
import { saysOptOut } from "../../functions/core/language/en/hearing/opt-out.ts";
import { findSituation } from "../../functions/core/language/en/hearing/situations.ts";
import { readAnswer } from "../../functions/core/language/en/question-answers.ts";
import { readScores } from "../../functions/core/language/en/scores.ts";
import { readSetting } from "../../functions/core/language/en/settings.ts";
import { findZone } from "../../functions/core/language/en/zones.ts";
import { readAddress } from "../../functions/core/person/email-address.ts";
import { parsePhone } from "../../functions/core/places/phone.ts";
import { inEnglish } from "../support/context.ts";
import { readIntent } from "../support/reading.ts";

// Anybody may text 1,600 characters. Four times the text takes four times as long where reading is linear, and sixteen times
// where it is quadratic; 8 lies between the two.

const on = { today: Temporal.PlainDate.from("2026-11-21"), country: "US", lean: "past" as const };
const settings = ["CHANGE", "EMAIL", "MEET", "TEXTED", "TRIAL"] as const;
const questions = ["opus", "plans", "ready", "safety", "trial-end", "way-on"] as const;
const readers: Record<string, (text: string) => unknown> = {
  fold,
  readIntent,
  findDanger,
  saysOptOut: (text) => saysOptOut(text, text),
  findSituation,
  readDate: (text) => readDate(text, on),
  readTime,
  readDays,
  readDayAndTime: (text) => readDayAndTime(text, on),
  findZone,
  choosePlan: (text) => choosePlan(text, inEnglish("2026-12-01T15:00:00Z")),
  readAddress,
  readScores,
  ...Object.fromEntries(settings.map((word) => [word, (text: string) => readSetting(word, text)])),
  ...Object.fromEntries(questions.map((asked) => [asked, (text: string) => readAnswer(asked, text)])),
  quote,
  toMessages: (text) => toMessages([text]),
  countSegments,
  parsePhone,
};
/** What a pattern may begin with, again and again, or wait for in vain. */
const units = [
  ...[
    "a",
    " ",
    ".",
    "?",
    "!",
    '"',
    "'",
    "-",
    "_",
    "@",
    "1",
    "\n",
    "\u2026",
    "\ufdfa",
    "\u0301",
    "\u200b",
    "\u{1f44d}",
  ],
  ...["? ", " .", "a@", "a@b.", "1/1 ", "4 2 5 ", '" ', "STOP "],
  ...[
    "is ",
    "at ",
    "i ",
    "my ",
    "to ",
    "he ",
    "stop ",
    "please ",
    "want to ",
    "end ",
    "said ",
    "nov ",
    "1 day ",
  ],
];
const ends = [
  ["", ""],
  ["JOIN", "\ufffd"],
  ["stop ", " x"],
] as const;

function milliseconds(read: () => void): number {
  const times = Array.from({ length: 3 }, () => {
    const before = process.hrtime.bigint();
    read();
    return Number(process.hrtime.bigint() - before) / 1e6;
  });
  return Math.min(...times);
}

/** Milliseconds below which a busy machine measures its clock and its collector; what takes no longer harms nobody. */
const tooShort = 4;
const limit = 8;

test.each(Object.keys(readers))(
  "%s reads a text in time that grows with its length, not with the square",
  (name) => {
    const read = readers[name] as (text: string) => unknown;
    const quadratic: string[] = [];
    for (const unit of units) {
      for (const [start, end] of ends) {
        const ofLength = (length: number) =>
          `${start}${unit.repeat(length).slice(0, length - start.length - end.length)}${end}`;
        const [long, short] = [ofLength(1600), ofLength(400)];
        const takes = () => milliseconds(() => read(long));
        if (takes() < tooShort) continue;
        // A busy machine may be slow at the wrong moment: it is not so four times running.
        const isQuadratic = [1, 2, 3, 4].every(() => takes() / milliseconds(() => read(short)) >= limit);
        if (isQuadratic) quadratic.push(JSON.stringify(start + unit));
      }
    }
    expect(quadratic).toEqual([]);
  },
);
