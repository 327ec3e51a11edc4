import { nearestMonthly, plainDate, saturdayNear } from "../../dates/calendar.ts";
import {
  approximately,
  dayInYear,
  fixedDay,
  monthlyDay,
  movedBy,
  movedDay,
  relativeDay,
  spanFromToday,
} from "../../dates/days.ts";
import { DAY, dayAt, type Rule, rule, SPAN, spanAt, unclear } from "../../dates/marks.ts";

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
    (_, { on }) => ({ ...relativeDay(on.today), weak: true }),
  ),
  rule(`\\btomorrow${PART}\\b`, (_, { on }) => ({
    ...relativeDay(on.today.add({ days: 1 })),
    ...(on.lean === "past" && { weak: true }),
  })),
];

/** What may follow "the 9th" where it is a day: not "the 2nd time". */
const AFTER_ORDINAL =
  "(?=$|[^\\w\\s'-]| (?:and|but|or|so|he|she|they|we|i|it|is|was|at|in the|around|when|because|cause|cuz|bc|after|before|lol|i'm|im|maybe|this month|of this month|at night|morning|night|evening|afternoon|by|he's|she's|we're|if|not|to|until|last|ish|of)\\b)(?! of (?!this|the month|last (?:month|week)))";

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
  // The end of the month is a day to wait for; of the past it says too little.
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

/** Days said by others: "the day before" one, "2 weeks after" one, the weekend of one, its year. */
export const joinedRules = (): readonly Rule[] => [
  rule(`(${DAY})(?:,? (?:of |in |back in )?|,? ')(\\d{4})\\b`, ([, sign, year], page) => {
    const day = dayAt(page, sign);
    return day?.inYear ? (dayInYear(day, Number(year)) ?? unclear) : undefined;
  }),
  rule(`\\b((?:19|20)\\d\\d),? (?:on )?(?:the )?(${DAY})`, ([, year, sign], page) => {
    const day = dayAt(page, sign);
    return day?.inYear ? (dayInYear(day, Number(year)) ?? unclear) : undefined;
  }),
  rule(`(${SPAN}) ago,? (?:on |at |in )?(${DAY})|(${DAY}),? (${SPAN}) ago\\b`, (found, page) => {
    const span = spanAt(page, found[1] ?? found[4])?.span;
    const day = dayAt(page, found[2] ?? found[3]);
    if (!span || !day) return undefined;
    // "2 years ago on December 20", "a week ago yesterday".
    if (span.years > 0 && day.inYear) return dayInYear(day, page.on.today.year - span.years);
    return day.relative ? movedBy(day, span, -1) : undefined;
  }),
  // "2 years ago in March": not that day two years ago.
  rule(`${SPAN} ago,? (?:in |around |last |this )+(?:early |late )?[a-z]{3,}`, () => unclear),
  rule(`(${SPAN}) ago\\b`, ([, sign], page) => spanFromToday(page, sign, -1)),
  rule(`\\bin (?:about )?(${SPAN})(?! of)|(${SPAN}) from (?:now|today)\\b`, (found, page) =>
    spanFromToday(page, found[1] ?? found[2], 1),
  ),
  rule(`\\b(?:the )?(?:weekend|week) (before|after|of) (?:the )?(${DAY})`, ([all, way, sign], page) => {
    const day = dayAt(page, sign);
    const days = { before: -7, after: 7 }[way ?? ""] ?? 0;
    if (!day) return undefined;
    if (!all.includes("weekend")) return approximately(movedDay(day, (date) => date.add({ days })));
    if (way === "of") return approximately(movedDay(day, saturdayNear));
    return approximately(
      movedDay(day, (date) =>
        way === "before" ? saturdayNear(date.subtract({ days: 4 })) : saturdayNear(date.add({ days: 4 })),
      ),
    );
  }),
  rule(
    `\\b(?:the |a |1 )?(?:very )?(?:day|night|morning|evening) (before|after) (?:the )?(${DAY})|\\b(?:the )?(eve) of (?:the )?(${DAY})`,
    (found, page) => {
      const day = dayAt(page, found[2] ?? found[4]);
      return day && movedDay(day, (date) => date.add({ days: found[1] === "after" ? 1 : -1 }));
    },
  ),
  rule(`(${SPAN}) (before|after|from) (?:the )?(${DAY})`, ([, sign, way, of], page) => {
    const span = spanAt(page, sign);
    const day = dayAt(page, of);
    return span && day && movedBy(day, span.span, way === "before" ? -1 : 1);
  }),
  rule(`\\b(?:(?:wasnt|isnt|not|never) (?:on |in )?)(${DAY})`, () => "x"),
  rule(
    `\\b(?:before|after|past|half|more than|less than|not long after|shortly after|right after|right before|just before|just after) (?:the )?(${DAY})`,
    ([all, sign], page) => {
      const day = dayAt(page, sign);
      if (!day) return undefined;
      return page.on.lean === "future" && all.startsWith("after ")
        ? approximately(movedDay(day, (date) => date.add({ days: 1 })))
        : unclear;
    },
  ),
  rule(
    `(?:\\bbetween |\\beither )?${DAY} ?(?:or|to|through|thru|till|until|-|/) ?(?:the )?(?:maybe )?(?:${DAY}|\\d{1,2}\\b)`,
    () => unclear,
  ),
  rule(`\\bbetween ${DAY} and ${DAY}`, () => unclear),
  rule(`${DAY}(?= and (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b)`, () => unclear),
];
