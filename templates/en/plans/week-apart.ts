import type { PlanCopy } from "../../../functions/core/plans/plan-copy.ts";
import type { weekApart as plan } from "../../../functions/core/plans/week-apart/plan.ts";
import { mainTitles } from "../main-titles.ts";
import { weekApartWords } from "../words/week-apart.ts";

export const weekApart = {
  name: "A week, then hello",
  /** Said to somebody with a boundary: the name suggests contact (G8). */
  ownName: "A week of your own",
  /** One line for the list of plans. */
  summary: "own it, quiet, a light text",

  prompts: {
    start:
      "It starts with one calm apology. Say it once, ask if anything can be put right, expect a no, take it and go. Then text CONTACT and the date, and keep a week's silence, social media too. If it was over cheating, broken trust or violence, or they want no contact: text BOUNDARY instead.",
    "start-kept":
      "{day} quiet days: the week is kept. Today, write down your own part; tomorrow, how a light hello could look. Cheating, broken trust, violence? Text BOUNDARY.",
    "start-own":
      "This plan is about your own part. On paper, for you alone: what did you do, and what did it cost? No excuses. This week, keep social media off.",
    "apart-1":
      "A two-minute job: mute their accounts and move the photos out of sight. Quiet means not looking, too. Then do one thing you've put off, a wash or a bill.",
    "apart-2":
      "People need time, and nobody can hurry it. You can give it by doing nothing at all. For the rest: a shower, an hour outdoors, bed at a sensible time.",
    "apart-3":
      "One more thing you want to say? Put it in a notebook, not in a text. Pestering wears away what goodwill is left. Then go outside for ten minutes.",
    "apart-4":
      "Name one habit of yours that made things hard: being late, drifting off, a short temper, a drink too many. Just one. Today, notice when it shows up.",
    "apart-5":
      "Take one habit you would like to lose and make the smallest repair: an alarm, ten breaths before you answer, an evening without a drink. For your own sake.",
    "apart-6":
      "Five to seven days apart is about right: fewer give them no time, many more become a habit. Fill this one: tidy a room, take a walk, be in bed by eleven.",
    "own-6":
      "Look back over these days: which hour was the worst, and which was all right? Plan one more of the second kind, and a friend to share it with.",
    "reach-out":
      "Day {day}. The quiet week is kept. If you want to, and they have not said no, send one text, not a call: short, easy, neutral. How are you; a film they'd like; good news of yours; an article. No feelings, promises, paragraphs or picking it all apart. If nothing comes back, leave it.",
    "own-day-7":
      "Day {day}. A week of quiet is kept, and the quiet goes on. Put down in one line what it gave you. Then do one thing you used to enjoy by yourself.",
    "change-week": [
      "What did you do this week about {change}? One line is enough. To name a new one: CHANGE and a few words.",
      "Once a week, about {change}: what did you do that you would not have done before? Something small counts.",
      "On {change}: one thing you did this week, one you let slide? Reply in a line, and go easy on yourself.",
    ],
    "keep-light-30":
      "A month in. If the two of you talk, keep it kind and light: no labels, nothing about the past. If they'd rather not, leave it there and see friends.",
    "own-30":
      "A month in. Which habit did you set out to change, and what did you do about it this week? One honest line is enough. Then do the next small bit.",
    "keep-light-60":
      "Two months in. If something is growing, it is new, not the old thing mended. Listen more than you tell, and give it no name. If nothing is, let it be.",
    "own-60":
      "Two months in. Which hours of the week feel empty? Give one of them to something with other people in it: a class, a team, a choir, a weekly supper.",
    "keep-light-90":
      "Three months in. They are free to choose someone else, and so are you. If you talk, don't quiz them. Make one plan this week that is only about you.",
    "own-90":
      "Three months in. Other people are free to choose, and so are you. Name one choice since the start that was all yours, and one that you'd like to make.",
    "keep-light-120":
      "Four months in. Be kind and ask for nothing in return. If you talk, keep it short and pleasant. If they have gone quiet, let them be, and see a friend.",
    "own-120":
      "Four months in. Ask someone you trust what is different about you lately. Hear it to the end, say thanks, and write down the bit that surprised you.",
    "keep-light-150":
      "Five months in. If you talk, are you both the better for it? If one hopes and the other dodges, it is fair to stop. Your own life goes on either way.",
    "own-150":
      "Five months in. What would you say to a friend who is where you were in the first week? Write it in three lines and keep it. It is for you too.",
    reflection:
      "{figures} About half a year in, many people stop trying and find peace. Three questions; I keep your answers. First: what did you learn?",
    "reflection-own":
      "{figures} Half a year of looking at your own part. Three questions; I keep your answers. First: what did you learn about yourself?",
  },
  /** What its prompts are called on a page. */
  titles: {
    start: mainTitles.opening,
    "apart-1": "Apart 1",
    "apart-2": "Apart 2",
    "apart-3": "Apart 3",
    "apart-4": "Apart 4",
    "apart-5": "Apart 5",
    "apart-6": "Apart 6",
    "own-6": "Own 6",
    "reach-out": mainTitles.reachOut,
    "own-day-7": "Own day 7",
    "change-week": "Change week",
    "keep-light-30": "Keep light 30",
    "own-30": "Own 30",
    "keep-light-60": "Keep light 60",
    "own-60": "Own 60",
    "keep-light-90": "Keep light 90",
    "own-90": "Own 90",
    "keep-light-120": "Keep light 120",
    "own-120": "Own 120",
    "keep-light-150": "Keep light 150",
    "own-150": "Own 150",
    reflection: mainTitles.reflection,
  },
  /** What its questions are about. With a boundary they are others, so each is named by a word that fits both. */
  topics: {
    "change-week": "What you did about your change",
  },
  /** One line about it, for "tell me more about 3"; for who has a boundary the half that is about them alone. */
  about: {
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
  /** Its part of somebody's page. */
  page: { change: "What you are working on" },
  words: weekApartWords,
  /** The second and third question of the reflection; the first is in its prompt. */
  reflection: [
    "Thank you. Second: what did you put right, in yourself or with others?",
    "And the last: where does it stand today, and what would help you be at peace with that?",
  ],
} as const satisfies PlanCopy<typeof plan>;
