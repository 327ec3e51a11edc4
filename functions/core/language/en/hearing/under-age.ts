const spelled = "twelve|thirteen|fourteen|fifteen|sixteen|seventeen";
const bare = `1[2-7]|${spelled}`;
/** Said with its unit, a smaller number is an age too; without, it could be a score. */
const counted = `[6-9]|1[0-7]|ten|eleven|${spelled}`;
const unit = String.raw`(?:years?|yrs?) old|y\/?o|years of age`;
const iAm = String.raw`i(?:'?m| am)(?: (?:only|just|still|actually|like))*|i(?:'ve)? (?:just )?turned`;
const before = String.raw`(?:(?:hi|hey|hello|ok|okay|so|well|um|btw|but|and|actually|sorry|yes|no|also|because|cuz|cos|bc) )*`;
/** What may follow an age in the same breath. "I'm 14 days in" is none. */
const after = String.raw`(?: (?:now|today|lol|btw|tho|though|sorry|rn|this year|next (?:week|month|year)|ti?ll? .*|until .*|so .*|but .*|and (?!a half).*|is that .*|can i .*|am i .*))?`;

const patterns = [
  new RegExp(`^${before}(?:${iAm}) (?:${bare})${after}$`),
  new RegExp(String.raw`^${before}(?:${iAm}) (?:${counted}) ?(?:${unit})\b`),
  new RegExp(`^${before}(?:${iAm}) an? (?:${counted})[ -](?:years?|yrs?)[ -]old\\b`),
  new RegExp(`^${before}my age is (?:${counted})$`),
  new RegExp(
    String.raw`^${before}(?:${iAm}) (?:a minor|under ?age|under 18|not 18(?: yet)?|not even 18|in middle school|in (?:6th|7th|8th|9th|10th|11th) grade)\b`,
  ),
];

/** Whether somebody says that they are younger than 18, in a clause of its own. `raw` as they wrote it. */
export const saysUnderAge = (raw: string): boolean =>
  raw
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .split(/[.?!,;:\n()]+/)
    .map((clause) => clause.replace(/\s+/g, " ").trim())
    .some((clause) => patterns.some((pattern) => pattern.test(clause)));
