import type { Context } from "../../context.ts";
import type { PlanAnswer } from "../../conversation/command.ts";
import { answer, type ConversationResult, journaled } from "../../conversation/result.ts";
import { fill } from "../../copy.ts";
import type { Enrolled } from "../../person/person.ts";

/** Scores that somebody sends, asked or not. What is meant as scores but is none is told so only in the plan that asks for them. */
export const scoresIn: PlanAnswer = (person, folded, context) => {
  const scores = context.language.readScores(folded);
  return scores === undefined || (scores === "bad" && person.plan !== "ladder")
    ? undefined
    : score(person, scores, context);
};

/** The same straight after the question: what has several numbers was meant as scores. */
export const scoresAsked: PlanAnswer = (person, folded, context, raw) => {
  const found = scoresIn(person, folded, context, raw);
  const numbers = folded.match(/\d+/g) ?? [];
  const isMeant =
    numbers.length > 1 &&
    numbers.length < 7 &&
    numbers.every((number) => number.length === 1) &&
    !/\//.test(folded);
  return found ?? (isMeant ? score(person, "bad", context) : undefined);
};

/** Keeps the scores, and sets them beside the first. */
export function score(person: Enrolled, scores: number[] | "bad", context: Context): ConversationResult {
  if (scores === "bad") return answer(person, context.copy.plans.ladder.words.scoreHow);
  const { first } = person.scores;
  const [health = 0, wealth = 0, relationships = 0] = scores;
  const kept: Enrolled = { ...person, scores: { first: first ?? scores, last: scores } };
  const reply = first
    ? fill(comparison(first, scores, context), { now: scores.join(" "), first: first.join(" ") })
    : fill(context.copy.plans.ladder.words.scoreFirst, { health, wealth, relationships });
  return journaled(answer(kept, reply), "score", context.now, { health, wealth, relationships });
}

function comparison(first: number[], last: number[], { copy }: Context) {
  const { scoreSame, scoreUp, scoreDown } = copy.plans.ladder.words;
  const sum = (scores: number[]) => scores.reduce((total, each) => total + each, 0);
  if (sum(last) === sum(first)) return scoreSame;
  return sum(last) > sum(first) ? scoreUp : scoreDown;
}
