import { movedBy, relativeDay, spanFromToday } from "../../dates/days.ts";
import { DAY, MARK, type Rule, rule, SPAN, spanAt } from "../../dates/marks.ts";
import { isSpanAlone } from "./beside.ts";

/** A span that is all of the answer: "3 weeks", "like 2 months or so". */
export const bareSpanRules = (): readonly Rule[] => [
  // "3 weeks before" for "ago", as many say whose first language is another.
  rule(`^(?:like |about |around )?(${SPAN}) before$|^before (${SPAN})$`, (found, page) =>
    page.on.lean === "past" && !page.on.anchor ? spanFromToday(page, found[1] ?? found[2], -1) : undefined,
  ),
  rule(`${SPAN} or so\\b|${SPAN} ?ish\\b`, ([all]) => all.replace(/ or so| ?ish/, "")),
  rule(`(${SPAN})`, ([, sign], page) => {
    const others = page.text.replace(new RegExp(MARK, "g"), " ");
    const isAnswer = page.on.lean === "past" && isSpanAlone(others) && !new RegExp(DAY).test(page.text);
    return isAnswer ? spanFromToday(page, sign, -1) : undefined;
  }),
];

/** Days counted from the breakup, when that is what the question is about: "3 days later", "the next day". */
export const anchoredRules = (): readonly Rule[] => [
  rule(`(${SPAN}) (?:after|later|afterwards?)\\b`, ([, sign], page) => {
    const length = spanAt(page, sign);
    return page.on.anchor && length && movedBy(relativeDay(page.on.anchor), length.span, 1);
  }),
  rule(
    "\\b(?:the )?(?:next|following) (?:day|morning|night|evening)\\b|\\b(?:the )?(?:day|morning|night) after\\b",
    (_, { on }) => on.anchor && relativeDay(on.anchor.add({ days: 1 })),
  ),
];
