/** The GSM 03.38 basic alphabet: one septet each. */
const BASIC = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?" +
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);

/** Its extension table: an escape and one more, two septets each. */
const EXTENSION = new Set("^{}\\[~]|€\f");

export type Segmentation = { encoding: "GSM-7" | "UCS-2"; segments: number };

/** How many SMS segments a body takes, and in which encoding (3GPP TS 23.038, 23.040). */
export function segment(body: string): Segmentation {
  const characters = [...body];
  if (characters.every((character) => BASIC.has(character) || EXTENSION.has(character))) {
    const septets = characters.map((character) => (EXTENSION.has(character) ? 2 : 1));
    return { encoding: "GSM-7", segments: pack(septets, { alone: 160, each: 153 }) };
  }
  const units = characters.map((character) => character.length);
  return { encoding: "UCS-2", segments: pack(units, { alone: 70, each: 67 }) };
}

/** An escape pair or a surrogate pair is never split, so a segment may end one unit early. */
function pack(widths: number[], limit: { alone: number; each: number }): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= limit.alone) return 1;
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > limit.each) {
      segments += 1;
      used = 0;
    }
    used += width;
  }
  return segments;
}
