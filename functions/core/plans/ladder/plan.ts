import { type Counted, definePlan, type Figure } from "../plan.ts";
import { atOnce, dailyFromDay, daysAfter, onDay, sixMonthsOn, theEnd, weeklyFromDay } from "../prompt.ts";
import { type LadderSlice, ladderSlice } from "./slice.ts";

/** Plan 3. The silence is its first rung; 28 days of it are ours, the article gives no number (docs/plans.md). */
export const ladder = definePlan({
  id: "ladder",
  source: 'Chris Seiter, "How to convince someone to give you a second chance", 2022',
  prompts: [
    { name: "start", when: atOnce, audience: "contact", keepsDays: 7, quiet: "ahead" },
    { name: "start", words: "start-kept", when: atOnce, audience: "contact", quiet: "kept", keepsDays: 7 },
    { name: "start", words: "start-own", when: atOnce, audience: "self-work", keepsDays: 7 },
    { name: "no-contact-end", when: theEnd, audience: "contact", keepsDays: 30 },
    {
      name: "no-contact-end",
      words: "no-contact-end-own",
      when: theEnd,
      audience: "self-work",
      keepsDays: 30,
    },
    { name: "opus", when: onDay(2), keepsDays: 7, expects: "opus" },
    { name: "rung-2", when: daysAfter("rung-2", 7), unless: "rung-3", audience: "contact" },
    { name: "own-week-2", when: daysAfter("rung-2", 7), audience: "self-work" },
    { name: "rung-3", when: daysAfter("rung-3", 7), unless: "rung-4", audience: "contact" },
    { name: "own-week-3", when: daysAfter("rung-3", 7), audience: "self-work" },
    { name: "rung-4", when: daysAfter("rung-4", 7), unless: "rung-5", audience: "contact" },
    { name: "own-week-4", when: daysAfter("rung-4", 7), audience: "self-work" },
    { name: "trinity", when: weeklyFromDay(7), expects: "scores" },
    { name: "daily", when: dailyFromDay(1), unless: "no-daily", keepsDays: 1, expects: "step" },
    { name: "reflection", when: sixMonthsOn, keepsDays: 30, asks: "answer:reflection-1" },
  ],
  slice: ladderSlice,
  figures: ({ plan, boundary, rung, steps, scores: { first, last } }: Counted & LadderSlice) => {
    const figures: Figure[] = [];
    if (steps.total > 0)
      figures.push({ name: steps.total === 1 ? "step" : "steps", values: { total: steps.total } });
    if (plan === "ladder" && !boundary && rung > 1) figures.push({ name: "rung", values: { rung } });
    if (first && last)
      figures.push({ name: "scores", values: { first: first.join("-"), last: last.join("-") } });
    return figures;
  },
});
