const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "^{}\\[~]|€\f";

export type Segments = { encoding: "GSM-7" | "UCS-2"; units: number; segments: number };

/**
 * How a text is sent and billed: GSM 03.38 has 160 septets in one segment and 153 in each of several, its extension
 * table counts two; anything else makes the whole text UCS-2 with 70 and 67 (docs/rules.md, Segments).
 */
export function countSegments(text: string): Segments {
  const septets = [...text].map((character) =>
    basic.includes(character) ? 1 : extended.includes(character) ? 2 : 0,
  );
  if (septets.includes(0)) {
    return { encoding: "UCS-2", units: text.length, segments: split(text.length, 70, 67) };
  }
  const units = septets.reduce<number>((sum, septet) => sum + septet, 0);
  return { encoding: "GSM-7", units, segments: split(units, 160, 153) };
}

const split = (units: number, alone: number, each: number) => (units <= alone ? 1 : Math.ceil(units / each));

/** Segments of several messages: what they are billed by. */
export const segmentsIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + countSegments(text).segments, 0);
