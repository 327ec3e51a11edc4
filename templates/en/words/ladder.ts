/**
 * What is answered in plan 3, and to OPUS, DONE, DAILY and the weekly scores in any. GSM-7, one segment where possible,
 * never over two with the longest values (test/templates/ladder-words.test.ts).
 */
export const ladderWords = {
  // The guidance of a rung, on reaching it (docs/plans.md, section 3).
  rung2:
    "Rung 2, texting. Short and easy: something good, a question, and stop while it's pleasant. No feelings, nothing of the past. If nothing comes back, leave it. If it gets heavy, BACK.",
  rung3:
    "Rung 3, calls, on top of the texts. Ask first whether one would suit, keep it around ten minutes, and say bye while it's easy. A no to a call is a no. If it gets heavy, BACK.",
  rung4:
    "Rung 4, meeting. Suggest it once, somewhere easy, an hour or so, with nothing riding on it. If it's a no, leave it there. Listen more than you explain. If it gets heavy, BACK.",
  rung5:
    "Rung 5. Leave room for them to ask first; good time together is enough for now. If that doesn't come and you still want to, ask once, in plain words. A no is final, and you'd still have all you built.",

  // What NEXT waits for
  quietFirst:
    "Rung 1 is the quiet, and it runs to {end}. NEXT works from that day. Nothing is lost by waiting.",
  tooSoon: "Each rung gets a week at least, so NEXT works from {date}. Staying longer is fine too.",
  askSteady:
    "Two questions before the last rung. First: do you feel steady, so that a no would hurt but not knock you over? Reply Y or N.",
  askValue:
    "Second: is time together good for both of you again, without the old strain? Reply Y or N. Not sure counts as no.",
  notSteady:
    "Thank you for being honest. Rung 4 is the right place for now, so look after yourself first. NEXT asks again whenever you like.",
  notValue:
    "Good that you see it. Stay on rung 4 and let the time together get easy first. NEXT asks again whenever you like.",
  top: "Nothing is above rung 5. Give them the chance to ask first. If you ask, ask once: a no is final, and the asking ends there.",

  // BACK
  wentBack:
    "Rung {rung} it is: {what}. Going down a step is part of doing this well. NEXT works from {date}.",
  lowest: "You're on rung 1, the quiet. Nothing is below it, and it's a good place to be.",

  // Where there is no ladder
  boundary:
    "With your boundary on there's nothing to climb, and that's all right. Your steps, your scores and your OPUS go on as before.",
  letGo:
    "You chose to let it go, so there's nothing to climb, and that's all right. Your steps, your scores and your OPUS go on as before.",
  otherPlan:
    "{word} belongs to Five rungs, and you're on another plan. PLAN 3 changes to it; your dates stay.",

  // OPUS
  opusKept: 'Kept in full: "{opus}". I\'ll name it now and then. OPUS and new words changes it.',
  opusKeptUnquoted: "Kept in full, just as you wrote it. OPUS and new words changes it.",
  opusStands: 'Your one thing: "{opus}". OPUS and new words changes it.',
  opusStandsUnquoted:
    "Your one thing is kept as you wrote it; my texts only have plain letters, so I can't quote it. OPUS and new words changes it.",
  opusHow:
    "What would you want to be remembered for? Send OPUS and your words, like OPUS teaching guitar. It can be small, and it can change.",

  // DONE
  firstStep: "Noted{what}. That's your first step, and one is how it starts.",
  stepToday: "Noted{what}. A step today, {total} in all.",
  anotherToday: "Noted{what}. Another one today, {total} in all.",
  stepInRow: "Noted{what}. {streak} days in a row, {total} steps in all.",
  anotherInRow: "Noted{what}. Another one today: {streak} days in a row, {total} steps in all.",

  // DAILY
  dailyOn: "The daily step is on; DAILY OFF stops it. {next}",
  dailyOff: "The daily step is off. DONE still counts whatever you do. DAILY ON brings it back.",

  // The weekly scores
  scoreFirst:
    "Noted: health {health}, work and money {wealth}, people {relationships}. That's where you start, and any number is a fair start.",
  scoreUp: "Noted: {now}. Your first was {first}: more now than then. Small steps do that.",
  scoreSame: "Noted: {now}. Your first was {first}: about the same in all. Holding steady counts too.",
  scoreDown:
    "Noted: {now}. Your first was {first}. A low week is only a week; the long stretch is what counts.",
  scoreHow:
    "For your scores send three digits from 1 to 5: health, then work and money, then people. Like 4 2 5.",
} as const;

/** What a rung is, after BACK. */
export const rungNames = ["quiet", "texting", "texting and calls", "meeting now and then"] as const;
