import { lazy } from "../../../lazy.ts";
import { withoutIdioms } from "./danger-idioms.ts";
import { spellOut } from "./text-speak.ts";

// What is said outright counts whatever the trained model makes of the rest of the text. In the spelling of text-speak.ts.

const wish =
  "(?:want|wanna|wish|going|gonna|about|ready|try|tried|trying|plan|planning|planned|like|threatened|threatens|threatening|swore|promised|says he will|says she will)";
const outright = lazy(() => [
  /\bsuicid\w*|\bkms\b|\bself[ -]?harm\w*|\boverdos\w*/,
  new RegExp(
    `\\b${wish} (?:to |i (?:was|were) )?(?:die|dead|be dead|kill (?:myself|me|us|him|her|them|my \\w+)|hurt (?:myself|me|him|her)|end (?:my life|it all)|not (?:be|wake up|exist))\\b`,
  ),
  /\b(?:kill(?:ing)?|hurting|hang(?:ing)?|cutting|shoot(?:ing)?) myself\b|\bend(?:ing)? my life\b/,
  /\b(?:he|she|they|ex|husband|wife|boyfriend|girlfriend|dad|father|partner)\b(?: \w+){0,3} (?:hit|hits|hitting|punched|punches|choked|chokes|strangled|strangles|beat|beats|raped|rapes|slapped|kicked|stabbed|threw) (?:me|us|our|my (?:kids?|son|daughter|mom|mum))\b/,
]);

export const isOutright = (folded: string): boolean => {
  const text = withoutIdioms(spellOut(folded));
  return outright().some((way) => way.test(text));
};
