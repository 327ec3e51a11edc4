import { nearestWeekday, noSpan, plainDate } from "../../dates/calendar.ts";
import { approximately, movedBy, movedDay, relativeDay } from "../../dates/days.ts";
import {
  DAY,
  type Day,
  dayAt,
  type Page,
  type Rule,
  rule,
  SPAN,
  spanAt,
  unclear,
} from "../../dates/marks.ts";

const names = "mon tue wed thu fri sat sun".split(" ");
const FULL = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
export const WEEKDAY = `(?:${FULL}|mon|tue|wed|thu|fri|sat|sun)`;
export const weekdayOf = (said: string) => names.indexOf(said.slice(0, 3)) + 1;
const PART = "(?: (?:early |late )?(?:in the |at )?(?:morning|afternoon|evening|night))?";

/** Abbreviations that are also words, or names: "I sat down", "the sun", "we wed". */
const isWord = (said: string) => /^(?:sat|sun|wed|mon)$/.test(said);

const past = (page: Page, weekday: number) => nearestWeekday(weekday, { ...page.on, lean: "past" }, true);

/** That day of the week, Monday to Sunday, which lies `weeks` from this one. */
const ofWeek = (page: Page, weekday: number, weeks: number) =>
  page.on.today.add({ days: weekday - page.on.today.dayOfWeek + 7 * weeks });

/** "Tuesday the 10th": the nearest month in which that holds, within a year. */
function withOrdinal(page: Page, weekday: number, day: number): Day | undefined {
  const step = page.on.lean === "past" ? -1 : 1;
  const thisMonth = page.on.today.toPlainYearMonth();
  for (let months = 0; months <= 12; months++) {
    const { year, month } = thisMonth.add({ months: step * months });
    const date = plainDate(year, month, day);
    if (date?.dayOfWeek !== weekday) continue;
    if (date.since(page.on.today).days * step >= 0) return relativeDay(date);
  }
  return undefined;
}

/** Weekdays with all that tells which one: "the Sunday before last", "Friday the 13th", "2 Saturdays ago", "Tuesday last week". */
export const weekdayRules = (): readonly Rule[] => [
  rule(
    `(${SPAN}) ago,? (?:it was )?(?:on )?(?:a |the |last )?(${WEEKDAY})${PART}\\b|\\b(${WEEKDAY})${PART},? (${SPAN}) ago\\b`,
    (found, page) => {
      const [, before, said, first, after] = found;
      return weekdaySpanAgo(page, weekdayOf(said ?? first ?? ""), before ?? after);
    },
  ),
  rule(
    `\\b(?:every|each|most|some|any|which|a|another|all|normal|usual|ordinary|lazy|typical) ${WEEKDAY}s?\\b|\\b${FULL}s\\b(?! ago)|\\b${FULL} (?:nights|mornings|evenings|afternoons)\\b`,
    () => "x",
  ),
  rule(
    `\\b(${WEEKDAY})\\.?,? (?:was )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b|\\b(${WEEKDAY}),? (1[3-9]|2\\d|3[01])$`,
    (found, page) => {
      const [, long, nth, short, digits] = found;
      return withOrdinal(page, weekdayOf(long ?? short ?? ""), Number(nth ?? digits)) ?? unclear;
    },
  ),
  rule(
    `\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?:, ?| \\()(?:(?:on|was|it was|which was) )?(?:a |the )?(${WEEKDAY})\\b(?! (?:of|in))`,
    ([, nth, said = ""], page) => withOrdinal(page, weekdayOf(said), Number(nth)) ?? unclear,
  ),
  // "A fortnight last Tuesday", and Scots "a week past Tuesday".
  rule(`(${SPAN}) (?:last|past) (${WEEKDAY})\\b`, ([, sign, said = ""], page) => {
    const span = spanAt(page, sign)?.span;
    return span && movedBy(relativeDay(past(page, weekdayOf(said))), span, -1);
  }),
  // "Saturday week" lies ahead; of the past it names no day.
  rule(`\\b(${WEEKDAY}) (?:(week)|(${SPAN}))$`, ([, said = "", week, sign], page) => {
    if (page.on.lean === "past") return unclear;
    const coming = nearestWeekday(weekdayOf(said), page.on);
    const span = week ? { ...noSpan, weeks: 1 } : spanAt(page, sign)?.span;
    return span && movedBy(relativeDay(coming), span, 1);
  }),
  // "It'll be 6 weeks on Sunday"; to come, "a week on Friday".
  rule(
    `(${SPAN}) (?:on|this|come|coming) (${WEEKDAY})\\b(?! (?:ago|before))`,
    ([, sign, said = ""], page) => {
      const span = spanAt(page, sign)?.span;
      const coming = nearestWeekday(weekdayOf(said), { ...page.on, lean: "future" });
      return span && movedBy(relativeDay(coming), span, page.on.lean === "past" ? -1 : 1);
    },
  ),
  // A date of the calendar holds, whatever weekday stands beside it.
  rule(
    `\\b${WEEKDAY}\\.?,? (?:the )?\\(?(${DAY})|(${DAY}),? \\(?(?:on |was |it was |which was )?(?:a |the )?${WEEKDAY}\\b(?! (?:before|after))`,
    (found, page) => {
      const sign = found[1] ?? found[2];
      return dayAt(page, sign)?.relative ? undefined : sign;
    },
  ),
  rule(`\\b(\\d{1,2}) (${WEEKDAY})s ago\\b`, ([, many = "", said = ""], page) =>
    relativeDay(past(page, weekdayOf(said)).subtract({ days: 7 * (Number(many) - 1) })),
  ),
  rule(
    `\\b(?:the )?(${WEEKDAY})${PART} before (?:last|that)\\b|\\bnot last (${WEEKDAY}) but the 1 before\\b`,
    (found, page) => relativeDay(past(page, weekdayOf(found[1] ?? found[2] ?? "")).subtract({ days: 7 })),
  ),
  rule(`\\b(last|this|next) week,? (?:on )?(${WEEKDAY})\\b`, ([, which = "", said = ""], page) =>
    relativeDay(ofWeek(page, weekdayOf(said), weeksAway[which] ?? 0)),
  ),
  rule(
    `\\b(${WEEKDAY})${PART},? (?:of |in )?(?:the )?(last|this|next) week\\b`,
    ([, said = "", which = ""], page) => relativeDay(ofWeek(page, weekdayOf(said), weeksAway[which] ?? 0)),
  ),
  rule(
    `\\b(?:this |these )?(last|past|previous|this|next|coming) (${WEEKDAY})${PART}\\b`,
    ([, which = "", said = ""], page) => {
      const weekday = weekdayOf(said);
      if (which === "next") return relativeDay(ofWeek(page, weekday, 1));
      if (which === "this") return relativeDay(nearestWeekday(weekday, page.on));
      if (which === "coming") return relativeDay(nearestWeekday(weekday, { ...page.on, lean: "future" }));
      return relativeDay(past(page, weekday));
    },
  ),
  rule(`\\b(${WEEKDAY})${PART} (?:just )?(?:gone|past|last)\\b`, ([, said = ""], page) =>
    relativeDay(past(page, weekdayOf(said))),
  ),
  rule(`\\b(on )?(${WEEKDAY})(${PART})(?![a-z'])`, ([, on, said = "", part], page) => {
    const day = relativeDay(nearestWeekday(weekdayOf(said), page.on));
    return isWord(said) && !on && !part ? { ...day, weak: "word" } : day;
  }),
];

