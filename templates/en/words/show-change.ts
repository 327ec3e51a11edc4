/** What the trial week of plan 4 answers. As templates/en/replies.ts: GSM-7, at most two segments. */
export const trialWords = {
  begun:
    "Seven days from today, if you have both agreed to it. One short text a day about showing, not telling; on {end} one honest question for both. TRIAL OFF ends it.",
  day: "Day {day} of 7 of the trial week. The question for you both comes {end}. TRIAL OFF ends it sooner.",
  /** The question of the seventh day, asked again. */
  ask: "The week's question, for you both: do you each want to go on? Reply Y if both said yes, N if either did not. TRIAL OFF if it no longer matters.",
  unsure:
    "Not sure is an honest answer, and nobody has to hurry. When you have talked, reply Y if both want to go on, N if not.",
  yes: "Good to hear, from you both. Nothing is owed: one ordinary day at a time, and each of you may still say no. What you changed stays yours.",
  no: "That hurts, and you asked fairly. A no is a no: your boundary is set, and nothing I send will suggest contact. What you changed is yours to keep. {next}",
  off: "The trial week is over. Nothing is owed by anyone. If the answer between you was a no, text BOUNDARY and nothing I send will suggest contact.",
  notOn: "No trial week is on. If you have both agreed to one, TRIAL begins it, with one short text a day.",
  how: "TRIAL on its own begins a week that you have both agreed to, or says which day it is. TRIAL OFF ends it.",
  elsewhere:
    "A trial week is part of Show, don't tell. PLAN 4 changes to it; your dates and notes stay. Then, if you have both agreed, text TRIAL.",
  boundary:
    "Your boundary is on, so there is no trial week here. The part that is yours goes on: what you change, you change for yourself. {next}",
} as const;
