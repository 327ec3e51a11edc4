import { nearestMonthly, plainDate } from "../../dates/calendar.ts";
import { approximately, fixedDay, monthlyDay, relativeDay } from "../../dates/days.ts";
import { type Rule, rule, unclear } from "../../dates/marks.ts";

const PART = "(?: (?:early |late )?(?:in the |at )?(?:morning|afternoon|evening|night|arvo))?";

/** Days named from today. */
export const todayRules = (): readonly Rule[] => [
  rule(`\\b(?:the )?day before yesterday${PART}\\b|\\bnight before last\\b`, (_, { on }) =>
    relativeDay(on.today.subtract({ days: 2 })),
  ),
  rule(`\\b(?:the )?day after tomorrow${PART}\\b|\\bovermorrow\\b`, (_, { on }) =>
    relativeDay(on.today.add({ days: 2 })),
  ),
  rule(`\\byesterday${PART}\\b|\\blast (?:night|evening)\\b`, (_, { on }) =>
    relativeDay(on.today.subtract({ days: 1 })),
  ),
  rule(
    `\\btoday${PART}\\b|\\btonight\\b|\\bthis (?:very )?(?:early )?(?:morning|afternoon|evening|arvo)\\b|\\bearlier today\\b|\\b(?:an?|a few|few|couple(?: of)?|a couple(?: of)?|[1-6]) (?:hours?|minutes?) ago\\b|\\bjust now\\b|\\bhalf an hour ago\\b|\\b\\d{1,2} minutes ago\\b`,
    (_, { on }) => ({ ...relativeDay(on.today), weak: "today" }),
  ),
  rule(`\\btomorrow${PART}\\b`, (_, { on }) => ({
    ...relativeDay(on.today.add({ days: 1 })),
    ...(on.lean === "past" && { weak: "word" }),
  })),
];

/** What may follow "the 9th" where it is a day: not "the 2nd time". */
const AFTER_ORDINAL =
  "(?=$|[^\\w\\s'-]| (?:and|but|or|so|he|she|they|we|i|it|is|was|at|in the|around|when|because|cause|cuz|bc|after|before|lol|i'm|im|maybe|this month|of this month|at night|by|he's|she's|we're|if|not|to|until|last|ish|of)\\b)(?! of (?!this|the month|last (?:month|week)))";

/** Days of the month without its name: "the 9th", "last month on the 14th", "on the 3rd". */
export const ordinalRules = (): readonly Rule[] => [
  rule(
    "\\blast month,? ?(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b|\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?,? (?:of |in )?last month\\b",
    (found, { on }) => {
      const { year, month } = on.today.toPlainYearMonth().subtract({ months: 1 });
      const date = plainDate(year, month, Number(found[1] ?? found[2]));
      return date ? fixedDay(date) : unclear;
    },
  ),
  rule(
    "\\bthis month,? ?(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b|\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)?,? (?:of |in )?this month\\b",
    (found, { on }) => {
      const { year, month } = on.today;
      const date = plainDate(year, month, Number(found[1] ?? found[2]));
      return date ? fixedDay(date) : unclear;
    },
  ),
  rule(
    `\\b(?:the )(\\d{1,2})(?:st|nd|rd|th) ?(?:-|/|or|and|to|through) ?(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b`,
    () => unclear,
  ),
  rule(`\\b(?:the|on) (\\d{1,2})(?:st|nd|rd|th)${PART}${AFTER_ORDINAL}`, ([, day], { on }) =>
    monthly(Number(day), on),
  ),
  rule(
    "^(?:(?:on|it was|like|maybe|around|about|um|i think) )*(\\d{1,2})(?:st|nd|rd|th)(?: (?:i think|lol|maybe|ish))*[.!?]*$",
    ([, day], { on }) => monthly(Number(day), on),
  ),
  rule(
    "\\b(?:the )?(early|beginning of|start of|mid|middle of|late|end of) (this|the|last) month\\b",
    ([, part = "", which], { on }) => {
      // Of the past, the end of this month is not yet.
      if (which !== "last" && /end|late/.test(part)) return undefined;
      const { year, month } = on.today.toPlainYearMonth().subtract({ months: which === "last" ? 1 : 0 });
      const days = plainDate(year, month, 1)?.daysInMonth ?? 28;
      const date = plainDate(year, month, /mid/.test(part) ? 15 : /end|late/.test(part) ? days - 1 : 3);
      return date && approximately(relativeDay(date));
    },
  ),
  // A day to wait for.
  rule("\\b(?:the )?end of (?:the|this) (month|week|year)\\b", ([, unit], { on }) => {
    if (on.lean === "past") return undefined;
    if (unit === "week") return approximately(relativeDay(on.today.add({ days: 7 - on.today.dayOfWeek })));
    const month = unit === "year" ? 12 : on.today.month;
    const last = plainDate(on.today.year, month, 1)?.add({ months: 1 }).subtract({ days: 1 });
    return last && relativeDay(last);
  }),
];

function monthly(day: number, on: Parameters<typeof monthlyDay>[1]) {
  if (!nearestMonthly(({ year, month }) => plainDate(year, month, day), on)) return undefined;
  return monthlyDay(day, on);
}
