import { memoize } from "../../memoize.ts";
import { featuresOf, tokensOf } from "./features.ts";
import { model, probabilities } from "./model.ts";

/** What the sender of a text seems to want or say, by the labels of train/lines, and how likely that is. */
export type Guess = { label: string; probability: number };

/** Twilio's own limit; of a page as well. */
const longestRead = 1600;
/** A sentence of fewer words says too little by itself. */
const fewestWords = 4;

// One text is read for its topic and for its odds, at several turns of the conversation: the latest is kept.
const latestGuesses = memoize<Guess[]>(1);
const latestOdds = memoize<Odds>(1);

/** Labels of a text, the likeliest first. */
export const guesses = (text: string): Guess[] => latestGuesses(text, () => readGuesses(text));

function readGuesses(text: string): Guess[] {
  const known = model();
  const odds = probabilities(known, featuresOf(tokensOf(text.slice(0, longestRead))));
  return known.labels
    .map((label, k) => ({ label, probability: odds[k] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
}

/** What must not be missed (G11), whatever else a text says. */
const obligations = ["danger-self-harm", "danger-violence", "opt-out", "boundary", "boundary-ask"] as const;
export type Odds = Record<(typeof obligations)[number], number>;

/**
 * How likely a text, or any one or two of its sentences, tells of danger or of a boundary: one clause is easily lost in a long
 * story. Whether it asks us to stop is read from the whole: a sentence of a story may seem to.
 */
export const oddsOf = (text: string): Odds => latestOdds(text, () => readOdds(text));

function readOdds(text: string): Odds {
  const known = model();
  const at = obligations.map((label) => known.labels.indexOf(label));
  const highest = at.map(() => 0);
  for (const [piece, tokens] of piecesOf(text.slice(0, longestRead)).entries()) {
    const odds = probabilities(known, featuresOf(tokens));
    at.forEach((k, i) => {
      if (piece === 0 || obligations[i] !== "opt-out") highest[i] = Math.max(highest[i] ?? 0, odds[k] ?? 0);
    });
  }
  return Object.fromEntries(obligations.map((label, i) => [label, highest[i] ?? 0])) as Odds;
}

/** The whole text first. */
function piecesOf(text: string): string[][] {
  const sentences = text.split(/(?<=[.!?;\n])\s+|\n+/).map(tokensOf);
  const whole = sentences.flat();
  if (sentences.length === 1) return [whole];
  const pairs = sentences.slice(1).map((sentence, i) => [...(sentences[i] ?? []), ...sentence]);
  return [whole, ...[...sentences, ...pairs].filter(({ length }) => length >= fewestWords)];
}
