import { inRange, readBareScores } from "../scores.ts";
import { withDigits } from "./prompt-answers.ts";

/** In the order that they are scored in: health, wealth, relationships. */
const names = [
  /^(h|health|body)$/,
  /^(w|wealth|money|work|job|career|finances?)$/,
  /^(r|p|f|relationships?|people|friends?|friendships?|family|social)$/,
];

/**
 * Three scores from 1 to 5: `4 2 5`, `425`, `4-2-5`, "four two five", or by their names in any order. "bad" for what was
 * meant as scores but is none.
 */
export function readScores(folded: string): number[] | "bad" | undefined {
  const said = withDigits(folded)
    .replace(/^(my )?(scores?|trinity)[\s:]+/, "")
    .replace(/\b(and|is|are|my|for|on|in|with|the|a|an)\b/g, " ")
    .trim();
  return /[a-z]/.test(said) ? readNamed(said) : readBareScores(said);
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
