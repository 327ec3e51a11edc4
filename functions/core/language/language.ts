import type { Temporal } from "temporal-polyfill";
import type { DateContext } from "./en/dates/dates.ts";
import type { DayAndTime } from "./en/dates/meeting-words.ts";
import type { CommandWord, Intent, OptOutType } from "./intent.ts";

/** What can be chosen by a number, or by a name. */
export type Choice = { number: number; names: readonly string[] };

/**
 * How one language is read and how it writes dates. Pure, and linear in the length of a text. `folded` is a text as `fold`
 * gives it: what everything that reads is matched against.
 */
export type Language = {
  /** BCP 47, as the person's item has it. */
  id: string;
  fold: (text: string) => string;
  /** What is kept of a text: without what phones, carriers, and mail programs put around it. */
  ownWords: (text: string) => string;
  readIntent: (text: string, commands: readonly CommandWord[], optOutType?: OptOutType) => Intent;
  /** Whether what follows a command's word looks like its setting, and not like the rest of a sentence. */
  isSetting: (rest: string) => boolean;
  isYes: (folded: string) => boolean;
  isNo: (folded: string) => boolean;
  /** A choice at the start of a text, and what follows it. */
  takeChoice: <C extends Choice>(
    text: string,
    choices: readonly C[],
  ) => { choice: C | undefined; rest: string };
  /** The one choice that a text names, and nothing else. */
  chooseOne: <C extends Choice>(folded: string, choices: readonly C[]) => C | undefined;
  /** The number of the situation that a text tells, by the menu of FAQ. */
  findSituation: (folded: string) => number | undefined;
  readDate: (text: string, context: DateContext) => Temporal.PlainDate | undefined;
  readDays: (text: string) => number | undefined;
  readTime: (text: string) => Temporal.PlainTime | undefined;
  readDayAndTime: (text: string, context: DateContext) => DayAndTime;
  /** A date as it is written to somebody on the date `on`: with its year only where that is another. */
  sayDate: (date: Temporal.PlainDate, on: Temporal.PlainDate) => string;
  sayLongDate: (date: Temporal.PlainDate) => string;
  /** The same without the weekday: an example to copy, a label. */
  sayDayAndMonth: (date: Temporal.PlainDate, on: Temporal.PlainDate) => string;
  /** The month's short name. */
  sayMonth: (date: Temporal.PlainDate) => string;
  sayTime: (time: Temporal.PlainTime) => string;
};
