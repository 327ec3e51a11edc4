import type { PlanCopy } from "../../../functions/core/plans/plan-copy.ts";
import type { showChange as plan } from "../../../functions/core/plans/show-change/plan.ts";
import { mainTitles } from "../main-titles.ts";
import { trialWords } from "../words/show-change.ts";

export const showChange = {
  name: "Show, don't tell",
  /** One line for the list of plans. */
  summary: "change first, talk later",

  prompts: {
    start:
      "What you do counts here; what you say comes last. First, honest questions to yourself and a week of quiet. Then one change that others can see.",
    "start-own":
      "What you do counts more here than what you say. First, honest questions to yourself. Then one change that shows in your days. It is all for you.",
    "question-1":
      "The first of four questions to yourself: what in my thinking and behaviour turned them away? Reply in your own words. I keep it as you write it, for you alone.",
    "question-1-own":
      "The first of four questions to yourself: what in my own ways would I like to leave behind? Reply in your own words. I keep it as you write it, for you alone.",
    "question-2":
      "The second question to yourself: what was missing between us? Closeness, ease, trust, laughter, something else. Reply as it comes; a few plain words are enough.",
    "question-2-own":
      "The second question to yourself: what was missing in my days then? Closeness, ease, trust, laughter, something else? Reply as it comes; a few words will do.",
    "question-3":
      "The third question to yourself: what did they want that I did not see? Think of what they said more than once. Reply with the first thing that comes to mind.",
    "question-3-own":
      "The third question to yourself: what did I want that I never said aloud? Think of what kept coming back. Reply with the first thing that comes to mind.",
    "reach-out":
      "Day {day}. If you want to, and they've not said no: a light hello, one short text, no call. A film, good news; no feelings. If nothing comes back, leave it.",
    "own-day-7":
      "Day {day}, and a week of quiet kept; it goes on. Write down one thing you would do differently with the people around you. Do it once today.",
    "question-4":
      "The last of the four: what was I asking them to put up with? Take your time, and go easy on yourself: to see it is already something. Reply when you are ready.",
    "question-4-own":
      "The last of the four: what did I put up with that I don't want in my life again? Take your time and go easy on yourself. Reply when you're ready, or not at all.",
    "change-first":
      "Words do nothing until something looks different. Pick one change, small and easy to see: on time, phone down at meals. CHANGE and a few words keeps it for you.",
    noticed:
      "The weekly question: what did you do these seven days that someone who knew you before would notice? Reply with one real thing. None? Pick one for tomorrow.",
    "three-mistakes":
      "Three to skip: the long letter, hiding behind texts, asking before they feel a change. If talk is easy: one clear invitation, two times to choose. A no ends it.",
    "own-21":
      "Three weeks in. Is the change you picked still going? If it slipped, make it smaller: five minutes, the same time each day, right after breakfast.",
    "the-talk":
      "If they have agreed to talk, by phone or in person, never in writing: own what you did, ask only for a chance to show it. A second start can be better if both learnt. Say once what you hope for. Suggest one small step: a trial week, say (TRIAL begins it). If it's a no, thank them and go.",
    "own-28":
      "Four weeks in. Four lines on paper: what you did, what it cost, what you do instead now, who has seen you do it. Look at the page again in a month.",
    reflection:
      "{figures} Look again at where you began ({firstAnswer}). Three questions, one at a time; your replies are kept. First: what would you answer to it today?",
    "trial-1":
      "Day 1 of 7. Show it, don't tell it: do one thing today that you used to be reminded of, and say nothing about it. Seen or unseen, it counts.",
    "trial-2":
      "Day 2 of 7. Be on time, phone away, ears open. If you hear how something was for them, listen to the end and explain nothing. Thanks is answer enough.",
    "trial-3":
      "Day 3 of 7. No speeches today about how you have changed. Give your word on one small thing, and keep it before anyone has to remind you.",
    "trial-4":
      "Day 4 of 7. Half way is when old habits come back. Which one is yours? Catch it once today and do the other thing. Nobody needs to hear of it.",
    "trial-5":
      "Day 5 of 7. Leave each other room: a day with nothing planned together belongs to it too. Do your part today by yourself, for its own sake.",
    "trial-6":
      "Day 6 of 7. Nothing grand at the finish: an ordinary day, kept well, shows more. Tomorrow I'll send one honest question for the two of you.",
    "trial-end":
      "Day 7 of 7, and one honest question, best face to face: do you each want to go on? Either answer is all right, a no is final. Reply Y if both said yes, else N.",
  },
  /** What its prompts are called on a page. */
  titles: {
    start: mainTitles.opening,
    "question-1": "Question 1",
    "question-2": "Question 2",
    "question-3": "Question 3",
    "reach-out": mainTitles.reachOut,
    "own-day-7": "Own day 7",
    "question-4": "Question 4",
    "change-first": "Change first",
    noticed: "Noticed",
    "three-mistakes": "Three mistakes",
    "own-21": "Own 21",
    "the-talk": "The talk",
    "own-28": "Own 28",
    "trial-1": "Trial 1",
    "trial-2": "Trial 2",
    "trial-3": "Trial 3",
    "trial-4": "Trial 4",
    "trial-5": "Trial 5",
    "trial-6": "Trial 6",
    "trial-end": "Trial end",
    reflection: mainTitles.reflection,
  },
  /** What its questions are about. With a boundary they are others, so each is named by a word that fits both. */
  topics: {
    "turned-away": "What you would leave behind",
    missing: "What was missing",
    wanted: "What was wanted and not seen",
    "put-up-with": "What was put up with",
    noticed: "What shows by now",
  },
  /** One line about it, for "tell me more about 3"; for who has a boundary the half that is about them alone. */
  about: {
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
  words: trialWords,
  /** The second and third question of the reflection; the first is in its prompt. */
  reflection: [
    "Thank you. Second: which change lasted, and who has noticed it?",
    "And the last: what is still to do, whoever it is for?",
  ],
} as const satisfies PlanCopy<typeof plan>;
