import { definePlan } from "../plan.ts";
import { atOnce, noContactDay, onDay, sixMonthsOn, weeklyFromDay } from "../prompt.ts";
import { weekApartSlice } from "./slice.ts";

/** Plan 2. Not for breakups over cheating, broken trust or violence: its opening says so (docs/plans.md, rule 3). */
export const weekApart = definePlan({
  id: "week-apart",
  source: "An article on asking for a second chance after one's own fault (first person, undated)",
  prompts: [
    { name: "start", when: atOnce, audience: "contact", keepsDays: 7, quiet: "ahead" },
    { name: "start", words: "start-kept", when: atOnce, audience: "contact", quiet: "kept", keepsDays: 7 },
    { name: "start", words: "start-own", when: atOnce, audience: "self-work", keepsDays: 7 },
    { name: "apart-1", when: noContactDay(1), before: noContactDay(7), keepsDays: 1 },
    { name: "apart-2", when: noContactDay(2), before: noContactDay(7), keepsDays: 1 },
    { name: "apart-3", when: noContactDay(3), before: noContactDay(7), keepsDays: 1 },
    { name: "apart-4", when: noContactDay(4), before: noContactDay(7), keepsDays: 1 },
    { name: "apart-5", when: noContactDay(5), before: noContactDay(7), keepsDays: 1 },
    { name: "apart-6", when: noContactDay(6), before: noContactDay(7), audience: "contact", keepsDays: 1 },
    { name: "own-6", when: noContactDay(6), before: noContactDay(7), audience: "self-work", keepsDays: 1 },
    { name: "reach-out", when: noContactDay(7), audience: "contact", keepsDays: 30 },
    { name: "own-day-7", when: noContactDay(7), audience: "self-work", keepsDays: 2 },
    { name: "change-week", when: weeklyFromDay(10), meaning: "weekly-change", asks: "answer:change-week" },
    { name: "keep-light-30", when: onDay(30), audience: "contact" },
    { name: "own-30", when: onDay(30), audience: "self-work" },
    { name: "keep-light-60", when: onDay(60), audience: "contact" },
    { name: "own-60", when: onDay(60), audience: "self-work" },
    { name: "keep-light-90", when: onDay(90), audience: "contact" },
    { name: "own-90", when: onDay(90), audience: "self-work" },
    { name: "keep-light-120", when: onDay(120), audience: "contact" },
    { name: "own-120", when: onDay(120), audience: "self-work" },
    { name: "keep-light-150", when: onDay(150), audience: "contact" },
    { name: "own-150", when: onDay(150), audience: "self-work" },
    {
      name: "reflection",
      when: sixMonthsOn,
      audience: "contact",
      keepsDays: 30,
      asks: "answer:reflection-1",
    },
    {
      name: "reflection",
      words: "reflection-own",
      when: sixMonthsOn,
      audience: "self-work",
      keepsDays: 30,
      asks: "answer:reflection-1",
    },
  ],
  slice: weekApartSlice,
});
