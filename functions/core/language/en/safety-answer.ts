import { distance } from "fastest-levenshtein";
import { everywhere } from "../obligations.ts";
import { spellOut } from "./hearing/text-speak.ts";

// The answer to the safety question (no contact asked for, or violence, or fear?), in words. Where it might be a Yes it is one:
// a boundary too many is lifted by a word, one too few suggests what may hurt.

const opener =
  "(?:(?:lol|haha|oh|um+|uh+|well|hm+|honestly|ok|okay|god|omg|hell|heck|i mean|tbh|gosh|so|and|actually|thankfully|thank god|luckily|no worries|dios|ay|pues|bueno|bro|girl)[ ,.!]*)*";
const yes = new RegExp(
  `^${opener}(?:y|ye|yes+|ok(?:ay)?$|sure$|yea+h*|yep|yup|yah|ya|yess|si|s\u00ed|afraid so|sadly|unfortunately|both|kinda|kind of|sort of|somewhat|a (?:little|bit|few times)|once|twice|sometimes|at times|all of (?:it|the above|them)|(?:he|she|they) (?:did|has|have|was|were|is)|there (?:was|were|is|has been)|definitely|absolutely|correct|true|right|of course|obvio|claro)\\b(?! not)`,
);
const no = new RegExp(
  `^${opener}(?:n|no+|nop|noep|nope|nah|naw|na|never|not|none|neither|nothing|negative|nunca|jam[a\u00e1]s|ning\\w+|para nada|nada|tampoco|of course not|absolutely not|definitely not|god no|hell no|i dont think so|dont think so|wasnt|there (?:was|were|is) (?:no|never|nothing)|nothing like that)\\b`,
);
const unsure = new RegExp(
  `^${opener}(?:u|un|unsure|unsurely|(?:im |i am )?not (?:really |totally |100 ?%? |so |too |entirely |completely )?(?:sure|certain)|no s[e\u00e9]|no estoy segur[oa]|idk|dunno|i ?d ?k|dont (?:really )?know|i dont (?:really )?know|maybe|perhaps|possibly|quiz[a\u00e1]s?|tal vez|puede ser|hard to (?:say|tell)|depends|it depends|it ?s complicated|complicated|ish|50 50|cant (?:say|tell)|who knows|not exactly|i guess(?: so)?|probably|more or less)\\b`,
);
/** After "but", or on second thought. */
const turn =
  /\b(?:but|tho|though|although|except|well yes|well yeah|or yes|actually yes|wait|pero|aunque|then again|unless|i guess|does .{0,30} count)\b/;
const friendly =
  /\b(?:friends|friendly|amicabl\w+|mutual|good terms|civil|nice|kind|gentle|peaceful\w*|polite|cool with|(?:he|she|they|we) (?:still |both )?(?:text|texts|talk|talks|call|calls|message|messages|chat|reach(?:es)? out|get along|got along)(?: me)?|(?:he|she|they)s the one (?:who|that)|he still|she still|they still)\b/;
/** What the question asks about, denied. */
const harm =
  "(?:hit|hurt|touch(?:ed)?|harm(?:ed)?|violen\\w*|abus\\w*|scar(?:ed|y)|afraid|fear\\w*|unsafe|threat\\w*|physical|aggressive|dangerous|yell\\w*|laid|raised|push\\w*|beat|mean|bad|like that|restraining|order|problems?|issues?|frighten\\w*|worr\\w*|pego|golpe\\w*|miedo|violencia|amenaz\\w*|asked|told|said)";
const denial = new RegExp(
  `\\b(?:no|not|never|wasnt|isnt|werent|didnt|dont|nor|without|nothing|none|nunca|jamas|neither|aint|hasnt|havent|cant say|wouldnt|zero|any)\\b(?: \\w+){0,3} ${harm}\\b`,
  "g",
);
const hints =
  /\b(?:yell\\w*|yelling|screaming|shouting|scared|afraid|fear|jealous|controlling|temper|angry|rage|creepy|weird|intense|pushy|unsafe|uneasy|nervous|worried|uncomfortable|threw|broke|punched|slammed|followed|police|cops|space|blocked)\b/;

/** What a folded text answers; undefined where it is no answer. */
export function readSafety(folded: string): "yes" | "no" | "unsure" | undefined {
  const text = spellOut(folded);
  const everything = folded.replace(/['"]/g, "");
  const boundary = everywhere.findBoundary(folded);
  if (boundary === "set") return "yes";
  const [first = "", ...after] = text.split(turn);
  const said = text.replace(denial, "-");
  const isDenial = no.test(everything) || denial.test(first);
  denial.lastIndex = 0;
  if (
    /\b(?:well|but|or|though|actually|pero) (?:yes|yeah|yea|yep|kinda|kind of|sort of|sometimes|once|maybe)\b/.test(
      everything,
    )
  )
    return "yes";
  if (
    unsure.test(everything) ||
    /^unsur|^usnure|^unsrue/.test(everything) ||
    (everything.length < 9 && distance(everything, "unsure") <= 2)
  )
    return "unsure";
  if (isDenial) {
    const rest = after.join(" ");
    const danger = everywhere.findDanger(said);
    if (danger || hints.test(rest.replace(denial, "-"))) return danger ? "yes" : "unsure";
    return "no";
  }
  if (yes.test(everything)) return "yes";
  if (everywhere.findDanger(folded) === "violence") return "yes";
  // A word alone answers something else, or nothing: "BROKE", "nice".
  if (text.trim().split(" ").length < 3) return undefined;
  if (friendly.test(text)) return "no";
  return hints.test(text) ? "unsure" : undefined;
}
