/**
 * Words of one kind under one tag, in capitals: lists with spaces between the words, a phrase with underscores for its
 * spaces. `drop` lists what changes nothing.
 */
export type WordClasses = Record<string, string>;

/** As many words as a phrase may have. */
const longestPhrase = 4;

/**
 * Reads a text as a row of tags with spaces around each: a word by its kind, any other word as it is, a mark that ends a
 * sentence as "." or "?", one within it as ",", a quote as "Q"; it begins and ends with a ".". Patterns of who does what to whom are short on such a row, where
 * they would repeat every list of words; a Map takes no time to make, and such patterns did.
 */
export function tagger(classes: WordClasses): (text: string) => string {
  const tags = new Map<string, string>();
  for (const [tag, words] of Object.entries(classes)) {
    for (const word of words.trim().split(/\s+/))
      tags.set(word.replaceAll("_", " "), tag === "drop" ? "" : tag);
  }
  return (text) => {
    const words = text.match(/[\p{L}\p{N}#&]+|[.!?;\n]+|[,:]|"|(?<=\s)-+(?=\s)|\u2026/gu) ?? [];
    const row: string[] = [];
    for (let i = 0; i < words.length; ) {
      const [tag, length] = longestMatch(words, i);
      if (tag !== "") row.push(tag);
      i += length;
    }
    return ` . ${row.join(" ")} . `;
  };

  function longestMatch(words: readonly string[], i: number): [string, number] {
    for (let length = Math.min(longestPhrase, words.length - i); length > 0; length--) {
      const tag = tags.get(words.slice(i, i + length).join(" "));
      if (tag !== undefined) return [tag, length];
    }
    const word = words[i] ?? "";
    if (word === '"') return ["Q", 1];
    if (word === "," || word === ":") return [",", 1];
    if (/^[.!?;\n\u2026-]/.test(word)) return [word.includes("?") ? "?" : ".", 1];
    return [word, 1];
  }
}
