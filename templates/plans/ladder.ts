import { atOnce, definePlan, sixMonthsOn, theEnd } from "../../functions/core/plan.ts";

/** Plan 3. The silence is its first rung; 28 days of it are ours, the article gives no number (plans.md). */
export const ladder = definePlan({
  id: "ladder",
  number: 3,
  name: "Five rungs",
  summary: "from quiet, step by step",
  source: 'Chris Seiter, "How to convince someone to give you a second chance", 2022',
  prompts: [
    {
      name: "start",
      when: atOnce,
      audience: "contact",
      keepsDays: 7,
      text: "When matters more than how. Five rungs, each one solid before the next: 1 silence, 2 texts, 3 calls too, 4 meeting, 5 asking, once. Before any ask: you feel steady, and time with you is good for them again. Rung 1 is {length} days from when you last spoke, until {end}.",
    },
    {
      name: "start",
      when: atOnce,
      audience: "self-work",
      keepsDays: 7,
      text: "One rung at a time, and each is about you: your health, your work and money, the people around you. Start with one small step in the one that needs it most.",
    },
    {
      name: "no-contact-end",
      when: theEnd,
      audience: "contact",
      keepsDays: 30,
      text: "Day {day}. Rung 1, {length} days of quiet, is done. Rung 2 is texting: short, light, and only as long as it's welcome. Climb when you feel steady, not because of the date. Staying where you are is a good choice too, and a no from them ends the climb.",
    },
    {
      name: "no-contact-end",
      when: theEnd,
      audience: "self-work",
      keepsDays: 30,
      text: "Day {day}: {length} days of quiet are done, and the quiet goes on. Health, work and money, people: which is better than it was? Which needs a small step now?",
    },
    {
      name: "reflection",
      when: sixMonthsOn,
      keepsDays: 30,
      text: "{breakupDays} days on. Ordinary days, stacked up, were the work. Which small step did you take most often, and what came of it? Keep that one going.",
    },
  ],
});
