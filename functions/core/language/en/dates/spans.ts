import { Temporal } from "temporal-polyfill";
import { noSpan, type Span } from "../../dates/calendar.ts";
import { applyAll, type Mark, type Rule, rule, SPAN, spanAt, unclear } from "../../dates/marks.ts";
import { tidy } from "./tidy.ts";

export type { Span } from "../../dates/calendar.ts";

const units: Record<string, keyof Span> = {
  d: "days",
  day: "days",
  night: "days",
  w: "weeks",
  week: "weeks",
  wk: "weeks",
  fortnight: "weeks",
  m: "months",
  month: "months",
  mo: "months",
  y: "years",
  year: "years",
};
const unit = "days?|nights?|weeks?|wks?|fortnights?|months?|mos?|years?";
const half: Span = { ...noSpan, days: 15 };

/** `many` of a unit, where half a month is 15 days, half a week 4 and half a year 6 months. */
function lengthOf(many: number, unitSaid: string): Mark | undefined {
  const name = unitSaid.replace(/(.)s$/, "$1");
  const kind = Object.hasOwn(units, name) ? units[name] : undefined;
  if (!kind || many > 36_500) return undefined;
  const times = many * (name === "fortnight" ? 2 : 1);
  const [whole, rest] = [Math.floor(times), times % 1];
  const span = { ...noSpan, [kind]: whole };
  if (rest === 0) return { kind: "span", span };
  const more = { days: half, weeks: { ...noSpan, days: 4 }, months: half, years: { ...noSpan, months: 6 } }[
    kind
  ];
  return { kind: "span", span: sum(span, kind === "days" ? noSpan : more), approximate: true };
}

const sum = (one: Span, other: Span): Span => ({
  days: one.days + other.days,
  weeks: one.weeks + other.weeks,
  months: one.months + other.months,
  years: one.years + other.years,
});

const counts: Record<string, number> = { a: 1, an: 1, one: 1 };
const count = (said: string) =>
  /couple/.test(said) ? 2 : Object.hasOwn(counts, said) ? (counts[said] as number) : Number(said);

/** "2 weeks", "a month and a half", "1.5 months", "2 months and 3 days"; not "a few days", nor "2 or 3 weeks". */
export const spanRules = (): readonly Rule[] => [
  rule(`(?<![\\d.])\\d{1,3} ?(?:-|to|or|/) ?\\d{1,3} ?(?:${unit})\\b(?: ago\\b)?`, () => unclear),
  rule(`\\b(?:an?|one) (?:${unit}) or (?:2|two)\\b(?: ago\\b)?`, () => unclear),
  rule("\\bhalf an? (year|month|week)\\b", ([, said = ""]) => lengthOf(0.5, said)),
  rule(
    `\\b(?:(an?|one|\\d{1,3}) )?(${unit}) (?:and|n|&) (?:an? |one )?half\\b`,
    ([, many = "a", said = ""]) => lengthOf(count(many) + 0.5, said),
  ),
  rule(`(?<![\\d.])(\\d{1,3}) (?:and a half|1/2) (${unit})\\b`, ([, many = "", said = ""]) =>
    lengthOf(Number(many) + 0.5, said),
  ),
  rule(`(?<![\\d.])(\\d{1,3}\\.5) ?(${unit})\\b`, ([, many = "", said = ""]) => lengthOf(Number(many), said)),
  rule(
    `(?<![\\d./-])(\\d{1,5}) ?(${unit})\\b|\\b((?:a )?couple(?: of)?|an?|one) (?:good |full |whole |entire |solid )?(${unit})\\b`,
    ([, digits, said, word = "", named = ""]) => lengthOf(count(digits ?? word), said ?? named),
  ),
  rule("(?<=[a-z] )(day|week|month|year)(?= ago\\b)|\\b(fortnight)\\b", ([, said, alone]) =>
    lengthOf(1, said ?? alone ?? ""),
  ),
  // A unit of one letter is one only right behind its number.
  rule("(?<![\\w./-])(\\d{1,3})([dwmy])\\b(?!')", ([, digits = "", said = ""]) =>
    lengthOf(Number(digits), said),
  ),
  rule(`(${SPAN})(?:,? and |, | | & | n |,? plus )(?=${SPAN})`, ([, first = ""]) => `${first}+`),
  rule(`${SPAN}(?:\\+${SPAN})+`, ([all], page) => {
    const parts = all.split("+").map((sign) => spanAt(page, sign));
    const span = parts.reduce((whole, part) => sum(whole, part?.span ?? noSpan), noSpan);
    return { kind: "span", span, ...(parts.some((part) => part?.approximate) && { approximate: true }) };
  }),
];

/** Reads `2 weeks`, `a month`, `2 months and 3 days`; undefined when any count is vague or there is more to the text. */
export function readSpan(text: string): Span | undefined {
  const on = { today: Temporal.PlainDate.from("2000-01-01"), country: "001", lean: "past" } as const;
  const page = applyAll({ text: tidy(text, on.today.year), marks: [], on }, spanRules());
  return new RegExp(`^${SPAN}$`).test(page.text) ? spanAt(page, page.text)?.span : undefined;
}
