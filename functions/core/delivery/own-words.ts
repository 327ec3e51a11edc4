import { lazy } from "../lazy.ts";
import { countSegments } from "./segments.ts";

/** Longest piece of a person's words that a prompt names. */
const maxQuoted = 60;
const maxSegments = 2;

/**
 * A person's words as a prompt can name them: on one line, in GSM-7, 60 characters at the most, cut at a word.
 * Undefined when too little is left of them that way (another script, only emoji): say it without them then.
 */
export function quote(words: string | undefined, max = maxQuoted): string | undefined {
  if (!words) return undefined;
  const letters = (text: string) => (text.match(/\p{L}|\p{N}/gu) ?? []).length;
  const plain = toGsm(words).replace(/\s+/g, " ").trim();
  if (plain === "" || letters(plain) < letters(words) * 0.8) return undefined;
  if (plain.length <= max) return plain;
  const cut = plain.slice(0, max - 3);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > max / 2 ? space : cut.length).trim()}...`;
}

/** What GSM-7 can say of a text: typographer's signs made plain, accents it lacks left out, the rest dropped. */
function toGsm(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, "-")
    .replace(/\u2026/g, "...");
  return [...plain]
    .map((sign) => {
      const bare = sign.normalize("NFKD").replace(/\p{M}/gu, "");
      return (
        [sign, bare].find(
          (way) => countSegments(way).encoding === "GSM-7" && !/[\^{}\\[\]~|\u20ac\f]/.test(way),
        ) ?? ""
      );
    })
    .join("");
}

/** Their notes as they are sent back: whole, numbered, one a line. */
export const listNotes = (notes: readonly string[]): string[] =>
  toMessages(notes.map((note, i) => `${i + 1}. ${note}`));

/**
 * Lines as messages of at most two segments each, as they stand (UCS-2 where they need it): lines are kept together
 * where they fit, a longer one is split between words.
 */
export function toMessages(lines: readonly string[]): string[] {
  const messages: string[] = [];
  for (const piece of lines.flatMap(splitLine)) {
    const last = messages.at(-1);
    const joined = last === undefined ? piece : `${last}\n${piece}`;
    if (last !== undefined && fits(joined)) messages[messages.length - 1] = joined;
    else messages.push(piece);
  }
  return messages;
}

/** That many characters fit, whatever they are. */
const alwaysFits = 66;
const fits = (text: string) => text.length <= alwaysFits || countSegments(text).segments <= maxSegments;

function splitLine(line: string): string[] {
  if (fits(line)) return [line];
  const pieces: string[] = [];
  let piece = "";
  for (const part of line.split(/(?<=\s)/).flatMap(splitWord)) {
    if (piece && !fits(piece + part)) {
      pieces.push(piece.trim());
      piece = "";
    }
    piece += part;
  }
  return [...pieces, piece.trim()].filter((text) => text !== "");
}

// Not before it is wanted: it takes as long to make as a tenth of a cold start.
const segmenter = lazy(() => new Intl.Segmenter("en", { granularity: "grapheme" }));

/** What a reader takes for one character: a family of joined emoji, a letter with its marks. */
function characters(word: string): string[] {
  return [...segmenter().segment(word)].map(({ segment }) => segment);
}

/** A word, or of one longer than a message its characters; of one so heaped with marks that it is longer, its parts. */
function splitWord(word: string): string[] {
  if (fits(word)) return [word];
  return characters(word).flatMap((one) => (fits(one) ? [one] : [...one]));
}
