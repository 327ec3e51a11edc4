import { daysAfter, type PromptTemplate } from "../../functions/core/plans/plan.ts";

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
    text: "Day 1 of 7. Show it, don't tell it: do one thing today that you used to be reminded of, and say nothing about it. Seen or unseen, it counts.",
  },
  {
    name: "trial-2",
    when: daysAfter("trial", 2),
    before: daysAfter("trial", 3),
    audience: "contact",
    keepsDays: 1,
    text: "Day 2 of 7. Be on time, phone away, ears open. If you hear how something was for them, listen to the end and explain nothing. Thanks is answer enough.",
  },
  {
    name: "trial-3",
    when: daysAfter("trial", 3),
    before: daysAfter("trial", 4),
    audience: "contact",
    keepsDays: 1,
    text: "Day 3 of 7. No speeches today about how you have changed. Give your word on one small thing, and keep it before anyone has to remind you.",
  },
  {
    name: "trial-4",
    when: daysAfter("trial", 4),
    before: daysAfter("trial", 5),
    audience: "contact",
    keepsDays: 1,
    text: "Day 4 of 7. Half way is when old habits come back. Which one is yours? Catch it once today and do the other thing. Nobody needs to hear of it.",
  },
  {
    name: "trial-5",
    when: daysAfter("trial", 5),
    before: daysAfter("trial", 6),
    audience: "contact",
    keepsDays: 1,
    text: "Day 5 of 7. Leave each other room: a day with nothing planned together belongs to it too. Do your part today by yourself, for its own sake.",
  },
  {
    name: "trial-6",
    when: daysAfter("trial", 6),
    before: daysAfter("trial", 7),
    audience: "contact",
    keepsDays: 1,
    text: "Day 6 of 7. Nothing grand at the finish: an ordinary day, kept well, shows more. Tomorrow I'll send one honest question for the two of you.",
  },
  {
    name: "trial-end",
    when: daysAfter("trial", 7),
    asks: "trial-end",
    audience: "contact",
    text: "Day 7 of 7, and one honest question, best face to face: do you each want to go on? Either answer is all right, a no is final. Reply Y if both said yes, else N.",
  },
] as const satisfies readonly PromptTemplate[];
