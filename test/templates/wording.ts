/** Lists of wording, written by hand, that the tests of the copy read every prompt against. */

/** What would tell a person with a BOUNDARY to get in touch, now or later (G8). */
export const suggestsContact = [
  /\b(text|call|ring|phone|message|e-?mail|write( to)?|contact|meet|see|visit|invite|ask|tell|answer|apologi[sz]e to) (them|your ex|him|her)\b/i,
  /\b(reach(ing)? out|(get|stay|be|keep|back) in touch|check(ing)? in (on|with) them)\b/i,
  /\b(hello|say hi)\b/i,
  /\b(send (one|it|them)|write once)\b/i,
  /\b(a|one) ((light|short|quick|single) )?(message|note)\b|\bone (short |light )?text\b/i,
  /\b(invit\w+|ask once|meet-?up|to meet|meeting)\b/i,
  /\b(if|when) (the two of you|you two|you( do)?|they) (talk|speak|meet|reply|answer|agree|have agreed)\b/i,
  /\b(when you do|not yet|for now|until then|one day)\b/i,
  /\b(both of you|two of you|you two|between you|back together|second (chance|start))\b/i,
  /\bif (something|things?) (is|are) growing\b/i,
  /\bthree ways on\b/i,
];

/** What the first forty characters may not say: others see the lock screen. */
export const atFirstSight =
  /break-?\s?up|br(eak|oke|oken) up|\bex\b|\bexes\b|contact|boyfriend|girlfriend|husband|wife|partner|relationship|divorce|\bsplit\b|dumped|\blove\b|heart|lonely|afterword/i;

/** No promise of an outcome (plans.md, rule 5). */
export const promises =
  /guarante|(get|win|have|bring) (them|your ex|him|her) back|will (come|want you) back|miss you|fall (back )?in love|they will\b|they'll (come|miss|want)|works every time/i;
