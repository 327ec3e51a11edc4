/** Buckets that a feature is hashed into. A power of two, so that the hash can be masked. */
export const buckets = 32_768;

/** A text as the model sees it: bucket numbers with their values, at most one entry a bucket. */
export type Features = { at: Uint32Array; value: Float32Array };

/** Digits and signs that people type for letters inside a word. */
const lookAlikes: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
};
/** A number with its unit keeps its digits: 3am, 10kg, 2nd. */
const withUnit = /^\d+(?:am|pm|kg|g|mg|ml|km|k|m|h|hrs?|mins?|st|nd|rd|th|x)$/;

function unleet(word: string): string {
  if (withUnit.test(word) || !/\p{L}/u.test(word) || !/[0-9@$]/.test(word)) return word;
  return word.replace(/[013-5@$]/g, (sign) => lookAlikes[sign] ?? sign);
}

/** Words, numbers (all as `0`) and emoji, in order: lower case, no accents, no apostrophes, no letter more than twice. */
export function tokensOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{M}'\u2018\u2019\u02bc\u00b4\u0060]/gu, "")
    .toLowerCase();
  const found = plain.match(/[\p{L}\p{N}@$]+|\p{Extended_Pictographic}/gu) ?? [];
  return found.map((token) => (/^\p{N}+$/u.test(token) ? "0" : unleet(token).replace(/(.)\1{2,}/gu, "$1$1")));
}

/** FNV-1a over UTF-16 units, with a final mix: without it, short strings that differ in one letter fall close together. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) & (buckets - 1);
}

const longestWord = 24;

function characterGrams(tokens: readonly string[]): string[] {
  const grams: string[] = [];
  for (const token of tokens) {
    const word = `<${token.slice(0, longestWord)}>`;
    for (let size = 3; size <= 5; size++)
      for (let i = 0; i + size <= word.length; i++) grams.push(`c${word.slice(i, i + size)}`);
  }
  return grams;
}

/**
 * The features of one piece of text: words; pairs, with marks for start and end; pairs with one word between; and 3 to 5
 * letters inside each word. Each group weighs the same whatever its size.
 */
export function featuresOf(tokens: readonly string[]): Features {
  const marked = ["^", ...tokens, "$"];
  const groups = [
    tokens.map((token) => `w${token}`),
    marked.slice(1).map((token, i) => `b${marked[i]} ${token}`),
    tokens.slice(2).map((token, i) => `s${tokens[i]} ${token}`),
    characterGrams(tokens),
  ];
  const values = new Map<number, number>();
  for (const group of groups) {
    const hashed = new Set(group.map(hash));
    const share = 1 / Math.sqrt(hashed.size || 1);
    for (const bucket of hashed) values.set(bucket, (values.get(bucket) ?? 0) + share);
  }
  return { at: Uint32Array.from(values.keys()), value: Float32Array.from(values.values()) };
}
