import { lines } from "./wordings.ts";

/** What nothing else fits: two or three words that make sense where they are. After danger there are no words to text. */
export const notUnderstood = lines({
  unrecognized: {
    any: [
      "I didn't catch that, sorry. STATUS shows where you are, PAUSE 7 DAYS gives you a break.",
      "I'm not sure what you mean. You can say it in other words, or text STATUS or HELP.",
      "That one went past me. Try it in a few plain words, or text STATUS to see what comes next.",
    ],
    paused: [
      "I didn't catch that, sorry. You're on a break until {until}: RESUME ends it, STATUS shows where you are.",
      "I'm not sure what you mean. It's quiet until {until}. RESUME starts the texts again.",
      "That one went past me. Nothing comes until {until}; RESUME or HELP, if you need them.",
    ],
    boundary: [
      "I didn't catch that, sorry. STATUS shows where you are, PAGE has everything in one place.",
      "I'm not sure what you mean. You can say it in other words, or text STATUS.",
      "That one went past me. Try it in a few plain words, or text STATUS or PAGE.",
    ],
    plan: {
      "no-contact": [
        "I didn't catch that, sorry. STATUS shows your day, FAQ has answers for tricky moments.",
        "I'm not sure what you mean. If the quiet broke, text SLIP. To see your day, STATUS.",
        "That one went past me. In other words, maybe? STATUS and FAQ work too.",
      ],
      "week-apart": [
        "I didn't catch that, sorry. CHANGE names what you're working on, STATUS shows your day.",
        "I'm not sure what you mean. If you wrote, TEXTED notes it. To see your day, STATUS.",
        "That one went past me. Try it in other words, or text STATUS or FAQ.",
      ],
      ladder: [
        "I didn't catch that, sorry. DONE counts a step, STATUS shows your rung.",
        "I'm not sure what you mean. Did you take a step today? Text DONE. To see your rung, STATUS.",
        "That one went past me. Try it in other words, or text DONE or STATUS.",
      ],
      "show-change": [
        "I didn't catch that, sorry. CHANGE names what you're working on, STATUS shows what comes next.",
        "I'm not sure what you mean. You can say it in other words, or text STATUS or CHANGE.",
        "That one went past me. STATUS shows your day, FAQ has answers for tricky moments.",
      ],
      "six-steps": [
        "I didn't catch that, sorry. NOTE keeps a thought, PROMISE keeps a promise, STATUS shows your day.",
        "I'm not sure what you mean. NOTE and your words keeps it, if it's for later.",
        "That one went past me. Try it in other words, or text NOTE or STATUS.",
      ],
    },
    joining: ["I didn't catch that, sorry.", "I couldn't read that one.", "That one went past me."],
  },
  /**
   * Whatever is not understood within 72 hours of a danger word, in every state: never a menu, and no lead-back after it.
   * `{line}` is the one that fits what was said.
   */
  afterDanger: {
    any: [
      "I'm glad you wrote. I'm a program and no person reads this, so please let one hear it: {line}",
      "Thank you for telling me. No person reads these texts, and you deserve a real voice. {line}",
      "You matter more than any plan. No person reads this. {line} In danger now: {emergency}.",
      "You don't have to carry this alone. No person reads these texts, but these people are there for you: {line}",
    ],
  },
});
