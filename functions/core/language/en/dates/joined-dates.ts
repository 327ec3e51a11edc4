import { saturdayNear } from "../../dates/calendar.ts";
import { approximately, dayInYear, movedBy, movedDay, spanFromToday } from "../../dates/days.ts";
import { DAY, dayAt, type Rule, rule, SPAN, spanAt, unclear } from "../../dates/marks.ts";

/** Days said by others: "the day before" one, "2 weeks after" one, the weekend of one, its year. */
export const joinedRules = (): readonly Rule[] => [
  // "Saturday, no wait, Sunday": the second is meant.
  rule(
    `${DAY}[,. ]{0,4}(?:oh |um |oops )?(?:no|no,? wait|wait|wait,? no|actually|sorry|i mean|i meant|sorry i mean|sorry i meant|or rather|scratch that|correction|make that)[,. ]{1,4}(?:it was |on )?(?:the )?(${DAY})`,
    ([, second]) => second,
  ),
  rule(`${DAY}[,. ]{0,4}(?:no|sorry|i mean|actually) (?:the )?\\d{1,2}\\b`, () => unclear),
  // "Sunday going into Monday" is one night.
  rule(`(${DAY}),? (?:going into|going on|into|early|and into) ${DAY}`, ([, sign], page) => {
    const day = dayAt(page, sign);
    return day && approximately(day);
  }),
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
  // "It'll be 6 weeks tomorrow."
  rule(`(${SPAN}) (?:on )?(${DAY})$`, ([, sign, of], page) => {
    const [span, day] = [spanAt(page, sign), dayAt(page, of)];
    return span && day?.weak && page.on.lean === "past" ? movedBy(day, span.span, -1) : undefined;
  }),
  rule(`(${SPAN}) ago\\b`, ([, sign], page) => spanFromToday(page, sign, -1)),
  // "I haven't texted in 2 weeks" names no day to come.
  rule(`\\bin (?:about |like )?(${SPAN})(?! of)`, ([, sign], page) =>
    page.on.lean === "future" ? spanFromToday(page, sign, 1) : "x",
  ),
  rule(`(${SPAN}) from (?:now|today)\\b`, ([, sign], page) => spanFromToday(page, sign, 1)),
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
  // "My birthday is Nov 3, he left the day after."
  rule(
    `(${DAY})([^\ue000-\ue003]{0,60})\\b(?:the )?(?:next|following) (?:day|morning|night)\\b|(${DAY})([^\ue000-\ue003]{0,60})\\b(?:the )?(?:day|night|morning) (before|after)\\b(?! (?:the )?[\ue000\ue001])`,
    (found, page) => {
      const day = dayAt(page, found[1] ?? found[3]);
      return day && movedDay(day, (date) => date.add({ days: found[5] === "before" ? -1 : 1 }));
    },
  ),
  rule(`(${SPAN}) (before|after|from) (?:the )?(${DAY})`, ([, sign, way, of], page) => {
    const span = spanAt(page, sign);
    const day = dayAt(page, of);
    return span && day && movedBy(day, span.span, way === "before" ? -1 : 1);
  }),
  rule(`\\b(?:(?:wasnt|isnt|not|never) (?:on |in )?)(${DAY})`, () => "x"),
  rule(
    `\\b(?:before|after|(?<!this )past|more than|less than|not long after|shortly after|right after|right before|just before|just after) (?:the )?(${DAY})`,
    ([all, sign], page) => {
      const day = dayAt(page, sign);
      if (!day) return undefined;
      return page.on.lean === "future" && all.startsWith("after ")
        ? approximately(movedDay(day, (date) => date.add({ days: 1 })))
        : unclear;
    },
  ),
  rule(
    `(?:\\bbetween |\\beither )?${DAY},? ?(?:(?:maybe|i think|i guess|idk),? )?(?:or|to|through|thru|till|until|-|/) ?(?:the )?(?:maybe )?(?:${DAY}|\\d{1,2}\\b)`,
    () => unclear,
  ),
  rule(`\\bbetween ${DAY} and ${DAY}`, () => unclear),
  rule(
    `${DAY}(?=,? (?:maybe |i think |i guess |idk )?or (?:maybe )?(?:on )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b)`,
    () => unclear,
  ),
  rule(`${DAY}(?= and (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b)`, () => unclear),
];
