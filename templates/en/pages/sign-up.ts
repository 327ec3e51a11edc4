import { brand } from "../../brand.ts";

/** The front door: what this is and is not, the plans, and one form. */
export const signUp = {
  title: `A text now and then, ${brand.voice.purpose}`,
  lead: `The months after a breakup are long. ${brand.name} keeps you company by text, {often}. You pick the plan, and texts come at an hour that suits you.`,
  leadWithEmail: `The months after a breakup are long. ${brand.name} keeps you company by text or email, {often}. You pick the plan, and they come at an hour that suits you.`,
  is: {
    title: "What it is",
    points: [
      "Short texts that count your quiet days, and say what today is for.",
      "Three that matter most: the end of no contact, a first light hello where your plan has one, and a look back at six months.",
      "Yours: text *STATUS*, *PAUSE* or *STOP* any time, and *ERASE* to be forgotten.",
    ],
  },
  isNot: {
    title: "What it is not",
    points: [
      "Not a person, not therapy, not an emergency service. Nobody reads along.",
      "Not a way to get anyone back. A no is final, and nothing here presses.",
      "Never in touch with your ex. We do not ask for their name or number.",
    ],
  },
  byText: "Rather text? Send *JOIN* to {number}, and answer four questions there.",
  check: { one: "Please check one thing", other: "Please check a few things" },
  plans: {
    title: "Pick a plan",
    hint: "Each line is six months, from sign-up on the left. You can change plan at any time and keep your dates.",
  },
  aboutYou: "About you",
  phone: {
    label: "Your mobile number",
    hint: "As you dial it, or with the country code, like +44 7700 900123.",
  },
  email: { label: "Or your email address", hint: "Fill in one of the two, or both." },
  ended: { label: "The day it ended" },
  contact: {
    label: "When you two were last in touch, in any way",
    hint: "Leave it empty if it was that same day.",
  },
  zone: {
    label: "Where you are",
    hint: "So that nothing comes at night. Pick the city that keeps your time.",
    guess: "Guess from my number",
  },
  safety: {
    question: "Has your ex asked you not to contact them, or was there violence or fear?",
    hint: "With yes or not sure, nothing we send suggests contact: you get the part that is about you.",
    n: "No",
    y: "Yes",
    unsure: "Not sure",
  },
  emailConsent: "The same holds for emails, if you give an address: a link in each of them stops them.",
  button: "Sign me up",
  whatNext:
    "Next, one text asks you to reply JOIN. It says nothing about any of this, in case someone else reads it.",
  whatNextWithEmail:
    "Next, one text asks you to reply JOIN, or one email to press a button. It says nothing about any of this, in case someone else reads it.",
  terms: {
    title: "The terms, in short",
    text: "Sign up your own phone only. We keep what you answer and text, to time and word what we send, and it goes to nobody but those who carry it. *PAGE* shows you all of it, *ERASE* deletes it. If someone else sees your phone, delete the thread. In full: {terms} and {privacy}.",
  },
} as const;

/** What is wrong with a field. */
export const signUpProblems = {
  plan: "Please choose one of the plans.",
  safety: "Please answer this one. If you are not certain, “Not sure” is a good answer.",
  consent: "Please tick the box if you want these texts. Without it we send nothing.",
  noPhone: "Please give the number of your phone.",
  notAPhone:
    "That does not look like a phone number. With the country code it always works, like +1 202 555 0143.",
  notTexted: {
    country: "Sorry, we do not text numbers in that country yet.",
    kind: "We can only text mobile phones. Please give the number of one.",
  },
  notAnAddress: "That does not look like an email address.",
  emailIsOff: "Email is not set up here. Please give a phone number.",
  noSuchZone: "Please pick a zone from the list.",
  zoneNeeded: "Please pick the city that keeps your time: an address does not tell it.",
  ended: "Please give the day it ended.",
  notADate: "We could not read that as a date. Write it like 2026-11-03, or 3 November.",
  ahead: "That day is still ahead. Please give a day that has been.",
  tooLongAgo: "That is over {years} years back. Please check the year.",
  beforeItEnded:
    "That is before the day it ended ({date}). Give that day or a later one, or leave this empty.",
} as const;

/** A plan to choose: its timeline as a picture, and the same in words. */
export const planCard = {
  picture: "{plan}, six months from left to right: {prompts}",
  sixMonths: "6 months",
  day: "day {day}",
  now: "now",
  threeMonths: "3 months",
  six: "6",
  everyText: "Every text, day by day",
  reflection: "Six-month reflection",
  titleWithDay: "{title}, day {day}",
  days: {
    atOnce: "at once",
    on: "day {days}",
    daily: "daily from day {day}",
    weekly: "every week from day {day}",
    every: "every {n} days from day {day}",
    sixMonths: "six months after the breakup",
  },
} as const;
