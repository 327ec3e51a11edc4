import { brand } from "../brand.ts";
import type { Wordings } from "./human/wordings.ts";

/** What people ask back while they sign up. */
export type SignUpQuestion =
  | "do-i-have-to"
  | "change-later"
  | "what-is-this"
  | "why-ask"
  | "which-date"
  | "no-exact-date"
  | "how-many-more"
  | "still-together"
  | "who-is-it-for"
  | "real-name"
  | "what-counts-as-contact"
  | "what-is-unsafe"
  | "which-plan"
  | "how-long"
  | "who-reads";

/**
 * The answer to each, before the lead-back to the open question (templates/en/lead-backs.ts). The kind `signup-question`
 * of templates/en/human.ts is for those that fit none of these; what it costs is its kind `cost`.
 */
export const signUpAnswers: Record<SignUpQuestion, Wordings> = {
  "do-i-have-to": [
    "Only roughly. A guess is fine, and you can correct it later.",
    "It's what I plan your texts by, so I need something, but rough will do.",
    "I can't plan your texts without it, but close enough is good enough.",
  ],
  "change-later": [
    "Yes. Dates, plan and time can all be changed later, by text.",
    "Any time. Nothing you pick now is final.",
    "You can change every answer later, and nothing is lost.",
  ],
  "what-is-this": [
    `${brand.name} texts you through the months after a hard goodbye, {often}. It's automated, and you pick the plan.`,
    "It's a program that sends short texts while you get back on your feet: {often}, and STOP ends it.",
    "Short texts, timed to your dates and to a plan you choose. Automated, and private to you.",
  ],
  "why-ask": [
    "It sets when your texts come and what they leave out. That's all it's for.",
    "Your texts count days from it, so they fit where you are.",
    "So that what I send fits you. It's used for nothing else.",
  ],
  "which-date": [
    "The day you knew it was over. If there were several, take the last.",
    "Whichever day feels like the end to you. You can correct it later.",
    "The day it was said, not the day somebody moved out, if they differ.",
  ],
  "no-exact-date": [
    "A rough one is fine: last month, or 3 weeks ago.",
    "Your best guess will do. You can correct it later.",
    "Close is good enough, give or take a few days.",
  ],
  "how-many-more": [
    "Four questions in all, one at a time. Then you're set.",
    "It's four short ones: two dates, one about safety, and the plan.",
    "Not many: four in all, and a word or two answers each.",
  ],
  "still-together": [
    "Then there's nothing for me to count from, and that's fine. If it's a break, take the day it began.",
    "Good to know. These texts are for afterward; STOP ends this, or send the day if it did end.",
    "If it isn't over, you don't need me, and STOP ends this. On a break? Take the day that began.",
  ],
  "who-is-it-for": [
    "Anybody: married or not, any gender, whoever ended it.",
    "It's for any two people, however long it lasted and whoever ended it.",
    "You fit. It makes no difference who ended it, or what you called it.",
  ],
  "real-name": [
    "No name at all. I don't ask for yours, or for theirs.",
    "I never ask for names, yours or anybody's.",
    "No need: there are no names here, just dates and a plan.",
  ],
  "what-counts-as-contact": [
    "Any call, text, message, email or talk between you two, whoever started it.",
    "Anything that went back and forth: a text, a like, a call, a talk at the door.",
    "Talking, texting, messages online, meeting. Whichever was last.",
  ],
  "what-is-unsafe": [
    "If they told you not to write or call, if anybody got hurt, or if you were ever afraid. Not sure counts, too.",
    "Anything like: leave me alone, a court order, hitting, threats, being scared. It decides what I leave out.",
    "A clear request to be left alone, or any violence or fear, on either side. UNSURE is a good answer.",
  ],
  "which-plan": [
    "If in doubt, take 1. It's the calmest, and you can switch.",
    "1 is quiet, 2 is a week apart, 3 is step by step, 4 is about change, 5 is slow and honest.",
    "Most of it depends on you: for quiet 1, for a daily step 3, for looking at yourself 4. You can switch.",
  ],
  "how-long": [
    "About six months. STOP ends it sooner, any time.",
    "The last text comes six months after the day it ended. Before that, {often}.",
    "Six months, counted from that day. You can leave whenever you like.",
  ],
  "who-reads": [
    "No one reads your texts as they come in. What you tell me times mine, and ERASE deletes it.",
    "It's kept only to time your texts and to fit them to you. ERASE deletes it all.",
    "A program reads it, not a person. You can see it all on your page later, and ERASE deletes it.",
  ],
};
