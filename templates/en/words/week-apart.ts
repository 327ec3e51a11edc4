/** What CHANGE and TEXTED are answered (docs/plans.md, section 2). */
export const weekApartWords = {
  changeKept: 'Kept: "{change}". Do it for yourself first.{weekly}',
  /** In another script, or of emoji only: kept, but not to be said in GSM-7. */
  changeKeptAsWritten: "Kept, just as you wrote it. Do it for yourself first.{weekly}",
  weekly: " Once a week I'll ask what you did about it.",
  changeIs: 'You\'re working on "{change}". To put another in its place: CHANGE and a few words.',
  changeIsAsWritten:
    "What you're working on is kept as you wrote it. To put another in its place: CHANGE and a few words.",
  changeHow:
    "Text CHANGE and what you're working on, like CHANGE my temper: drifting, drink, being late, leaning on others. One is enough.",
  changeSetting:
    "PLAN and a number changes your plan, TIME the hour, ZONE the city, DATE a date. To name what you're working on: CHANGE and a few words.",

  texted:
    "Kept: {date}. Another is fine from {day}: never the next day or the one after. Short and light; if they'd rather not, leave it there.",
  textedEarly:
    "Kept: {date}. That was soon after the last, and it happens. Another is fine from {day}; every third day at most, or it starts to press.",
  textedOnce:
    "Kept: {date}. One was the idea: leave it there, whatever comes back, even nothing. Should you two start to talk, another is fine from {day} at the soonest.",
  textedInQuiet:
    "Kept: {date}. Your quiet runs to {end}. If you wrote or answered, text SLIP and it counts again from there; no scolding, and your best stretch stays.",
  textedOnly:
    "Kept: {date}. Nothing here suggests more. Put the phone down now and do one kind thing for yourself.",
  textedHow: "I couldn't read a day in that. Text TEXTED for today, or TEXTED yesterday.",
} as const;
