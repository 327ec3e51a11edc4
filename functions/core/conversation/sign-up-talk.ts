import type { Context } from "../context.ts";
import { fill } from "../copy.ts";
import { type Person, today } from "../person/person.ts";
import { plans } from "../plans/index.ts";
import { sayFrequencyRange } from "./frequency-words.ts";
import { freshLine } from "./fresh-line.ts";
import { type HumanKind, humanLine, isHeld } from "./human-line.ts";
import { exampleDate } from "./phrases.ts";
import { answer, type ConversationResult } from "./result.ts";
import { dateProblem, lastContactAfter, withQuestion } from "./sign-up.ts";
import { notUnderstood, tellAboutPlan } from "./topics.ts";

type Heard = { raw: string; folded: string };
type Talk = { result: ConversationResult; understood: boolean };

/** Below this a guess at what somebody means in the middle of a question is not worth a line. */
const leastProbable = 0.35;

/**
 * What is said in the middle of signing up and answers no question: a question of their own is answered, a correction is
 * made, anything else gets a kind line; then the open question comes again, in other words. `asked` is what a text that
 * nobody understands would get.
 */
export function signUpTalk(person: Person, said: Heard, asked: ConversationResult, context: Context): Talk {
  if (isHeld(person, context)) return { result: notUnderstood(person, true, context), understood: false };
  if (said.raw.trim() === "") return { result: again(person, asked, context), understood: false };
  const corrected = correct(person, said, context);
  if (corrected) return { result: corrected, understood: true };
  const told = explain(person, said, context);
  if (told) return { result: thenAsk(told, context), understood: false };
  const isFirst = (person.unrecognizedTexts?.count ?? 0) === 0;
  return { result: isFirst ? asked : again(person, asked, context), understood: false };
}

/** "Wrong date", "actually it ended Oct 31": back to the first question, or done at once where the day is said. */
function correct(person: Person, { folded }: Heard, context: Context): ConversationResult | undefined {
  if (person.asking === "breakup-date" || person.breakupDate === undefined) return undefined;
  const request = context.language.readRequest(folded, {
    today: today(person, context.now),
    country: person.country,
    lean: "past",
  });
  if (request?.intent !== "wrong-date") return undefined;
  const { date } = request;
  const withoutDate: Person = { ...person, breakupDate: undefined, lastContact: undefined };
  if (!date || dateProblem(person, date, context)) return withQuestion(withoutDate, context);
  const lastContact = lastContactAfter(person, date);
  return withQuestion({ ...person, breakupDate: date.toString(), lastContact }, context);
}

/** The answer to a question of theirs, or a line for what they say. */
function explain(person: Person, said: Heard, context: Context): ConversationResult | undefined {
  const { folded, raw } = said;
  const question = context.language.readSignUpQuestion(folded);
  if (person.asking === "plan") {
    const about = tellAboutPlan(person, folded, context);
    if (about && context.language.isQuestion(folded)) return about;
  }
  const [topic] = context.language.topicsOf(raw, folded);
  const isKnown = topic && topic.probability >= leastProbable && topic.label in context.copy.human;
  if (isKnown && topic.probability === 1 && topic.label !== "plan-question")
    return humanLine(person, topic.label as HumanKind, context);
  const answers: Readonly<Record<string, readonly string[]>> = context.copy.signUpAnswers;
  const wordings = question === undefined ? undefined : answers[question];
  if (wordings) {
    const { person: told, line } = freshLine(person, `sign-up.${question}`, wordings, context);
    return answer(told, fill(line, { often: sayFrequencyRange(context) }));
  }
  return isKnown ? humanLine(person, topic.label as HumanKind, context) : undefined;
}

/** The open question in other words than before. */
function again(person: Person, asked: ConversationResult, context: Context): ConversationResult {
  const leadBack = leadBackOf(person, context);
  return leadBack ? answer(leadBack.person, leadBack.line) : asked;
}

function thenAsk({ person, replies }: ConversationResult, context: Context): ConversationResult {
  const leadBack = leadBackOf(person, context);
  return leadBack
    ? answer(leadBack.person, [...replies, leadBack.line].join(" "))
    : answer(person, ...replies);
}

function leadBackOf(person: Person, context: Context): { person: Person; line: string } | undefined {
  const all: Readonly<Record<string, readonly string[]>> = context.copy.leadBacks;
  const wordings = person.asking && all[person.asking];
  if (!wordings) return undefined;
  const { person: told, line } = freshLine(person, `ask.${person.asking}`, wordings, context);
  return {
    person: told,
    line: fill(line as "{example}{last}", { example: exampleDate(person, context), last: plans.length }),
  };
}
