import { distance } from "fastest-levenshtein";
import { withoutMarks } from "../../dates/marks.ts";

const known =
  `enero febrero marzo abril agosto septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo
  anteayer semana semanas navidad nochebuena`.split(/\s+/);
/** Words of their own, a letter away from one of those. */
const leaveAlone = new Set(
  "april parte partes suertes marte luces novios sabadas jueces mares marco".split(" "),
);
const short: Record<string, string> = {
  ...{
    setiembre: "septiembre",
    sept: "septiembre",
    aller: "ayer",
    ayr: "ayer",
    ase: "hace",
    hase: "hace",
    ace: "hace",
  },
  ...{
    antiayer: "anteayer",
    antayer: "anteayer",
    antier: "anteayer",
    antiel: "anteayer",
    findesemana: "fin de semana",
  },
  ...{
    sem: "semana",
    sems: "semanas",
    finde: "fin de semana",
    ultimo: "pasado",
    ultima: "pasada",
    qno: "que no",
  },
};
const numbers = new Map(
  `cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve
  veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta`
    .split(/\s+/)
    .map((word, number): [string, number] => [word, number]),
);
numbers.set("veintiun", 21).set("cuarenta", 40).set("cincuenta", 50).set("sesenta", 60).set("noventa", 90);

function correct(word: string): string {
  if (Object.hasOwn(short, word)) return short[word] as string;
  if (word.length < 5 || word.length > 12 || leaveAlone.has(word) || known.includes(word)) return word;
  const slips = word.length >= 8 ? 2 : 1;
  return known.find((meant) => meant[0] === word[0] && distance(word, meant) <= slips) ?? word;
}

/** Whether slips may be mended: an English "lines" is no "lunes". */
const isSpanish = (text: string) =>
  /\b(?:el|la|los|las|de|del|que|h?a[cs]e|fue|mi|nos|y|con|por|creo|una|pasado|en)\b/i.test(text) ||
  /^\s*(?:\d{1,2}\s+)?\p{L}+(?:\s+\d{1,2})?[\s.!?]*$/u.test(text);

/** The text as the Spanish patterns expect it: lower case, without accents, slips mended, numbers in digits, no times of day. */
export function tidy(text: string): string {
  return withoutMarks(text)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\p{Extended_Pictographic}|[\u200b-\u200f"\u201c\u201d*_~\u00bf\u00a1]/gu, " ")
    .replace(/[a-z]+/g, isSpanish(text) ? correct : (word) => word)
    .replace(/\btreinta y un[oa]?\b/g, "31")
    .replace(/[a-z]{3,}/g, (word) => String(numbers.get(word) ?? word))
    .replace(/\b(\d{1,2})(?:ro|ero|\u00ba|o|\u00b0)\b|\bprimero\b/g, (_, digits) => digits ?? "1")
    .replace(
      /\b(?:a|como a) las? \d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|\b\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b\.?/g,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
}
