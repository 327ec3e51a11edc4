import type { Choice } from "../language.ts";

/** A choice at the start of a text, by its number or one of its names, and what follows it. */
export function takeChoice<C extends Choice>(
  text: string,
  choices: readonly C[],
): { choice: C | undefined; rest: string } {
  const bare = (words: string) =>
    words
      .replace(/['"]/g, "")
      .replace(/[\s,]+/g, " ")
      .trim()
      .toLowerCase();
  const plain = bare(text);
  for (const choice of choices) {
    for (const name of [`${choice.number}`, ...choice.names]) {
      const word = bare(name);
      if (plain === word) return { choice, rest: "" };
      if (plain.startsWith(word) && /^[\s.:;]/.test(plain.slice(word.length))) {
        return { choice, rest: plain.slice(word.length).replace(/^[\s.:;]+/, "") };
      }
    }
  }
  return { choice: undefined, rest: text };
}

const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const before =
  /^(?:(?:maybe|probably|i think|pick|i'?ll (?:take|go with|pick)|i'?d like|i want|i choose|let'?s (?:do|go with|try)|go with|the|number|option|plan|choice|(?:no|nr)(?=[ .:]*[(#]?\d))\b[ .:]*)*[(#]*/;
const after =
  /^(?:st|nd|rd|th)?[ .,!?)]*(?:\b(?:one|plan|please|pls|plz|thanks|thank you|i think|i guess|it is|for me)[ .!?]*)*$/;

/**
 * The one choice that a text names, and nothing else: "2", "2 please", "A week, then hello", "#2", "lets go with 2", "the second one", or a
 * line of the list. Number words are none: "four" may be Four quiet weeks, which is the first.
 */
export function chooseOne<C extends Choice>(folded: string, choices: readonly C[]): C | undefined {
  const { choice, rest } = takeChoice(folded, choices);
  if (choice && (after.test(rest) || takeChoice(rest, choices).choice === choice)) return choice;
  const [, said = "", more = ""] = /^(\d+|[a-z]+)(.*)$/.exec(folded.replace(before, "")) ?? [];
  const number = Number(said) || ordinals.indexOf(said) + 1;
  return after.test(more) ? choices.find((one) => one.number === number) : undefined;
}
