/**
 * Letters of other alphabets, and small capitals, that look like Latin ones: a word that mixes alphabets, or spells a word of
 * ours in another one, was typed to be read as Latin. Normalization (NFKC) takes care of full-width and styled letters.
 */
const pairs =
  "\u0430a \u0435e \u043eo \u0440p \u0441c \u0443y \u0445x \u0456i \u0455s \u0458j \u0501d \u04bbh \u051bq \u051dw " +
  "\u0410A \u0412B \u0415E \u0406I \u0408J \u041aK \u041cM \u041dH \u041eO \u0420P \u0421C \u0405S \u0422T \u0423Y \u0425X \u043ak \u043cm \u0442t \u043dn " +
  "\u0391A \u0392B \u0395E \u0396Z \u0397H \u0399I \u039aK \u039cM \u039dN \u039fO \u03a1P \u03a4T \u03a5Y \u03a7X \u03b1a \u03bfo \u03c1p \u03bdv \u03b9i \u03c4t \u03c5u " +
  "\ua731s \u1d1bt \u1d0fo \u1d18p \u1d1cu \u0274n \u026ai \u1d07e \u1d05d \u1d00a \u1d04c \u029fl \u0280r \u0299b \ua7afq";

const latin = new Map(pairs.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));
const alike = new RegExp(`[${[...latin.keys()].join("")}]`, "gu");

/** The text with look-alikes as the letters they stand for, in words that come out Latin as a whole. */
export function toLatin(text: string): string {
  // Nearly every text is in Latin letters already.
  if (text.search(alike) < 0) return text;
  return text.replace(/\p{L}+/gu, (word) => {
    const read = word.replace(alike, (letter) => latin.get(letter) ?? letter);
    return /^\p{Script=Latin}+$/u.test(read) ? read : word;
  });
}