const weeksAway: Record<string, number> = { last: -1, this: 0, next: 1 };

/** "A week ago Friday" is the Friday before the last one; "2 weeks ago on Friday" the one nearest to that day. */
function weekdaySpanAgo(page: Page, weekday: number, sign: string | undefined): Day | undefined {
  const span = spanAt(page, sign)?.span;
  if (!span) return undefined;
  if (span.weeks === 1 && span.days + span.months + span.years === 0) {
    return relativeDay(past(page, weekday).subtract({ days: 7 }));
  }
  const day = movedBy(relativeDay(page.on.today), span, -1);
  return day && movedDay(day, (date) => date.add({ days: ((weekday - date.dayOfWeek + 10) % 7) - 3 }));
}

const weekend = (page: Page, weeks: number): Day => {
  const { today, lean } = page.on;
  const saturday = today.add({ days: 6 - today.dayOfWeek });
  const first = lean === "past" ? saturday.subtract({ days: 7 }) : saturday;
  return approximately(relativeDay(first.add({ days: 7 * weeks })));
};

/** "The weekend of the 7th", "last weekend", "over the weekend": its Saturday. */
export const weekendRules = (): readonly Rule[] => [
  rule("\\b(?:the )?weekend before last\\b", (_, page) => weekend(page, -1)),
  rule("\\blast weekend\\b", (_, page) => weekend({ ...page, on: { ...page.on, lean: "past" } }, 0)),
  rule("\\bnext weekend\\b", (_, page) => weekend({ ...page, on: { ...page.on, lean: "future" } }, 1)),
  rule(`\\b(?:over |on |at )?(?:the|this)(?: past)? weekend\\b(?! (?:of|before|after)\\b)`, (_, page) => {
    const { today, lean } = page.on;
    const isNow = lean === "past" && today.dayOfWeek >= 6;
    return isNow
      ? approximately(relativeDay(today.subtract({ days: today.dayOfWeek - 6 })))
      : weekend(page, 0);
  }),
];

/** "Last week" by itself is seven days ago. */
export const lastWeek = (): Rule =>
  rule("\\b(?:sometime |early |earlier )?last week\\b", (_, page) =>
    approximately(relativeDay(page.on.today.subtract({ days: 7 }))),
  );
