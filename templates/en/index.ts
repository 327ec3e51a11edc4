import { human } from "./human.ts";
import { leadBacks } from "./lead-backs.ts";
import { afterAnswer } from "./questions.ts";
import { signUpAnswers } from "./sign-up-answers.ts";
import { suggestions } from "./suggestions.ts";
import { rungNames } from "./words/ladder.ts";
import { situations, situationWords } from "./words/situations.ts";
import { writing } from "./writing.ts";

/** Every word that the service writes in English. */
export const en = {
  ...writing,
  afterAnswer,
  human,
  leadBacks,
  rungNames,
  signUpAnswers,
  situationWords,
  situations,
  suggestions,
};
