import type { Temporal } from "temporal-polyfill";
import type { DateContext, DayAndTime } from "./dates/calendar.ts";
import type { Certainty, CommandWord, Danger, Intent, OptOutType } from "./intent.ts";
import type { AnswerMeanings, SettingMeanings } from "./meanings.ts";
import type { Guess, Odds } from "./reader/reader.ts";
import type { Request } from "./request.ts";

/** What can be chosen by a number, or by a name. */
export type Choice = { number: number; names: readonly string[] };

/** How one language writes dates and times. */
export type Writing = {
  /** BCP 47, as the person's item has it. */
  id: string;
  /** A date as it is written to somebody on the date `on`: with its year only where that is another. */
  sayDate: (date: Temporal.PlainDate, on: Temporal.PlainDate) => string;
  sayLongDate: (date: Temporal.PlainDate) => string;
  /** The same without the weekday: an example to copy, in the order of the `country` (ISO code) whose people are to copy it; a label. */
  sayDayAndMonth: (date: Temporal.PlainDate, on: Temporal.PlainDate, country?: string) => string;
  /** The month's short name. */
  sayMonth: (date: Temporal.PlainDate) => string;
  sayTime: (time: Temporal.PlainTime) => string;
};

/**
 * How one language is read and how it writes dates. Beside its own words it reads what the service says in somebody's stead: a
 * word of ours in capitals, with an ISO date, hh:mm, a number, ON, OFF, ONLY, UNTIL, or DAYS. Pure, and linear in the length of a text. `folded` is a text as `fold`
 * gives it: what everything that reads is matched against.
 */
export type Language = Writing & {
  fold: (text: string) => string;
  /** What is kept of a text: without what phones, carriers, and mail programs put around it. */
  ownWords: (text: string) => string;
  readIntent: (text: string, commands: readonly CommandWord[], optOutType?: OptOutType) => Intent;
  /** Whether what follows a command's word looks like its setting, and not like the rest of a sentence. */
  isSetting: (rest: string) => boolean;
  /** What the words after a command say, where they are no date, time, number, or text of their own. */
  readSetting: <W extends keyof SettingMeanings>(word: W, rest: string) => SettingMeanings[W] | undefined;
  /** A number after a command, with what is said around it: "number 3", "6 weeks". */
  readNumber: (rest: string) => number | undefined;
  /** What an answer says to what was asked. */
  readAnswer: <Q extends keyof AnswerMeanings>(asked: Q, folded: string) => AnswerMeanings[Q] | undefined;
  isYes: (folded: string) => boolean;
  isNo: (folded: string) => boolean;
  /** Whether somebody who left asks for the texts again. */
  comesBack: (folded: string) => boolean;
  /** A choice at the start of a text, and what follows it. */
  takeChoice: <C extends Choice>(
    text: string,
    choices: readonly C[],
  ) => { choice: C | undefined; rest: string };
  /** The one choice that a text names, and nothing else. */
  chooseOne: <C extends Choice>(folded: string, choices: readonly C[]) => C | undefined;
  /** Whether somebody says that they are younger than 18. */
  saysUnderAge: (raw: string) => boolean;
  /** The number of the situation that a text tells, by the menu of FAQ. */
  findSituation: (folded: string) => number | undefined;
  /** A wish, or a report of contact, in a sentence of their own. */
  readRequest: (folded: string, context: DateContext) => Request | undefined;
  /** What a text is about, the likeliest first: labels of train/lines, and some of the language's own. */
  topicsOf: (text: string, folded: string) => Guess[];
  /** How likely a text says what must not be missed (G11), by the trained model alone. */
  oddsOf: (text: string) => Odds;
  /** Whether they have done what a prompt asked for; undefined when the text says neither. */
  readDone: (folded: string) => "yes" | "no" | undefined;
  /** Whether a promise held. */
  readKept: (folded: string) => "kept" | "broke" | "not-yet" | undefined;
  /** What somebody promises, in a sentence of their own. */
  readPromise: (folded: string) => string | undefined;
  /** Three scores from 1 to 5: health, wealth, relationships; "bad" for what was meant as scores but is none. */
  readScores: (folded: string) => number[] | "bad" | undefined;
  /** What somebody asks back in the middle of signing up. */
  readSignUpQuestion: (folded: string) => string | undefined;
  /** Whether they were last in touch on the day it ended, or are to this day. */
  saysSameDay: (folded: string) => boolean;
  saysStillInTouch: (folded: string) => boolean;
  /** Each way to cut a text into two answers. */
  twoAnswers: (folded: string) => [first: string, rest: string][];
  /** Whether contact is spoken of that was not theirs, or never was: a dream, a wish, a friend's. */
  isNoContact: (folded: string) => boolean;
  /** Whether a text asks something. */
  isQuestion: (folded: string) => boolean;
  /** Every date of a text, in its order. */
  readDates: (text: string, context: DateContext) => Temporal.PlainDate[];
  readDate: (text: string, context: DateContext) => Temporal.PlainDate | undefined;
  /** The day on which a pause ends: "until Dec 12". */
  readUntil: (text: string, context: DateContext) => Temporal.PlainDate | undefined;
  readDays: (text: string) => number | undefined;
  /** The zone that somebody means; a city in the person's own `country` (ISO code) goes before its namesakes. */
  findZone: (text: string, country?: string) => string | undefined;
  readTime: (text: string) => Temporal.PlainTime | undefined;
  readDayAndTime: (text: string, context: DateContext) => DayAndTime;
};

/** What every language reads for everybody, whichever they are spoken to in. Texts come folded, without quotes around them. */
export type Obligations = {
  /** Whether a text asks us to stop. `said` is the text with its case and line breaks. */
  saysOptOut: (folded: string, said: string) => boolean;
  findDanger: (folded: string) => Danger | undefined;
  findBoundary: (folded: string) => Certainty | undefined;
  asksForHelp: (folded: string) => boolean;
};
