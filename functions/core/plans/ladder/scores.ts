import type { Temporal } from "temporal-polyfill";
import type { Context } from "../../context.ts";
import type { PlanAnswer } from "../../conversation/command.ts";
import { answer, type ConversationResult, journaled } from "../../conversation/result.ts";
import { fill } from "../../copy.ts";
import type { Enrolled, Person } from "../../person/person.ts";

const maxScore = 5;
/** In the order that they are scored in: health, wealth, relationships. */
const names = [
  /^(h|health|body)$/,
  /^(w|wealth|money|work|job|career|finances?)$/,
  /^(r|p|f|relationships?|people|friends?|friendships?|family|social)$/,
];
/** Who texts one of these asks for help. */
const emergencyNumbers = /^(112|911|988|999)$/;

/**
 * Three scores from 1 to 5: `4 2 5`, `425`, `4-2-5`, or by their names in any order. "bad" for what was meant as scores
 * but is none; only in plan 3, which asks for them: in others that is a text like any.
 */
export function readScores({ plan }: Pick<Person, "plan">, folded: string): number[] | "bad" | undefined {
  const said = folded
    .replace(/^(my )?(scores?|trinity)[\s:]+/, "")
    .replace(/\b(and|is|are|my|for|on|in|with|the|a|an)\b/g, " ")
    .trim();
  const scores = /[a-z]/.test(said) ? readNamed(said) : readBare(said);
  return scores === "bad" && plan !== "ladder" ? undefined : scores;
}

function readBare(said: string): number[] | "bad" | undefined {
  if (!/^\d[\d\s,;./-]*$/.test(said) || emergencyNumbers.test(said)) return undefined;
  const numbers = said.match(/\d+/g) ?? [];
  if (numbers.length === 1) {
    if (said.length === 3) return inRange([...said].map(Number));
    return /^[0-6]{2}$/.test(said) ? "bad" : undefined;
  }
  const oneDigitEach = numbers.every((number) => number.length === 1);
  // What joins the numbers of a date, or of a time: "11/3", "3-11-26".
  const likeDate = /[./-]/.test(said) && !(oneDigitEach && numbers.length === 3);
  if (likeDate || numbers.some((number) => number.length > 2)) return undefined;
  return inRange(numbers.map(Number));
}

/** `health 4 wealth 2 friends 5`, and the number first; `health: 4/5` too. */
function readNamed(said: string): number[] | "bad" | undefined {
  const parts = said.replace(/(\d)\s*\/\s*5\b/g, "$1").match(/[a-z]+|\d+|[^a-z\d\s,;:=/&+.-]/g) ?? [];
  const tokens = parts
    .map((part) => (/^\d/.test(part) ? part : names.findIndex((name) => name.test(part))))
    // "Work and money 2" is one name.
    .filter((token, i, all) => typeof token === "string" || token !== all[i - 1]);
  const numbers = tokens.filter((token) => typeof token === "string");
  if (tokens.includes(-1) || numbers.length === 0) return undefined;
  // One letter and one number may be anything: "P 3", "2 friends".
  if (tokens.length === 2 && (typeof tokens[0] === "string" || !parts.some((part) => /^[a-z]{2}/.test(part))))
    return undefined;
  const nameFirst = typeof tokens[0] === "number" ? 0 : 1;
  const scores: number[] = [];
  for (let i = 0; i < tokens.length; i += 2) {
    const name = tokens[i + nameFirst];
    const number = tokens[i + 1 - nameFirst];
    if (typeof name !== "number" || typeof number !== "string" || scores[name] !== undefined) return "bad";
    scores[name] = Number(number);
  }
  return inRange(Array.from(names, (_, i) => scores[i] ?? 0));
}

const inRange = (scores: number[]): number[] | "bad" =>
  scores.length === names.length && scores.every((score) => score >= 1 && score <= maxScore) ? scores : "bad";

/** Scores that somebody sends, asked or not. */
export const scoresIn: PlanAnswer = (person, folded, context) => {
  const scores = readScores(person, context.language.withDigits(folded));
  return scores && score(person, scores, context);
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
