import type { noContact as plan } from "../../../functions/core/plans/no-contact/plan.ts";
import type { PlanCopy } from "../../../functions/core/plans/plan-copy.ts";
import { mainTitles } from "../main-titles.ts";
import { wayOnWords } from "../words/way-on.ts";

export const noContact = {
  name: "Four quiet weeks",
  /** One line for the list of plans. */
  summary: "silence, then you choose",

  prompts: {
    start:
      '{length} quiet days, until {end}, counted from when you last spoke. Out: calls; texts; messages online or by email; nights out with shared friends to see them; turning up "by accident". It clears your head and gives them room. To go longer, text WEEKS and a number. If it breaks, text SLIP.',
    "start-kept":
      "{day} quiet days are behind you already, more than the {length} that this plan asks for. They count. Nothing to do today; be good to yourself. Tomorrow: the ways on.",
    "start-own":
      'These weeks are for you. Out: calls; texts; messages and emails; nights out planned around them; turning up "by accident". In: sleep, food, work, good company.',
    "hard-day-1":
      "The first days are usually the worst ones. There is nothing to fix today. Drink some water, eat something, and walk for ten minutes without the phone.",
    "hard-day-2":
      "Some hours are harder than others. Pick tonight's worst one now and fill it: a friend on the phone, a bath, a film you know by heart. Only that hour.",
    "hard-day-3":
      "What these days can show you: that you can be all right in your own company. Tonight, cook one proper meal, sit down to it, and leave the phone elsewhere.",
    "mistake-1":
      "One to skip: saying yes to anything, just to be kept. It soon wears thin on both sides. Instead, write down three things you would not give up for anyone.",
    "mistake-2":
      "Big gestures are one to skip: gifts, flowers, long loving words. They press for an answer. Spend that warmth where it is welcome: a friend, a sister, a dog.",
    "mistake-3":
      "It's all right to be in pieces. Begging to be taken back is one to skip: pity is not love, and you feel smaller after. Tell a friend how bad it is, and eat.",
    "mistake-4":
      "Looking people up at midnight is one to skip. Someone new is not in your hands, and jealousy drives people away. Mute the accounts, charge the phone elsewhere.",
    "mistake-5":
      "The urge to call or text again does pass. Giving in, over and over, wears people out, and no reply hurts more each time. Phone in a drawer for 20 minutes.",
    "milestone-7":
      "Day {day}; day {length} is {end}. How did you sleep this week, and eat? Was there one hour when it was not the first thing on your mind?",
    "milestone-14":
      "Day {day}; day {length} is {end}. What do you do again that you had stopped doing? Name one thing you like about your days now, however small.",
    "milestone-21":
      "Day {day}; day {length} is {end}. Think of the first days: what is easier, what is still sore? Put one thing to look forward to in next week.",
    eve: "The quiet is complete on {end}, not before. You'll get three ways on then, and time to choose. Tonight, leave the phone out of the bedroom.",
    "own-eve":
      "Day {length} is {end}. Nothing changes with it and nothing is asked of you. Plan something good for that day: a meal, a swim, breakfast with a friend.",
    "no-contact-end":
      "Day {day}: the {length} days of quiet are complete. Three ways on, by one reply. KEEP: four more weeks of quiet. LETGO: let it go and look after your own life. WRITE: one light text, if they have not said no; I'll say how. No hurry: you have a week, and may change your mind.",
    "no-contact-end-own":
      "Day {day}: the {length} days are complete, and the quiet goes on. What do you have now that you didn't at the start? Name one thing, and keep it.",
    "reached-out":
      "Whatever came back from your one text, even nothing, leave it there. An answer may take its time; no answer is one too. To begin the quiet again, text SLIP.",
    "own-three-days":
      "Whatever these last three days brought, you can put it down now. An hour outdoors, something warm to eat, and an early night. That is plenty for today.",
    reflection:
      "{figures} Half a year, and you are here. Three questions; I keep your answers. First: what is easier now than in the first days?",
    "own-week-1":
      "Now that nobody counts the days: what did these weeks give you that you want to keep? An earlier night, a walk, a friend? Put it in next week's diary.",
    "own-week-3":
      "Letting go is seldom one big moment; it is many small ones. Clear one thing today: a drawer, a playlist, a photo folder. Something of yours goes in its place.",
    "own-week-6":
      "Who has been good to you these past weeks? Have one of them over, cook something plain, and let the evening be about them. It does you both good.",
    "own-week-10":
      "Is there something you put off while there were two diaries to fit? A course, a trip, a team. Take the first step this week: look it up, sign up, set a date.",
    "own-week-14":
      "A sore day now and then does not mean you are back at the start. What helps you on such a day? Write down three things, and keep the list where you'll see it.",
    "own-week-18":
      "Think of one evening lately when you felt like yourself. What were you doing, and who was there? Plan another like it before the month is out.",
  },
  /** What its prompts are called on a page. */
  titles: {
    start: mainTitles.opening,
    "hard-day-1": "Hard day 1",
    "hard-day-2": "Hard day 2",
    "hard-day-3": "Hard day 3",
    "mistake-1": "Mistake 1",
    "mistake-2": "Mistake 2",
    "mistake-3": "Mistake 3",
    "mistake-4": "Mistake 4",
    "mistake-5": "Mistake 5",
    "milestone-7": "Milestone 7",
    "milestone-14": "Milestone 14",
    "milestone-21": "Milestone 21",
    eve: "Eve",
    "own-eve": "Own eve",
    "no-contact-end": mainTitles.noContactEnd,
    "reached-out": "Reached out",
    "own-three-days": "Own three days",
    "own-week-1": "Own week 1",
    "own-week-3": "Own week 3",
    "own-week-6": "Own week 6",
    "own-week-10": "Own week 10",
    "own-week-14": "Own week 14",
    "own-week-18": "Own week 18",
    reflection: mainTitles.reflection,
  },
  /** One line about it, for "tell me more about 3"; for who has a boundary the half that is about them alone. */
  about: {
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
  words: wayOnWords,
  /** The second and third question of the reflection; the first is in its prompt. */
  reflection: [
    "Thank you. Second: what can you do now, on your own, that you could not do then?",
    "And the last: who got you through, and how will you thank them?",
  ],
} as const satisfies PlanCopy<typeof plan>;
