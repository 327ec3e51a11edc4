import type { ladder as plan } from "../../../functions/core/plans/ladder/plan.ts";
import type { PlanCopy } from "../../../functions/core/plans/plan-copy.ts";
import { mainTitles } from "../main-titles.ts";
import { ladderWords } from "../words/ladder.ts";

export const ladder = {
  name: "Five rungs",
  /** One line for the list of plans. */
  summary: "from quiet, step by step",

  prompts: {
    start:
      "Five rungs, each firm before the next: 1 silence to {end}, 2 texts, 3 calls too, 4 meeting, 5 asking once, if you're steady and it's good between you.",
    "start-kept":
      "Five rungs, each firm before the next: 1 silence (done, {day} days), 2 texts, 3 calls too, 4 meeting, 5 asking once, if you're steady and it's good between you.",
    "start-own":
      "One rung at a time, and each is about you: your health, your work and money, the people around you. Start with one small step in the one that needs it most.",
    "no-contact-end":
      "Day {day}: rung 1 is done. Rung 2 is texting: short, light, as long as it's welcome. Reply NEXT when you feel steady. Staying is good too; a no ends the climb.",
    "no-contact-end-own":
      "Day {day}: {length} days of quiet are done, and the quiet goes on. Health, work and money, people: which is better than it was? Which needs a small step now?",
    opus: "What would you want to be remembered for? One thing that keeps you well, could earn, brings you to people. Send OPUS and your words, like OPUS teaching guitar.",
    "rung-2":
      "A week of rung 2. Is it easy to text them, and as easy not to? Then NEXT is there. Staying is as good: a rung is done when it's steady, not when a week is over.",
    "own-week-2":
      "What has been steady lately: sleep, food, moving, company? Keep that one, and do a little of it today.",
    "rung-3":
      "A week of rung 3. Is it easy to call them, and easy to put the phone down? If so, NEXT is there. Staying is fine, and so is BACK.",
    "own-week-3":
      "Name one thing that's easier than a month ago. Nobody has to notice it but you. Do a little more of it today.",
    "rung-4":
      "A week of rung 4. Is meeting easy by now, for both of you? When you feel steady, NEXT asks you two questions first. No hurry: staying is fine.",
    "own-week-4":
      "What are you looking forward to that's only yours? If nothing comes to mind, plan one small thing for the weekend.",
    trinity: [
      "Once a week, the long view. From 1 to 5 each: your health, your work and money, your friends and family. Reply with three digits, like 4 2 5.",
      "How is it, from 1 to 5 each? Health, then work and money, then friends and family. Reply with three digits, like 3 2 4. Low is fine to say.",
    ],
    daily: [
      "One small step today: ten minutes outside, at any speed. Reply DONE when it's behind you.",
      "Ten minutes are enough today. Spend them on this: {opus}. Reply DONE.",
      "Most days are ordinary, and ordinary days are the ones that add up. One small thing today. Reply DONE.",
      "Which needs you today: health, work and money, or people? One small step there. Reply DONE and what it was.",
      "A glass of water, a made bed, a bill paid: small counts. Choose one. Reply DONE.",
      "If it could take only five minutes, what would you do for this: {opus}? Do that much. Reply DONE.",
      "Measure in months, not in days. A day only has to hold one small step. Reply DONE when it does.",
      "A bit of company today: a friend, a neighbor, a cousin. Five minutes count. Reply DONE.",
      "Take something you've put off, and do the smallest piece of it. Reply DONE and what it was.",
      "Nobody claps on an ordinary day. Do one small thing anyway, for this: {opus}. Reply DONE.",
      "Any day is a good one for a small step, and this one will do. Something for your body. Reply DONE.",
    ],
    reflection:
      "{figures} Ordinary days, stacked up. Three questions. First: which small step did you take most?",
  },
  /** What its prompts are called on a page. */
  titles: {
    start: mainTitles.opening,
    "no-contact-end": mainTitles.noContactEnd,
    opus: "Opus",
    "rung-2": "Rung 2",
    "own-week-2": "Own week 2",
    "rung-3": "Rung 3",
    "own-week-3": "Own week 3",
    "rung-4": "Rung 4",
    "own-week-4": "Own week 4",
    trinity: "Trinity",
    daily: "Daily",
    reflection: mainTitles.reflection,
  },
  /** One line about it, for "tell me more about 3"; for who has a boundary the half that is about them alone. */
  about: {
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
  figures: {
    step: "{total} step done",
    steps: "{total} steps done",
    rung: "rung {rung}",
    scores: "scores {first} then, {last} now",
  },
  /** Its part of somebody's page. */
  page: {
    title: "Health, work, people",
    noScores:
      "No scores yet. Three digits from 1 to 5 by text begin them: health, work and money, people. Like 4 2 5.",
    health: "Health",
    wealth: "Work and money",
    relationships: "People",
    opus: "What you would be remembered for",
  },
  words: ladderWords,
  /** The second and third question of the reflection; the first is in its prompt. */
  reflection: [
    "Thank you. Second: which of health, work and people needs you most now?",
    "And the last: what small step will you keep for the next six months?",
  ],
} as const satisfies PlanCopy<typeof plan>;
