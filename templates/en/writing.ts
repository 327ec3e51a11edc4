import { consent } from "./consent.ts";
import { emailWords } from "./email.ts";
import { helpLines } from "./help-lines.ts";
import { phrases } from "./phrases.ts";
import { plans } from "./plans.ts";
import { replies } from "./replies.ts";

/** What prompts, mails and pages say in English: all that a function which reads no texts needs. */
export const writing = {
  consent,
  emailWords,
  helpLines,
  phrases,
  plans,
  replies,
};
