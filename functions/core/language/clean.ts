import { trimEdges } from "../edges.ts";
import { toLatin } from "./look-alikes.ts";
import { withoutMail, withoutSignature } from "./signatures.ts";

/**
 * What phones, carriers, and clients add to a text without anybody having typed it: controls (GSM-7 padding arrives as NUL),
 * the placeholder of an attachment, lost characters, blanks of other scripts. Line breaks stay, and so do the joiner inside an emoji and marks of direction.
 */
const control = /(?![\t\n\v\f\r])\p{Cc}/gu;
/** What shows as a blank or a box. */
const placeholder = /[\p{Cs}\ufffc\ufffd\u2800\u115f\u1160\u3164\uffa0]/gu;

/** The person's own words, as typed: without what their phone or mail program added. What is kept of a text is this. */
export function ownWords(text: string): string {
  return withoutMail(text.replace(control, "").replace(placeholder, " ")).trim();
}

/** What reads as nothing at all in the middle of a word: the rest of the format characters, variation selectors, fillers. */
const invisible = /[\p{Cf}\p{Co}]|\u034f|\u20e3|[\u180b-\u180d]|[\ufe00-\ufe0f]/gu;

/**
 * A text in the few characters that patterns are written in: compatibility forms and look-alike letters as Latin ones,
 * straight quotes, letters that were typed apart joined, no signature. Case, punctuation, and line breaks stay.
 */
export function plain(text: string): string {
  const typed = ownWords(text)
    .normalize("NFKC")
    .replace(/[\u2018-\u201b\u02bc\u02b9\u2032\uff07`\u00b4]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/g, '"')
    .replace(invisible, "")
    .replace(/\r\n?|[\v\f\u2028\u2029\u0085]/g, "\n");
  return joinLetters(toLatin(withoutSignature(typed)));
}

/** Letters with one sign or space between each: "S T O P", "s.t.o.p". Fewer than four may be words ("u r a"). */
const apart = /(?<![\p{L}\p{N}'])\p{L}(?:[ .*_-]\p{L}){3,}(?![\p{L}\p{N}'])/gu;
const nothingElse = /^\P{L}*\p{L}(?:[ .*_-]+\p{L}){1,2}\P{L}*$/u;

function joinLetters(text: string): string {
  const join = (letters: string) => letters.replace(/[ .*_-]/g, "");
  return nothingElse.test(text) ? join(text) : text.replace(apart, join);
}

/** All that may stand around a word and change nothing: every sign but those that mean something (? % +). */
const around = /[\s\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?![?%+])[\p{P}\p{S}\p{M}]/u;

/** Lower case, single spaces, nothing around: what every pattern is matched against. */
export function fold(text: string): string {
  return trimEdges(plain(text).toLowerCase().replace(/\s+/g, " "), around);
}
