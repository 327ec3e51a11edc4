import { confirmationEmail, emailWords, pageEmail, promptEmail } from "./email.ts";
import { helpLines } from "./help-lines.ts";
import { human } from "./human.ts";
import { leadBacks } from "./lead-backs.ts";
import { phrases } from "./phrases.ts";
import { planLines } from "./plan-lines.ts";
import { plans } from "./plans.ts";
import { afterAnswer } from "./questions.ts";
import { replies } from "./replies.ts";
import { signUpAnswers } from "./sign-up-answers.ts";
import { suggestions } from "./suggestions.ts";
import { rungNames } from "./words/ladder.ts";
import { situations, situationWords } from "./words/situations.ts";

/** Every word that the service writes in English. */
export const en = {
  afterAnswer,
  confirmationEmail,
  emailWords,
  helpLines,
  human,
  leadBacks,
  pageEmail,
  phrases,
  planLines,
  plans,
  promptEmail,
  replies,
  rungNames,
  signUpAnswers,
  situationWords,
  situations,
  suggestions,
};
