const highest = 5;
const howMany = 3;
/** Who texts one of these asks for help. */
const emergencyNumbers = /^(112|911|988|999)$/;

/** Three scores from 1 to 5, in digits alone: `4 2 5`, `425`, `4-2-5`. `bad` for what was meant as scores but is none. */
export function readBareScores(said: string): number[] | "bad" | undefined {
  if (!/^\d[\d\s,;./-]*$/.test(said) || emergencyNumbers.test(said)) return undefined;
  const numbers = said.match(/\d+/g) ?? [];
  if (numbers.length === 1) {
    if (said.length === 3) return inRange([...said].map(Number));
    return /^[0-6]{2}$/.test(said) ? "bad" : undefined;
  }
  const oneDigitEach = numbers.every((number) => number.length === 1);
  // What joins the numbers of a date, or of a time: "11/3", "3-11-26".
  const likeDate = /[./-]/.test(said) && !(oneDigitEach && numbers.length === 3);
  if (likeDate || numbers.some((number) => number.length > 2)) return undefined;
  return inRange(numbers.map(Number));
}

/** The scores, if each is there and in range. */
export const inRange = (scores: number[]): number[] | "bad" =>
  scores.length === howMany && scores.every((score) => score >= 1 && score <= highest) ? scores : "bad";
