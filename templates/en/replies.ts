import { brand } from "../brand.ts";

/**
 * What the service answers. GSM-7, at most two segments with the longest values (test/templates/replies.test.ts).
 * The first forty characters may show on a lock screen that others see: nothing there names a breakup.
 */
export const replies = {
  // Sign-up. The first answer after an opt-in holds what docs/rules.md demands of it.
  welcome: `${brand.name}: recurring texts ${brand.voice.purpose}, {often}, never over 3 a day. Automated, unmonitored, not therapy or emergency help. Msg & data rates may apply. HELP for help, STOP to end. Terms, privacy: {terms}`,
  askBreakupDate: "First question: what date did it end? Send it like {example}, 2 weeks ago or last Sunday.",
  askLastContact:
    "{date}, noted. When were you two last in touch, in any way? Send a date, or SAME if it was that day.",
  askSafety:
    "Next, so that I suggest nothing unsafe: has your ex asked you not to contact them, or was there violence or fear? Reply Y, N or UNSURE.",
  askPlan: "Which plan? Reply 1 to {last}.\n{plans}",
  boundaryNoted:
    "Noted. Nothing I send will suggest contact; you get the part that is about you. {line} In danger now: {emergency}.",
  enrolled:
    "You're set: {plan}, from {breakup}{contact}. {progress} Texts come {time}, {zone} time: {often}. {next}",
  around: "around {time}",
  afternoons: "in the early afternoon",
  zoneGuessed:
    "I'm guessing {zone} time from your number, so I write in the early afternoon only. Text ZONE and your city and I'll keep to {time}.",
  zoneNeeded:
    "I can't tell your time zone from your number, so I'll wait: text ZONE and your city, and the texts can start.",
  /** The one text that a sign-up on the web sends unasked: whoever gets it may not be who typed the number. */
  invited: `${brand.name}: someone gave this number to get texts from us. If it was you, reply JOIN to confirm. If not, do nothing. Msg & data rates may apply. HELP, STOP.`,
  formSaid:
    "The form said: {plan}, {often}, from {breakup}{contact}. Wrong? DATE and a day, PLAN and a number. {question}",
  /** An address that was typed beside their number is dropped: whose it is, nobody knows. */
  emailByText: "If you would like email too, text EMAIL and your address once you're set.",
  joinFirst:
    "To confirm that you want these texts, reply JOIN. If not, do nothing. HELP for help, STOP to end.",
  /** After JOIN and a word that is no plan, no date, and nobody's cohort. */
  joinWord: `${brand.name}: I don't know the word after JOIN. Check it and send it again, or text just JOIN to sign up without it. HELP for help.`,
  alreadyJoined: "You're signed up already. {status}",

  // Dates
  noDate: "I couldn't read a date in that. Send it like {example}, 2 weeks ago or last Sunday.",
  futureDate: "{date} is still ahead. I need the day it happened: send it like {example} or 2 weeks ago.",
  oldDate:
    "{date} is over 10 years back. Is that right? I can work with the last 10 years: send it like {example}.",
  contactBeforeBreakup:
    "{date} is before the day it ended ({breakup}). Send that day or a later one, or SAME if it was that day.",
  notSafetyAnswer: "Reply Y, N or UNSURE. If you're not certain, UNSURE is a good answer.",
  notPlan: "Reply a number, 1 to {last}:\n{plans}",

  // Commands
  plans: "{plans}\nYours: {current}. PLAN and a number changes it.",
  planChanged: "Changed to {plan}. Your dates stay. {progress} {next}",
  planKept: "You're on {plan} already. {next}",
  dateChanged: "Date changed to {date}. {progress} {next}",
  contactChanged: "Changed: last in touch {date}. {progress} {next}",
  contactHow:
    "You were last in touch {date}, I have noted. To correct it send CONTACT and a date, like CONTACT {example}.",
  dateHow: "It's down as {date}. To correct it send DATE and the day, like DATE {example}.",
  slipped:
    "It happens; thank you for saying so. The count starts again from {date}. {best} {progress} {next}",
  slipBefore:
    "That day is before the last one you gave ({date}), so nothing changes. For a correction: CONTACT and a date.",
  slipOnRung:
    "On rung {rung} being in touch is part of it, so no count starts again. If it gets too much, BACK goes a rung down.",
  slipHow: "If you were in touch, text SLIP on its own, or SLIP yesterday. I'll count again from that day.",
  weeksChanged: "{weeks} weeks of quiet it is, to {end}. {progress}",
  weeksHow:
    "Text WEEKS and a number from 4 to 26, like WEEKS 6. Under four weeks is not enough for either of you.",
  weeksPassed: "You're past {weeks} weeks already, day {day}. Text WEEKS {enough} or more to go on.",
  weeksAllPassed:
    "You're on day {day}, past the 26 weeks that I count to. The quiet is yours for as long as you like.",
  weeksNoEnd: "{plan} has no end date to move. PLANS shows the ones that do.",
  zoneChanged: "{zone} time it is, now {time} there. {next}",
  zoneStands: "Your zone is {zone} time. To change it text ZONE and a city, like ZONE Denver.",
  zoneHow:
    "I don't know that place. Text ZONE and a larger city near you, like ZONE Denver or ZONE Europe/London.",
  timeChanged: "Texts will come around {time}, {zone} time{sundays}. {next}",
  sundaysFromNoon: " (Sundays from noon)",
  timeHow:
    "Text TIME and an hour from 9 am to 7 pm, like TIME 6 pm. I don't write earlier or later than that.",
  paused: "Quiet until {date}. What would have come waits for you. RESUME brings it back sooner.",
  pauseHow: "Text PAUSE and how long: PAUSE 7 DAYS, or PAUSE UNTIL {example}. Up to 180 days.",
  resumed: "Going on. {next}",
  notPaused: "Nothing is paused. {next}",
  resumeWhileHeld: "My texts rest until {date}, then go on.",
  boundaryOn:
    "Boundary set. Nothing I send will suggest contact, in any plan. If anything frightens you: {line} In danger now: {emergency}.",
  boundarySet: "Boundary set. Nothing I send will suggest contact.",
  boundaryUnsure:
    "To get this right, one question: were you asked not to be in touch with them? Reply Y or N. On Y, nothing I send will suggest contact.",
  boundaryNotSet: "Okay, nothing changes. If they ever ask for that, text BOUNDARY.",
  boundaryStands: "Your boundary is on: nothing I send suggests contact. BOUNDARY OFF asks to lift it.",
  boundaryAsk:
    "Only if they said clearly, and unasked, that contact is welcome: reply CONTACT IS WELCOME. Anything else keeps the boundary.",
  boundaryOff: "The boundary is lifted. If that changes, text BOUNDARY. A no from them is still a no. {next}",
  boundaryNotOn: "There's no boundary to lift. BOUNDARY sets one: then nothing I send suggests contact.",
  safe: "{selfHarm} {violence} In danger now: {emergency}. I'm automated, not a person. Tip: delete this thread if someone else sees your phone.{held}",
  page: "Your page, for you alone and for an hour: {link}",
  emailAsked:
    "A link goes to {address} in a few minutes. Open it within 2 days to confirm; until then no prompt goes there.",
  emailWaits: "{address} waits for its link to be opened. Not there? Send EMAIL and the address again.",
  emailBoth: "Prompts go to {address} as well as to this phone. EMAIL ONLY or EMAIL OFF changes that.",
  emailOnly: "Prompts go to {address} only. Your words still work here. EMAIL OFF brings them back here.",
  emailOff: "No more emails. Texts go on. {next}",
  emailNone: "No email is on. {next}",
  emailReturned:
    "Mail to {address} came back or was refused, so none goes there. EMAIL and another address works.",
  emailEnough: "That's enough links for a day. Look in your inbox and your spam folder, or try tomorrow.",
  emailHow:
    "Text EMAIL and your address, like EMAIL ann@example.org. EMAIL ONLY is instead of texts, EMAIL OFF ends it.",
  emailNotHere: "Email isn't set up here: it's texts only.",
  eraseAsk:
    "This deletes everything about you, for good. Reply ERASE again to do it; anything else keeps it all.",
  /** Says what is left, and until when (docs/compliance.md). */
  erased:
    "Done. Everything about you is deleted and nothing more will come. Copies at our carrier, Twilio, go within 3 days, backups within 14, Twilio's within 30. All that stays is a date and a code that your number can't be read from. Take care of yourself.",
  eraseKept: "Nothing was deleted.",

  /** Stands at the end of the last prompt of a plan, which may have asked something; the short one where there is no more room. */
  goodbye:
    "This is my last text; I still answer yours. What you wrote is deleted in {days} days. PAGE shows it. Thank you.",
  shortGoodbye: "This is my last text. Thank you.",

  // Opting out and back, help, danger
  optedOut: "You're opted out and no more texts will come. Text START if you ever want to come back.",
  restartAsk: `${brand.name}: recurring texts, {often}, never over 3 a day. Automated, not monitored. Msg & data rates may apply. HELP for help, STOP to end. Nothing is planned yet: reply GO to carry on with {plan}, or do nothing.`,
  restarted: "Good to have you. {progress} {next}",
  restartWait: "Nothing is planned. Reply GO whenever you want to carry on.",
  optedInAlready: "You're signed up already. {next}",
  help: `${brand.name}: automated, unmonitored texts, {often}, never over 3 a day. Not therapy or emergency help; crisis: {line}. Msg & data rates may apply. STOP ends. ${brand.contact}`,
  danger:
    "This matters more than any plan. {line} In danger now: {emergency}. You deserve a real voice: I'm a program, not a person or an emergency service.{held}",
  underAge:
    "Thank you for telling me. I'm for adults, so nothing more will come from me. A breakup hurts at any age, and you deserve a person to talk to: a parent, a teacher, a friend. {selfHarm} In danger now: {emergency}. ERASE deletes what you wrote.",
  dangerHeld: " My other texts rest for 3 days.",
  safeOffer: "If there's more behind this: SAFE has people you can talk to, any hour.",
  stranger: `This is ${brand.name}, an automated text service. To sign up, text JOIN. HELP for help.`,
  finishFirst: "Let's finish signing up. {question}",
} as const;
