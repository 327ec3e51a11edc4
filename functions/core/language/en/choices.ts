import type { Choice } from "../language.ts";
import { withDigits } from "./prompt-answers.ts";

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

const spanish = ["primer", "segund", "tercer", "cuart", "quint", "sext"];
const ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
/** What an ordinal stands for, in English or Spanish; 0 for any other word. */
const ordinalIn = (word: string): number =>
  ordinals.indexOf(word) + 1 || spanish.findIndex((stem) => word === `${stem}o` || word === `${stem}a`) + 1;
const before =
  /^(?:(?:maybe|probably|i think|pick|i'?ll (?:take|go with|pick)|i'?d like|i want|i choose|let'?s (?:do|go with|try)|go with|the|el|la|number|option|plan|choice|(?:no|nr)(?=[ .:]*[(#]?\d))\b[ .:]*)*[(#]*/;
const after =
  /^(?:st|nd|rd|th)?[ .,!?)]*(?:\b(?:one|plan|please|pls|plz|thanks|thank you|i think|i guess|it is|for me)[ .!?]*)*$/;

/**
 * The one choice that a text names, and nothing else: "2", "2 please", "A week, then hello", "#2", "lets go with 2", "the second one", or a
 * line of the list. Then a number among a few other words. "Four" alone is none: it may be Four quiet weeks, which is the first.
 */
export function chooseOne<C extends Choice>(folded: string, choices: readonly C[]): C | undefined {
  const { choice, rest } = takeChoice(folded, choices);
  if (choice && (after.test(rest) || takeChoice(rest, choices).choice === choice)) return choice;
  const named = byWords(folded, choices);
  if (named) return named;
  const [, said = "", more = ""] = /^(\d+|[a-z]+)(.*)$/.exec(folded.replace(before, "")) ?? [];
  if (/^(?:the |el |la )?(?:last|ultim[oa])(?: (?:one|plan))?$/.test(folded)) return choices.at(-1);
  const number = Number(said) || ordinalIn(said);
  if (after.test(more) && number) return choices.find((one) => one.number === number);
  return amongWords(folded, choices);
}

const numberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const numerals = ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"];
const unit = /^(?:days?|weeks?|months?|years?|hours?|times?|steps?|kids|am|pm|dias?|semanas?|meses)$/;
const leads = /^(?:number|plan|option|the|numero|opcion|el|la)$/;
/** Nothing, or what may stand behind a choice. */
const follows = /^(?:|please|pls|plz|thanks|thank|sounds|seems|looks|is|it|then|por)$/;
/** Of a choice, and none yet. */
const asks = /\?|\b(?:about|between|or|whats?|which|hows?|why|difference|and|explain|more|vs|compare)\b/;

/** A number that is the only one among a few other words: "I would like number four", "go on then, 4", "not 2. 3". */
function amongWords<C extends Choice>(folded: string, choices: readonly C[]): C | undefined {
  const said = folded.split(/\b(?:i mean|no wait|actually)\b/).at(-1) ?? "";
  const words = said.replace(/\bnot (?:the |number )?\w+/g, " ").match(/[\p{L}\d]+/gu) ?? [];
  if (words.length > 7 || asks.test(folded)) return undefined;
  const names = choices.flatMap((one) => one.names.flatMap(wordsIn));
  const numbers = words.map((word, i) => {
    if (unit.test(words[i + 1] ?? "")) return 0;
    const byName = Math.max(numberWords.indexOf(word), numerals.indexOf(word)) + 1;
    const isLed = leads.test(words[i - 1] ?? "");
    const ends = follows.test(words[i + 1] ?? "");
    // "Four" alone may be Four quiet weeks, and "that one" is no number.
    if (byName) return isLed || (ends && byName > 1 && !names.includes(word)) ? byName : 0;
    // "I want 2 talk", "2 of them".
    if (/^\d$/.test(word)) return ends ? Number(word) : 0;
    // "Give me a second", "no second thoughts".
    return isLed || /^(?:one|plan|option)$/.test(words[i + 1] ?? "") ? ordinalIn(word) : 0;
  });
  const [number, ...others] = new Set(numbers.filter((one) => one > 0));
  return others.length === 0 ? choices.find((one) => one.number === number) : undefined;
}

const wordsIn = (name: string) => name.toLowerCase().split(/[^a-z]+/);

const small = new Set(
  "a an the of one plan please pls i want with and then your my option number".split(" "),
);
const wordsOf = (text: string) =>
  withDigits(text.toLowerCase())
    .replace(/[^a-z\d ]+/g, " ")
    .split(" ")
    .filter((word) => word !== "" && !small.has(word));

/** Words of a name, if they stand in no other: "4 weeks" is Four quiet weeks. */
function byWords<C extends Choice>(folded: string, choices: readonly C[]): C | undefined {
  const said = wordsOf(folded);
  if (said.length < 2 || said.length > 5) return undefined;
  const fits = choices.filter(({ names }) =>
    names.some((name) => said.every((word) => wordsOf(name).includes(word))),
  );
  return fits.length === 1 ? fits[0] : undefined;
}
