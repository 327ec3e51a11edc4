import { definePlan } from "../plan.ts";
import { atOnce, noContactDay, onDay, sixMonthsOn, weeklyFromDay } from "../prompt.ts";
import { trialWeek } from "./trial-week.ts";

/** Plan 4. The article's order without its insistence: a no ends it (docs/plans.md, rule 2). */
export const showChange = definePlan({
  id: "show-change",
  source: "A dating coach's article on convincing an ex that a relationship is worth saving",
  prompts: [
    { name: "start", when: atOnce, audience: "contact", keepsDays: 7 },
    { name: "start", words: "start-own", when: atOnce, audience: "self-work", keepsDays: 7 },
    { name: "question-1", when: atOnce, asks: "answer:turned-away", audience: "contact", keepsDays: 7 },
    {
      name: "question-1",
      words: "question-1-own",
      when: atOnce,
      asks: "answer:turned-away",
      audience: "self-work",
      keepsDays: 7,
    },
    { name: "question-2", when: onDay(3), asks: "answer:missing", audience: "contact", keepsDays: 7 },
    {
      name: "question-2",
      words: "question-2-own",
      when: onDay(3),
      asks: "answer:missing",
      audience: "self-work",
      keepsDays: 7,
    },
    { name: "question-3", when: onDay(6), asks: "answer:wanted", audience: "contact", keepsDays: 7 },
    {
      name: "question-3",
      words: "question-3-own",
      when: onDay(6),
      asks: "answer:wanted",
      audience: "self-work",
      keepsDays: 7,
    },
    { name: "reach-out", when: noContactDay(7), audience: "contact", keepsDays: 30 },
    { name: "own-day-7", when: noContactDay(7), audience: "self-work", keepsDays: 2 },
    { name: "question-4", when: onDay(9), asks: "answer:put-up-with", audience: "contact", keepsDays: 7 },
    {
      name: "question-4",
      words: "question-4-own",
      when: onDay(9),
      asks: "answer:put-up-with",
      audience: "self-work",
      keepsDays: 7,
    },
    { name: "change-first", when: onDay(10) },
    { name: "noticed", when: weeklyFromDay(17), asks: "answer:noticed", meaning: "weekly-change" },
    { name: "three-mistakes", when: onDay(21), audience: "contact" },
    { name: "own-21", when: onDay(21), audience: "self-work" },
    { name: "the-talk", when: onDay(28), audience: "contact" },
    { name: "own-28", when: onDay(28), audience: "self-work" },
    ...trialWeek,
    { name: "reflection", when: sixMonthsOn, keepsDays: 30, asks: "answer:reflection-1" },
  ],
});
