import type { Danger } from "../intent.ts";
import { featuresOf, tokensOf } from "./features.ts";
import { model, probabilities } from "./model.ts";

/** What the sender of a text seems to want or say, by the labels of train/lines, and how likely that is. */
export type Guess = { label: string; probability: number };

/** Twilio's own limit; of a page as well. */
const longestRead = 1600;
/** A sentence of fewer words says too little by itself. */
const fewestWords = 4;

/** Labels of a text, the likeliest first. */
export function guesses(text: string): Guess[] {
  const known = model();
  const odds = probabilities(known, featuresOf(tokensOf(text.slice(0, longestRead))));
  return known.labels
    .map((label, k) => ({ label, probability: odds[k] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}

/** How likely a text, or any one or two of its sentences, tells of danger: one clause is easily lost in a long story. */
export function dangerOdds(text: string): Record<Danger, number> {
  const known = model();
  const at = {
    "self-harm": known.labels.indexOf("danger-self-harm"),
    violence: known.labels.indexOf("danger-violence"),
  };
  const highest = { "self-harm": 0, violence: 0 };
  for (const tokens of piecesOf(text.slice(0, longestRead))) {
    const odds = probabilities(known, featuresOf(tokens));
    for (const kind of ["self-harm", "violence"] as const)
      highest[kind] = Math.max(highest[kind], odds[at[kind]] ?? 0);
  }
  return highest;
}

function piecesOf(text: string): string[][] {
  const sentences = text.split(/(?<=[.!?;\n])\s+|\n+/).map(tokensOf);
  const whole = sentences.flat();
  if (sentences.length === 1) return [whole];
  const pairs = sentences.slice(1).map((sentence, i) => [...(sentences[i] ?? []), ...sentence]);
  return [whole, ...[...sentences, ...pairs].filter(({ length }) => length >= fewestWords)];
}
