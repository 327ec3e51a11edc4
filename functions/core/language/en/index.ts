import { fold, ownWords } from "../clean.ts";
import type { Language } from "../language.ts";
import { oddsOf } from "../reader/reader.ts";
import { isNo, isYes } from "./answers.ts";
import { chooseOne, takeChoice } from "./choices.ts";
import { readDate, readDates, readDays, readTime } from "./dates/dates.ts";
import { readDayAndTime } from "./dates/meeting-words.ts";
import { isSetting, readIntent } from "./hearing/keywords.ts";
import { comesBack } from "./hearing/rights.ts";
import { findSituation } from "./hearing/situations.ts";
import { saysUnderAge } from "./hearing/under-age.ts";
import { isQuestion, readDone, readKept } from "./prompt-answers.ts";
import { readAnswer, readPromise } from "./question-answers.ts";
import { isNoContact } from "./request-slips.ts";
import { readRequest } from "./requests.ts";
import { readScores } from "./scores.ts";
import { readNumber, readSetting } from "./settings.ts";
import { saysSameDay, saysStillInTouch, twoAnswers } from "./sign-up-answers.ts";
import { readSignUpQuestion } from "./sign-up-questions.ts";
import { topicsOf } from "./topics.ts";
import { englishWriting } from "./writing.ts";
import { findZone } from "./zones.ts";

/** American English, British spellings understood. */
export const english: Language = {
  ...englishWriting,
  fold,
  ownWords,
  readIntent,
  isSetting,
  readSetting,
  readNumber,
  readAnswer,
  isYes,
  isNo,
  comesBack,
  takeChoice,
  chooseOne,
  findSituation,
  findZone,
  saysUnderAge,
  readRequest,
  topicsOf,
  oddsOf,
  readDone,
  readKept,
  readPromise,
  readScores,
  readSignUpQuestion,
  isQuestion,
  saysSameDay,
  saysStillInTouch,
  twoAnswers,
  isNoContact,
  readDates: (text, context) => readDates(text, context).map(({ date }) => date),
  readDate,
  readUntil: (text, context) => readDate(text.replace(/^(until|till|to) /, ""), context),
  readDays,
  readTime,
  readDayAndTime,
};
