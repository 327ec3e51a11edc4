import type { PlanCopy } from "../../../functions/core/plans/plan-copy.ts";
import type { sixSteps as plan } from "../../../functions/core/plans/six-steps/plan.ts";
import { mainTitles } from "../main-titles.ts";
import { meetWords, noteWords, promiseWords } from "../words/six-steps.ts";

export const sixSteps = {
  name: "Six honest steps",
  /** One line for the list of plans. */
  summary: "slow, honest, promises kept",

  prompts: {
    start:
      "Before any step, three questions. Does it help you grow? Does it fit what you value? Does it fit where you want to go? If not, it is fine to move on.",
    "start-own":
      "Three questions to begin with. What helps you grow? What do you value, whoever you are with? Where do you want to go from here? Take your time with them.",
    "keep-in-touch":
      "Steady beats sudden: no vanishing, then turning up when it suits. When you talk, be casual, don't ask about anyone new, open up only as far as they do.",
    "own-3":
      "Steady beats sudden. Do one thing today that you told a friend or a relative you would do: the call, the errand, the lift. People rely on small things kept.",
    "reach-out":
      "Day {day}. If you want to, and they've not said no: a check-in, one short text, no call. How have you been; nothing heavy. If nothing comes back, let it rest.",
    "own-day-7":
      "Day {day}. A check-in with yourself: sleep, food, work, people. Which of the four is worst off? Give it half an hour today and leave the others alone.",
    accountability:
      "Sorry, with nothing changed, is only a word. What did you do, with no excuses? What do you do in its place now? NOTE and a line for each keeps it word for word.",
    "meet-up":
      "Texts are easy to misread. If talk is easy, ask once to meet: somewhere quiet, no pretext. A no is a no. If yes, MEET Saturday 6 pm; NOTE keeps points for it.",
    "own-21":
      "Some loose ends you can tie up alone: a box to clear, a drawer, a folder of photos. Pick one for this week. Half an hour, then stop and do something nice.",
    "own-28":
      "A promise you can keep, to yourself: small, yours alone, and you'd notice if it slipped. Text PROMISE and what it is; once a week I'll ask about it.",
    "own-60":
      "Two months in. Who do you trust with how you really are? Tell one of them one true thing this week, and ask how they are as well.",
    "own-90":
      "Three months in. Think of what you value: where did this week agree with it, and where not? Move one small thing closer.",
    "own-120":
      "Four months in. Name one thing you do better than in the first week, and how you can tell. Then one that still needs patience.",
    "own-150":
      "Five months in. What would you like to have done by the half-year? Take the smallest piece of it and put it into this week.",
    rehearse:
      "{meet}: soon. Points, not a script. Say them aloud: direct, kind, no blame, sorry once. Then sleep. What you kept with NOTE follows.",
    listen:
      "An hour to go. They have things to say too, maybe hard ones. To listen is to pay attention, not to wait for your turn. Breathe, phone off, and go as you are.",
    promises:
      "However it went: one small promise that you can keep. PROMISE and a few words. If neither knows what went wrong, a couples therapist can help. A no stays a no.",
    kept: "The weekly question, on your word ({promise}): did it hold? Reply KEPT or BROKE; either is fine to say.",
    reflection:
      "{figures} Half a year of small steps. Three questions; I keep your answers. First: which promise are you glad that you kept?",
  },
  /** What its prompts are called on a page. */
  titles: {
    start: mainTitles.opening,
    "keep-in-touch": "Keep in touch",
    "own-3": "Own 3",
    "reach-out": mainTitles.reachOut,
    "own-day-7": "Own day 7",
    accountability: "Accountability",
    "meet-up": "Meet up",
    "own-21": "Own 21",
    "own-28": "Own 28",
    "own-60": "Own 60",
    "own-90": "Own 90",
    "own-120": "Own 120",
    "own-150": "Own 150",
    rehearse: "Rehearse",
    listen: "Listen",
    promises: "Promises",
    kept: "Kept",
    reflection: mainTitles.reflection,
  },
  /** One line about it, for "tell me more about 3"; for who has a boundary the half that is about them alone. */
  about: {
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
  figures: { promises: "promises kept {kept} of {made}" },
  /** Its part of somebody's page. */
  page: { notes: "Notes", promises: "Promises", kept: "Kept {kept} of {all} so far." },
  words: { meet: meetWords, note: noteWords, promise: promiseWords },
  /** The second and third question of the reflection; the first is in its prompt. */
  reflection: [
    "Thank you. Second: which promise did you drop, and do you miss it?",
    "And the last: what one promise do you make for the next six months?",
  ],
} as const satisfies PlanCopy<typeof plan>;
