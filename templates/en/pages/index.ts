import { emailLinks } from "./email-links.ts";
import { erased, frame, next, notFound, problem, regions } from "./frame.ts";
import { privacy, terms } from "./legal.ts";
import { changes, channelForms, eraseAsk, myPage } from "./my-page.ts";
import { calendar, lines, months, ownWords } from "./pictures.ts";
import { planCard, signUp, signUpProblems } from "./sign-up.ts";

/**
 * Every word of the pages in English. In a sentence `*JOIN*` is a word to text, and `{name}` is filled
 * in (functions/http/pages/prose.ts).
 */
export const pages = {
  calendar,
  changes,
  channelForms,
  emailLinks,
  eraseAsk,
  erased,
  frame,
  lines,
  months,
  myPage,
  next,
  notFound,
  ownWords,
  planCard,
  privacy,
  problem,
  regions,
  signUp,
  signUpProblems,
  terms,
};
