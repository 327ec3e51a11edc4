import type { AnswerMeanings } from "../meanings.ts";
import { isNo, isYes } from "./answers.ts";
import { readSafety } from "./safety-answer.ts";
import { readWayOn } from "./way-on.ts";

type Readers = { [Q in keyof AnswerMeanings]: (folded: string) => AnswerMeanings[Q] | undefined };

const who = "(?:they|he|she|i|we|my ex|one of us|neither of us)";
const refuses =
  "(?:said no|says no|(?:do not|don't|does not|doesn't|did not|didn't)(?: want (?:to(?: go on)?|it|this))?|want(?:s|ed)? to (?:stop|end(?: it)?))";
const oneRefuses = new RegExp(
  `^(?:n|no|nope|nah)(?:[,.!]? (?:thanks|thank you|sorry|not really|${who} ${refuses}))?$|^${who} ${refuses}$`,
);
const bothWant =
  /^(y|yes|yeah|yep|ok)?[,.!]? ?(we|they|i)? ?(both|all)( of us)?( (do|did|want to|want it|said yes|say yes|yes|agreed?|go on|want to go on))?$|^(y|yes|yeah|yep)[,.!]? (we|both|from both|to both)\b.{0,30}$/;
const theyAreUnsure =
  /^(unsure|(i'm |we're |they're )?not sure( yet)?|maybe|idk|i don't know|don't know|no idea|not yet|undecided)$/;

const readers: Readers = {
  erase: (folded) =>
    /^(erase|erase yes|yes,? erase|yes|y)$/.test(folded) ? "yes" : isNo(folded) ? "no" : undefined,
  "boundary-off": (folded) => {
    if (/^(yes[,.]? )?contact is welcome$/.test(folded)) return "welcome";
    return isNo(folded) ? "no" : isYes(folded) ? "yes" : undefined;
  },
  opus: (folded) =>
    /\b(idk|know|understand|sure|nothing|no idea|confus\w+)\b/.test(folded) ? "unsure" : undefined,
  plans: (folded) => (/\b(difference|differences|compare|which|all)\b/.test(folded) ? "all" : undefined),
  ready: (folded) => {
    const unsure = /^(unsure|maybe|perhaps|idk|(i'm |im )?not\b|(i )?don'?t (know|think so))/.test(folded);
    if (isNo(folded) || unsure || /^(no|nope|nah)\b/.test(folded)) return "no";
    const plainly = /^(yes|yeah|yep|yup|i am|i do|i think so)\b(?!.*\b(but|not|no|maybe)\b)/.test(folded);
    return isYes(folded) || plainly ? "yes" : undefined;
  },
  restart: (folded) =>
    isYes(folded) || /^(go|go on|carry on|resume|continue)$/.test(folded) ? "yes" : undefined,
  safety: readSafety,
  "trial-end": (folded) => {
    if (isYes(folded) || bothWant.test(folded)) return "yes";
    if (theyAreUnsure.test(folded)) return "unsure";
    return isNo(folded) || oneRefuses.test(folded) ? "no" : undefined;
  },
  "way-on": readWayOn,
};

/** What an answer says to what was asked; undefined for anything else. */
export const readAnswer = <Q extends keyof AnswerMeanings>(
  asked: Q,
  folded: string,
): AnswerMeanings[Q] | undefined => readers[asked](folded);

/** "I promise to walk every day": what is promised. */
export const readPromise = (folded: string): string | undefined =>
  /^(?:i )?promise (?:to |that |i'?ll )?(.{3,80})$/.exec(folded)?.[1];
