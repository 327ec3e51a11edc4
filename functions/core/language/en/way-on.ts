import { distance } from "fastest-levenshtein";
import type { AnswerMeanings } from "../meanings.ts";

type Way = AnswerMeanings["way-on"];

const ways: Record<Way, RegExp> = {
  keep: /^(keep|a|1|keep (it|on|going|quiet|it going|it up|quiet going|the (quiet|silence)( going)?|silent)|stay quiet)$/,
  "let-go": /^(let-?go|b|2|let (it|him|her|them|this) go|let go of (it|him|her|them)|letting go|move on)$/,
  write:
    /^(write|c|3|reach out|write( to)? (him|her|them)|text (him|her|them)|write (it|one|a text)|one text)$/,
  wait: /^((i am |i'm )?(not sure|unsure|undecided)|idk|i (don't|dont|do not) know|not yet|later|maybe|wait|which)$/,
};

/** What people put around it. */
const around =
  /^((ok|okay|yes|i think|i guess|i'll|i will|i'd like to|i want to|i choose|i chose|i pick|let's|option|number)[ ,]+)+|( (please|pls|thanks|thank you|now|once|lightly|for now|instead))+$/g;

/** Which of the three ways on from the end of the silence a text chooses; `wait` for none yet. */
export function readWayOn(folded: string): Way | undefined {
  const said = folded.replace(around, "");
  const word = ["keep", "letgo", "write"].find(
    (known) => said[0] === known[0] && said.length >= 4 && distance(said, known) === 1,
  );
  const meant = word ?? said;
  return (Object.keys(ways) as Way[]).find((way) => ways[way].test(meant));
}
