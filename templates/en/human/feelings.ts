import { lines } from "./wordings.ts";

/** How they feel. Nobody in pain is told words to text: one small thing to do, and no more (docs/copy.md). */
export const feelings = lines({
  thanks: {
    any: [
      "You're welcome. You're the one doing the hard part.",
      "Anytime. Go easy on yourself today.",
      "That's good to hear. Thank you for telling me.",
      "Glad it helped. Now do something nice with the next hour.",
    ],
    joining: ["You're welcome.", "Anytime.", "Thank you for saying so."],
  },
  sad: {
    any: [
      "I'm sorry. Days like this are heavy. One small thing: a glass of water, and a few minutes by an open window.",
      "That sounds really hard. You don't have to fix it today. Eat something warm, even if it's only toast.",
      "I'm sorry it hurts this much. Is there a friend who would pick up? You don't need a reason to call.",
      "That's a lot to hold. Put your shoes on and walk to the corner and back. That counts as something.",
      "Crying is allowed, and so is doing nothing. Pick one soft thing for the next hour: a bath, a blanket, music.",
      "I'm sorry. Be as gentle with yourself today as you'd be with a friend who told you this.",
    ],
    joining: [
      "I'm sorry. That sounds hard, so take your time.",
      "I'm sorry it hurts this much. There's no rush here.",
      "That's a lot to hold. We can go slowly.",
    ],
  },
  longing: {
    any: [
      "Of course. It hurts because it mattered. Let the feeling be there, and make yourself something to eat.",
      "That ache is real. Write it all down where only you can see it, every word, and close the notebook.",
      "You can miss someone and not do a thing about it. Call a friend and talk about anything else.",
      "That makes sense. Pick one song with no memories in it, and play it loud.",
      "Some days it comes in waves. Stand up, open a window, and let this one roll over you.",
    ],
    joining: [
      "Of course. It hurts because it mattered.",
      "That makes sense. It's why many people come here.",
      "I'm sorry. That ache is real.",
    ],
  },
  lonely: {
    any: [
      "That's a rough kind of quiet. Go where people are for half an hour: a cafe, a library. You don't have to talk.",
      "I'm sorry you're on your own with this. Think of one old friend or a sister, and call just to hear a voice.",
      "It's hard to be alone with this, and nothing is wrong with you. Plan one hour with a friend this week.",
      "Empty rooms are loud. Put on a voice you like, a podcast or the radio, and cook something simple.",
    ],
    joining: [
      "I'm sorry you're on your own with this.",
      "It's hard to be alone with this. Good that you wrote.",
      "That's a rough kind of quiet. I'm glad you're here.",
    ],
  },
  angry: {
    any: [
      "You're allowed to be angry. Give it somewhere to go: a fast walk, loud music, a scrubbed kitchen.",
      "That would make most people angry. Say it out loud in the shower, every word. Nobody has to hear it.",
      "Fair enough. Put the worst of it on paper where nobody else sees it, then tear it up.",
      "That's heavy to carry around all day. Ten minutes of stairs, then water, then see how it feels.",
    ],
    joining: [
      "You're allowed to be angry.",
      "That would make most people angry.",
      "Fair enough. That's a lot to swallow.",
    ],
  },
  "better-today": {
    any: [
      "That's really good to hear. Notice what helped, and do more of it.",
      "Nice. Days like this count. Enjoy it.",
      "Good for you. You did that yourself.",
      "I'm glad. Remember this one when a hard day comes around.",
      "That's a good sign. Tell a friend about it, too.",
    ],
    joining: ["That's nice to hear.", "I'm glad.", "Nice. That's a good place to begin."],
  },
  /** A line from their day, with nothing in it that asks for an answer. */
  everyday: {
    any: [
      "Thank you for telling me. One ordinary day at a time.",
      "That's a day that counts, too. Be good to yourself tonight.",
      "Thanks for writing it down. Little things are worth noticing.",
      "Good to know how it's going. Rest a bit, if you can.",
    ],
    joining: ["Thank you for telling me.", "Thanks for writing that down.", "Good to know."],
  },
  /** They did not get to the step, or the promise, of the day. A gap is never reproached (docs/plans.md, section 3). */
  "not-done": {
    any: [
      "That's fine. It's there tomorrow, and nothing is lost.",
      "No harm done. Some days just getting through is the step.",
      "Thanks for being straight about it. Make the next one smaller, if that helps.",
    ],
    joining: ["That's fine.", "No harm done.", "No rush."],
  },
});
