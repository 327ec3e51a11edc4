const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extended = "^{}\\[~]|€\f";
const widths = new Map([
  ...[...basic].map((sign) => [sign, 1] as const),
  ...[...extended].map((sign) => [sign, 2] as const),
]);

export type Segments = { encoding: "GSM-7" | "UCS-2"; units: number; segments: number };

/**
 * How a text is sent and billed: GSM 03.38 has 160 septets in one segment and 153 in each of several, its extension
 * table counts two; anything else makes the whole text UCS-2 with 70 and 67 (docs/rules.md, Segments). A character
 * of two units is never split between segments: it moves to the next one, and leaves a unit unused.
 */
export function countSegments(text: string): Segments {
  const characters = [...text];
  const septets = characters.map((character) => widths.get(character) ?? 0);
  if (septets.includes(0)) {
    return {
      encoding: "UCS-2",
      ...split(
        characters.map(({ length }) => length),
        70,
        67,
      ),
    };
  }
  return { encoding: "GSM-7", ...split(septets, 160, 153) };
}

/** `sizes` are the units of each character; `alone` is what one segment holds, `each` what each of several does. */
function split(sizes: readonly number[], alone: number, each: number): Omit<Segments, "encoding"> {
  let [units, segments, filled] = [0, 1, 0];
  for (const width of sizes) {
    units += width;
    const fits = filled + width <= each;
    filled = fits ? filled + width : width;
    if (!fits) segments++;
  }
  return { units, segments: units <= alone ? 1 : segments };
}

/** Segments of several messages: what they are billed by. */
export const segmentsIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + countSegments(text).segments, 0);
