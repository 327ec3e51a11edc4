import type { IsFraction } from "../../dates/numeric-dates.ts";

/** A date of the last months is likelier than a score out of ten; beyond, "2/10" is asked again. */
const scoreAfterDays = 120;

/** Ends in words that rate someone or something: "she was a 2/10". */
const rates =
  /\b(?:an?|solid|like an?|rated?|scored?|score of|out of|only|barely|feeling|feel|feels|im|mood|level|pain) $/;
/** Begins with words that follow a part of a whole: "1/2 the time", "9/10 of our fights". */
const isPart =
  /^(?: ?%| (?:of|the time|at (?:best|most|worst)|stars?|chance|odds|split|anyways?|anymore|would|cups?|miles?|times|fault|days?|weeks?|months?|years?|hours?)\b)/;
/** Ends in words that a date follows. */
const leadsToDate =
  /\b(?:on|since|until|till|til|date|from|by|contact|slip|ended|left|up|texted|called|talked|spoke|saw|met|him|her|them|me|apart|out|it was|was) $/;
const vague =
  /\b(?:the|its?|was|like|i|think|maybe|around|about|lol|um|so|sorry|(?:mon|tues?|wednes|weds?|thurs?|fri|satur|sat|sun)(?:day)?)\b/g;

/**
 * "24/7", "50/50", "she was a 2/10 anyway". A pair out of ten is a date only where words before it say so, or where it is
 * all that was texted and lies in the last months.
 */
export const isFraction: IsFraction = ({ first, second, before, after, day }, on) => {
  if (first === 24 && second === 7) return true;
  if (first === second && first > 12) return true;
  if (rates.test(before) || isPart.test(after)) return true;
  if (second !== 10 || first > 10 || leadsToDate.test(before)) return false;
  if (/[a-z]/.test(`${before}${after}`.replace(vague, ""))) return true;
  const date = day?.at();
  return !date || Math.abs(date.until(on.today).days) > scoreAfterDays;
};
