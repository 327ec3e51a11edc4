import { consent } from "./consent.ts";
import { confirmationEmail, emailWords, pageEmail, promptEmail } from "./email.ts";
import { helpLines } from "./help-lines.ts";
import { phrases } from "./phrases.ts";
import { plans } from "./plans.ts";
import { replies } from "./replies.ts";

/** What prompts, mails and pages say in English: all that a function which reads no texts needs. */
export const writing = {
  confirmationEmail,
  consent,
  emailWords,
  helpLines,
  pageEmail,
  phrases,
  plans,
  promptEmail,
  replies,
};
