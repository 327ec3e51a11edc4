import { plans } from "../../../templates/plans.ts";
import type { Plan } from "../plans/plan.ts";

/** A plan at the start of a text, by number, id or name, and what follows it. */
export function takePlan(text: string): { plan: Plan | undefined; rest: string } {
  const bare = (words: string) =>
    words
      .replace(/['"]/g, "")
      .replace(/[\s,]+/g, " ")
      .trim()
      .toLowerCase();
  const plain = bare(text);
  for (const plan of plans) {
    for (const name of [`${plan.number}`, plan.id, plan.id.replace("-", " "), plan.name]) {
      const word = bare(name);
      if (plain === word) return { plan, rest: "" };
      if (plain.startsWith(word) && /^[\s.:;]/.test(plain.slice(word.length))) {
        return { plan, rest: plain.slice(word.length).replace(/^[\s.:;]+/, "") };
      }
    }
  }
  return { plan: undefined, rest: text };
}

const ordinals = ["first", "second", "third", "fourth", "fifth"];
const before =
  /^(?:(?:maybe|probably|i think|pick|i'?ll (?:take|go with|pick)|i'?d like|i want|i choose|let'?s (?:do|go with|try)|go with|the|number|option|plan|choice|(?:no|nr)(?=[ .:]*[(#]?\d))\b[ .:]*)*[(#]*/;
const after =
  /^(?:st|nd|rd|th)?[ .,!?)]*(?:\b(?:one|plan|please|pls|plz|thanks|thank you|i think|i guess|it is|for me)[ .!?]*)*$/;

/**
 * The one plan that a text names, and nothing else: "2", "2 please", "A week, then hello", "#2", "lets go with 2", "the second one", or a
 * line of the list. Number words are none: "four" may be Four quiet weeks, which is the first.
 */
export function choosePlan(folded: string): Plan | undefined {
  const { plan, rest } = takePlan(folded);
  if (plan && (after.test(rest) || takePlan(rest).plan === plan)) return plan;
  const [, said = "", more = ""] = /^(\d+|[a-z]+)(.*)$/.exec(folded.replace(before, "")) ?? [];
  const number = Number(said) || ordinals.indexOf(said) + 1;
  return after.test(more) ? plans.find((one) => one.number === number) : undefined;
}
