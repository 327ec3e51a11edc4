const numbers = new Map([
  ["a", 1],
  ["an", 1],
  ["a couple of", 2],
  ["a couple", 2],
  ["couple of", 2],
  ["couple", 2],
]);
for (const [index, word] of "one two three four five six seven eight nine ten eleven twelve"
  .split(" ")
  .entries()) {
  numbers.set(word, index + 1);
}
const units: Record<string, "days" | "weeks" | "months" | "years"> = {
  d: "days",
  day: "days",
  w: "weeks",
  wk: "weeks",
  week: "weeks",
  month: "months",
  year: "years",
};
const counted =
  /(?:(\d{1,4})\s*|\b((?:a )?couple(?: of)?|[a-z]+)\s+)(days?|d|weeks?|wks?|w|months?|years?)\b/g;

export type Span = { days: number; weeks: number; months: number; years: number };

/** Reads `2 weeks`, `a month`, `2 months and 3 days`; undefined when any count is vague or there is more to the text. */
export function readSpan(text: string): Span | undefined {
  const span: Span = { days: 0, weeks: 0, months: 0, years: 0 };
  const said = text.toLowerCase().replace(/\b(?:a )?fortnights?\b/g, "2 weeks");
  const left = said.replace(counted, (whole, digits: string | undefined, word: string, unit: string) => {
    const many = digits ? Number(digits) : numbers.get(word);
    const kind = units[unit] ?? units[unit.replace(/s$/, "")];
    if (many === undefined || !kind) return whole;
    span[kind] += many;
    return " ";
  });
  const empty = left === said || /[a-z\d]/.test(left.replace(/\band\b/g, ""));
  return empty ? undefined : span;
}
