import { daysAfter, type PromptTemplate } from "../prompt.ts";

/**
 * The week of plan 4 that both agreed to: one nudge a day about showing rather than telling, and an honest question at its
 * end. A day's nudge makes no sense on the next.
 */
export const trialWeek = [
  {
    name: "trial-1",
    when: daysAfter("trial", 1),
    before: daysAfter("trial", 2),
    audience: "contact",
    keepsDays: 1,
  },
  {
    name: "trial-2",
    when: daysAfter("trial", 2),
    before: daysAfter("trial", 3),
    audience: "contact",
    keepsDays: 1,
  },
  {
    name: "trial-3",
    when: daysAfter("trial", 3),
    before: daysAfter("trial", 4),
    audience: "contact",
    keepsDays: 1,
  },
  {
    name: "trial-4",
    when: daysAfter("trial", 4),
    before: daysAfter("trial", 5),
    audience: "contact",
    keepsDays: 1,
  },
  {
    name: "trial-5",
    when: daysAfter("trial", 5),
    before: daysAfter("trial", 6),
    audience: "contact",
    keepsDays: 1,
  },
  {
    name: "trial-6",
    when: daysAfter("trial", 6),
    before: daysAfter("trial", 7),
    audience: "contact",
    keepsDays: 1,
  },
  { name: "trial-end", when: daysAfter("trial", 7), asks: "trial-end", audience: "contact" },
] as const satisfies readonly PromptTemplate[];
