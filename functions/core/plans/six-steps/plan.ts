import { type Counted, definePlan } from "../plan.ts";
import { atOnce, daysAfter, noContactDay, onDay, sixMonthsOn, weeklyAfter } from "../prompt.ts";
import { type SixStepsSlice, sixStepsSlice } from "./slice.ts";

/** Plan 5. It asks first whether there is anything to go back to, and moving on is an answer. */
export const sixSteps = definePlan({
  id: "six-steps",
  source: '"6 ways to convince your ex that you\'re worth giving another shot" (undated)',
  prompts: [
    { name: "start", when: atOnce, audience: "contact", keepsDays: 7 },
    { name: "start", words: "start-own", when: atOnce, audience: "self-work", keepsDays: 7 },
    { name: "keep-in-touch", when: onDay(3), audience: "contact" },
    { name: "own-3", when: onDay(3), audience: "self-work" },
    { name: "reach-out", when: noContactDay(7), audience: "contact", keepsDays: 30 },
    { name: "own-day-7", when: noContactDay(7), audience: "self-work", keepsDays: 2 },
    { name: "accountability", when: onDay(14) },
    { name: "meet-up", when: onDay(21), audience: "contact", expects: "meeting" },
    { name: "own-21", when: onDay(21), audience: "self-work" },
    // For a person with a boundary the rest of the months are their own; whoever has none has MEET and what follows it.
    { name: "own-28", when: onDay(28), audience: "self-work", expects: "promise" },
    { name: "own-60", when: onDay(60), audience: "self-work" },
    { name: "own-90", when: onDay(90), audience: "self-work" },
    { name: "own-120", when: onDay(120), audience: "self-work" },
    { name: "own-150", when: onDay(150), audience: "self-work" },
    {
      name: "rehearse",
      when: { from: "meet", days: -1, time: "19:00" },
      before: { from: "meet", minutes: 0 },
      audience: "contact",
      withNotes: true,
    },
    {
      name: "listen",
      when: { from: "meet", minutes: -60 },
      before: { from: "meet", minutes: 0 },
      audience: "contact",
    },
    { name: "promises", when: daysAfter("meet", 1), audience: "contact", expects: "promise" },
    { name: "kept", when: weeklyAfter("promise"), keepsDays: 5, expects: "kept" },
    { name: "reflection", when: sixMonthsOn, keepsDays: 30, asks: "answer:reflection-1" },
  ],
  slice: sixStepsSlice,
  figures: ({ promises: { kept, broken } }: Counted & SixStepsSlice) =>
    kept + broken > 0 ? [{ name: "promises", values: { kept, made: kept + broken } }] : [],
});
