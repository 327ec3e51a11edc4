import type { PlanId } from "../../functions/core/plans/index.ts";
import type { Wordings } from "./human/wordings.ts";

/**
 * One line about each plan, for "tell me more about 3". The facts are those of docs/plans.md. `boundary` is for who has a
 * boundary, or has let go: the half of the plan that is about them alone (G8).
 */
export const planLines: Record<PlanId, { any: Wordings; boundary: Wordings }> = {
  "no-contact": {
    any: [
      "1, Four quiet weeks: 28 days without contact, to clear your head. At the end you choose: keep going, let go, or write once.",
      "1 is the quiet one: four weeks at least, with help on hard days. On the last day the choice is yours.",
      "Plan 1 gives you both four weeks of room. It counts the days, and names the mistakes most people make.",
    ],
    boundary: [
      "1, Four quiet weeks: texts to get you through the first weeks, and a look back at six months.",
      "1 is the quiet one: help on hard days, and what trips most people up. All of it is about you.",
      "Plan 1 counts your quiet days, and gives you one small thing to do when they're hard.",
    ],
  },
  "week-apart": {
    any: [
      "2, A week, then hello: own your part once, take a week apart, then one light text on day 7.",
      "2 is for when it was your own fault: one calm apology, seven quiet days, and a change to work on.",
      "Plan 2 is short on silence, long on change: a week apart, a light text, then a weekly look at what you changed.",
    ],
    boundary: [
      "2, A week of your own: seven days to settle, then one change to work on each week.",
      "2 is about one change: you name it, and each week I ask what you did about it.",
      "Plan 2 starts with a week to breathe, then looks at one thing you'd like to do differently.",
    ],
  },
  ladder: {
    any: [
      "3, Five rungs: first the quiet, then texting, calls, meeting, the ask. You climb when you're ready, a week a rung at least.",
      "3 is step by step: one small thing a day for yourself, and NEXT climbs when a rung feels steady.",
      "Plan 3 starts quiet and goes slowly, with a daily step and a weekly look at health, work and people.",
    ],
    boundary: [
      "3, Five rungs: for you it's one small step a day, and a weekly look at health, work and people.",
      "3 is the daily one: a small step, reply DONE, and watch them add up.",
      "Plan 3 is about building a life you like: one step a day, three numbers a week.",
    ],
  },
  "show-change": {
    any: [
      "4, Show, don't tell: four questions in the first days, a light text on day 7, then one change people can see.",
      "4 looks at what went wrong first, then at one change. The talk comes late, around day 28, and only once.",
      "Plan 4 is for showing, not explaining: honest questions, one visible change, one talk. A no ends it.",
    ],
    boundary: [
      "4, Show, don't tell: four honest questions in the first days, then one change that you make for yourself.",
      "4 looks at what went wrong, then at one change that people around you would notice.",
      "Plan 4 asks you four questions and keeps your answers, for a look back at six months.",
    ],
  },
  "six-steps": {
    any: [
      "5, Six honest steps: is it a fit, a light text on day 7, own your part, meet somewhere quiet, keep your promises.",
      "5 is the slow and honest one. It starts by asking if it's good for you at all, and ends with promises kept.",
      "Plan 5 goes from a light text to a quiet talk, with notes to prepare it and one promise a week.",
    ],
    boundary: [
      "5, Six honest steps: is it good for you, what was your part, and one promise you keep.",
      "5 is the honest one: a few hard questions, then one small promise, and each week KEPT or BROKE.",
      "Plan 5 is about your word: you make one promise, and I ask about it once a week.",
    ],
  },
};
