const same =
  /^(the )?same( day| date| one| as (that|before))?(?= ?$| ?[,.;!]| and | in | at )|(?<!not )\b(on )?(that|the same|that same|the very|el mismo|ese|ese mismo) (day|dia|date)\b(?!s? (after|before|later)| or| maybe)|\b(havent|haven't|have not|hasnt|hasn't|not|nothing|no contact|never|didnt|didn't)\b.{0,24}\b(since|after that|again)\b|^(no+|none|nope|nothing|never|not at all)[.! ]*$|\b(the day (it|we|he|she|they) (ended|broke up|left|split))\b/;
const still =
  /\b(still|every ?day|daily|all the time|constantly|right now|as we speak)\b.{0,20}\b(talk|text|speak|call|chat|in touch|contact|snap|see|live)\w*|\b(talk|text|speak|call|chat|see)\w*\b.{0,20}\b(every ?day|daily|all the time|constantly|still)\b/;

/** Whether they were last in touch on the day it ended. */
export const saysSameDay = (folded: string): boolean => same.test(folded) && !still.test(folded);
/** Whether they are in touch to this day. */
export const saysStillInTouch = (folded: string): boolean => still.test(folded);

/** Where one answer may end and the next begin: each way to cut a text in two. */
export function twoAnswers(folded: string): [string, string][] {
  const cuts = [...folded.matchAll(/ ?[,.;!]+ (?:and |but )?| and | but /g)].map(
    ({ index, 0: cut }): [string, string] => [folded.slice(0, index), folded.slice(index + cut.length)],
  );
  const [, first, rest] = /^(y|n|yes|no|nope|yeah|unsure)[ ,]+(.+)$/.exec(folded) ?? [];
  return [...cuts, ...(first && rest ? [[first, rest] satisfies [string, string]] : [])];
}
