/** What NOTE, MEET and PROMISE of plan 5 answer. As templates/en/replies.ts: GSM-7, at most two segments. */
export const noteWords = {
  kept: "Kept as you wrote it, number {count}. NOTES sends them all back.",
  how: "Text NOTE and a point in your own words, like NOTE I was late too often. NOTES sends them all back.",
  none: "No notes yet. NOTE and a few words keeps one, like NOTE I was late too often.",
  full: "Your list is full at {count}, so this one is not on it. NOTES sends them to you; NOTES CLEAR empties the list, then send it again.",
  more: "That was part {part} of {parts}. NOTES {next} goes on from there.",
  onePart: "Your notes fit in one part: NOTES on its own sends them all. NOTE and a few words adds one.",
  noPart: "Your notes come in {parts} parts: NOTES on its own sends the first, NOTES {parts} the last.",
  /** After the first of very many, the evening before. */
  rest: "There is more on your list. NOTES sends it all.",
  cleared: "The list is empty: {count} taken off. NOTE and a few words starts it again.",
} as const;

export const meetWords = {
  /** `about` is one of the three below. */
  set: "Noted: {meet}{zone}. {about} MEET and another time moves it, MEET OFF drops it.",
  both: "A text the evening before brings your notes, and one an hour before.",
  hourOnly: "Points, not a script: NOTES sends yours now. One more text comes an hour before.",
  eveningOnly: "A text the evening before brings your notes. Then go and listen.",
  neither: "Points, not a script: NOTES sends yours now. Then go and listen.",
  elsewhere: "The texts around it are part of Six honest steps: PLAN 5 brings them.",
  zone: " ({zone} time, ZONE and a city corrects it)",
  stands: "It's on {meet}. MEET and another time moves it, MEET OFF drops it.",
  was: "The last one was {meet}. For another send MEET with day and time, like MEET {example}.",
  how: "If you have both agreed on a day, send it with the time, like MEET {example}. I'll write the evening before and an hour before.",
  noTime:
    "{date}, and at what time? I write an hour before, so I need both in one text: MEET {example}, say.",
  noDate: "I couldn't read a day in that. Send day and time in one text, like MEET {example}.",
  halfDay: "Is that in the morning or the evening? Send it again with am or pm, like MEET {example}.",
  past: "{meet} is past already, and I can only write before it. Send the day and time ahead, like MEET {example}.",
  far: "{meet} is more than a year ahead, and I plan a year at most. Send a nearer day, like MEET {example}.",
  dropped: "Dropped: {meet}. Nothing comes about it any more. Your notes stay.",
  notSet: "Nothing is set, so nothing to drop. MEET with day and time sets it, like MEET {example}.",
  boundary:
    "Your boundary is on, so I keep no day for that. NOTE and NOTES still work, for you alone. {next}",
} as const;

export const promiseWords = {
  kept: "Kept: {promise}.{weekly} Text KEPT when it held, BROKE when it did not.",
  /** In place of a promise that cannot be said in plain letters. */
  asWritten: "as you wrote it",
  weekly: " I'll ask once a week.",
  elsewhere: " The weekly question is part of Six honest steps, PLAN 5.",
  stands: "Your promise: {promise}. {record} PROMISE and new words replaces it.",
  how: "Text PROMISE and one thing small enough to keep, like PROMISE call mum on Sundays. KEPT and BROKE then count.",
  none: "There is no promise to count yet. Send one first: PROMISE and a few words, like PROMISE call mum on Sundays.",
  held: "Counted. {record} Keeping a small word is how a large one gets believed, by yourself first.",
  broke: "Thank you for saying so. {record} It may be too big: make it smaller, PROMISE and a few words.",
  record: "Kept {kept} of {all} so far.",
  noRecord: "Nothing counted so far.",
  dropped: "Let go: no more weekly question. Your record stays. PROMISE and a few words begins another.",
} as const;
