import { afterTheEnd, type PromptTemplate, sixMonthsOn } from "../../functions/core/plans/plan.ts";

/** Plan 1, after the end, for whoever let go or has a BOUNDARY: their texts go on to the reflection. Ours, as the article ends there. */
export const afterLettingGo = [
  {
    name: "own-week-1",
    when: afterTheEnd(7),
    audience: "self-work",
    before: sixMonthsOn,
    text: "Now that nobody counts the days: what did these weeks give you that you want to keep? An earlier night, a walk, a friend? Put it in next week's diary.",
  },
  {
    name: "own-week-3",
    when: afterTheEnd(21),
    audience: "self-work",
    before: sixMonthsOn,
    text: "Letting go is seldom one big moment; it is many small ones. Clear one thing today: a drawer, a playlist, a photo folder. Something of yours goes in its place.",
  },
  {
    name: "own-week-6",
    when: afterTheEnd(42),
    audience: "self-work",
    before: sixMonthsOn,
    text: "Who has been good to you these past weeks? Have one of them over, cook something plain, and let the evening be about them. It does you both good.",
  },
  {
    name: "own-week-10",
    when: afterTheEnd(70),
    audience: "self-work",
    before: sixMonthsOn,
    text: "Is there something you put off while there were two diaries to fit? A course, a trip, a team. Take the first step this week: look it up, sign up, set a date.",
  },
  {
    name: "own-week-14",
    when: afterTheEnd(98),
    audience: "self-work",
    before: sixMonthsOn,
    text: "A sore day now and then does not mean you are back at the start. What helps you on such a day? Write down three things, and keep the list where you'll see it.",
  },
  {
    name: "own-week-18",
    when: afterTheEnd(126),
    audience: "self-work",
    before: sixMonthsOn,
    text: "Think of one evening lately when you felt like yourself. What were you doing, and who was there? Plan another like it before the month is out.",
  },
] as const satisfies readonly PromptTemplate[];
