import { brand } from "../../brand.ts";
import { lines } from "./wordings.ts";

/** About the service itself, and what nothing else fits. */
export const service = lines({
  greeting: {
    any: [
      "Hi. Good to hear from you. Tell me how today is, or text STATUS to see where you are.",
      "Hey there. STATUS shows your day and what comes next.",
      "Hi. I hope today is an easy one. If you've lost track, STATUS catches you up.",
    ],
    paused: [
      "Hi. Your texts are paused until {until}. RESUME brings them back sooner.",
      "Hey there. It's quiet here until {until}, as you wanted. RESUME ends that.",
      "Good to hear from you. Nothing comes until {until}, unless you text RESUME.",
    ],
    joining: ["Hi.", "Hey there.", "Hi. Good to hear from you."],
  },
  confused: {
    any: [
      "Sorry, that was unclear. STATUS shows where you are and what comes next.",
      "No worries, you haven't missed anything. STATUS catches you up.",
      "Let me try that again: your texts follow your plan, and STATUS tells the day and the next one.",
    ],
    paused: [
      "No worries, you haven't missed anything: your texts are paused until {until}. RESUME brings them back.",
      "It's a pause, until {until}. Nothing is lost, and RESUME ends it.",
      "Sorry, that was unclear. Your texts rest until {until}; RESUME starts them again.",
    ],
    joining: ["Let me say it another way.", "Sorry, that was unclear.", "No worries, one thing at a time."],
  },
  "who-are-you": {
    any: [
      `An automated text service called ${brand.name}, ${brand.voice.purpose}. This number signed up. If that wasn't you, reply STOP.`,
      `I'm ${brand.name}, a program that sends texts ${brand.voice.purpose}. This number joined. Not you? STOP ends it.`,
      `This is ${brand.name}: automated texts, {often}, that this number signed up for. HELP tells more, STOP ends it.`,
    ],
  },
  "is-bot": {
    any: [
      "I'm a program. People wrote these words, but nobody is typing them, and no person reads what you send.",
      "A program, yes. What I text was written ahead of time by people. If you want one, text HELP.",
      `No one is typing here: I'm automated. To reach the people behind it: ${brand.contact}`,
    ],
  },
  cost: {
    any: [
      "I don't charge for these texts. Your carrier's message and data rates may apply. STOP ends them any time.",
      "Nothing, from us. Msg & data rates from your carrier may apply, as with any text.",
      "There's no charge on our side. Your carrier may count these like any others: {often}, never over 3 a day.",
    ],
  },
  /** The only one besides afterDanger that names the lines: somebody who asks for a person may need one now. */
  human: {
    any: [
      `I'm a program, but people aren't far. To talk now: {line} About these texts: ${brand.contact}`,
      `Of course. If it's a hard night: {line} For the people who run this: ${brand.contact}`,
      `No person reads these. For a real voice: {line} For questions about the texts: ${brand.contact}`,
    ],
  },
  "plan-question": {
    any: [
      "Happy to. Which one would you like to know about? Send its number, 1 to {last}.",
      "PLANS lists all five, FAQ answers what comes up most. Or ask about one, like: tell me about 3.",
      "Each plan paces the quiet, and what to work on. Send a number, 1 to {last}, and I'll tell you about that one.",
    ],
    joining: [
      "Happy to tell you more: ask about any plan by its number, like tell me about 3.",
      "Each one paces the quiet, and what to work on. You can switch whenever you like.",
      "There's no wrong pick, and you can switch later.",
    ],
  },
  "signup-question": {
    any: [
      "A rough answer is fine. Nothing is final, and you can change it whenever you like.",
      "You can change any of it later, and STOP ends it all, any time.",
      "It only sets the timing and what I leave out. Rough is fine, and no person reads it.",
    ],
  },
  slower: {
    any: [
      "You set the pace. PAUSE 7 DAYS gives you a week off, and nothing is lost.",
      "Makes sense. PAUSE and a number of days gives you room, like PAUSE 14 DAYS.",
      "Sure. PAUSE 7 DAYS makes it quiet for a week, and RESUME brings it back.",
    ],
    paused: [
      "It's quiet until {until} already. PAUSE 30 DAYS would make it longer.",
      "Nothing comes until {until}. For more room, text PAUSE and a number of days.",
      "You're on a break until {until}. Take all the time you need: PAUSE 30 DAYS is fine too.",
    ],
    plan: {
      ladder: [
        "Makes sense. DAILY OFF stops the daily step, and the rest goes on.",
        "You set the pace. DAILY OFF leaves out the daily ones; PAUSE 7 DAYS gives you a week off.",
        "Sure. With DAILY OFF there's little more than one a week. DAILY ON brings the steps back.",
      ],
    },
    joining: [
      "You set the pace: the plan says how often, and you get a break whenever you want one.",
      "It's never over 3 a day, and you can turn it down or pause it.",
      "Makes sense. You can pause it any time, for as long as you like.",
    ],
  },
  "off-topic": {
    any: [
      "That's outside what I can help with, sorry. How you're holding up is what I'm here for.",
      "I'm no good at that one, sorry. STATUS is more my line of work.",
      "I'll have to pass on that one. If there's something on your mind about these months, go ahead.",
    ],
    joining: [
      "That's outside what I can help with, sorry.",
      "I'm no good at that one, sorry.",
      "I'll have to pass on that one.",
    ],
  },
});
