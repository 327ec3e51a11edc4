import { fold, ownWords } from "../clean.ts";
import type { Language } from "../language.ts";
import { isNo, isYes } from "./answers.ts";
import { chooseOne, takeChoice } from "./choices.ts";
import {
  readDate,
  readDays,
  readTime,
  sayDate,
  sayDayAndMonth,
  sayLongDate,
  sayMonth,
  sayTime,
} from "./dates/dates.ts";
import { readDayAndTime } from "./dates/meeting-words.ts";
import { isSetting, readIntent } from "./hearing/keywords.ts";
import { findSituation } from "./hearing/situations.ts";

/** American English, British spellings understood. */
export const english: Language = {
  id: "en",
  fold,
  ownWords,
  readIntent,
  isSetting,
  isYes,
  isNo,
  takeChoice,
  chooseOne,
  findSituation,
  readDate,
  readDays,
  readTime,
  readDayAndTime,
  sayDate,
  sayDayAndMonth,
  sayLongDate,
  sayMonth,
  sayTime,
};
