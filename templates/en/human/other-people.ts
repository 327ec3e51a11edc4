import { lines } from "./wordings.ts";

/** What happened with the ex, or with somebody else. */
export const otherPeople = lines({
  "they-contacted": {
    any: [
      "That doesn't touch your count. {progress} You don't have to answer today: read it once, then put the phone away.",
      "Take a breath. Hearing from them breaks nothing. If it's a true emergency, answer that and nothing else.",
      "That stirs everything up. Nothing needs an answer this hour. Tell a friend first, and sleep on it.",
    ],
    boundary: [
      "You don't owe an answer. Put the phone in another room and be with someone you trust. If it frightens you, text SAFE.",
      "That breaks nothing of yours, and no reply is needed. Tell somebody you trust about it today.",
      "It doesn't undo anything. Keep what was said, don't reply, and if you feel unsafe, text SAFE.",
    ],
    open: [
      "No hurry. If you want to answer, keep it short, kind and light, with nothing about the past. Leaving it is fine too.",
      "Give it an hour, then answer only what was said, in a line or two. You may also let it be.",
      "You set the pace. Short and friendly is plenty, and no big talks by text.",
    ],
    joining: [
      "You don't owe anyone a quick answer.",
      "That stirs everything up. Nothing needs an answer this hour.",
      "Take a breath first. You decide what you do with it.",
    ],
  },
  "ran-into": {
    any: [
      "That shakes anyone. By chance it breaks nothing. {progress} Eat something, and tell a friend how it was.",
      "If it was pure chance, nothing starts over. Go where you were going, and be gentle with yourself today.",
      "It happens in any town. Next time: upbeat, ten minutes at most, nothing about the two of you, then go.",
    ],
    boundary: [
      "That shakes anyone. A nod is enough, and you keep walking. Eat something, and tell a friend how it was.",
      "It happens in any town, and it undoes nothing. Take the long way home and call someone you trust.",
      "You don't owe a word. Walk on and breathe. If it didn't feel like chance, text SAFE.",
    ],
    joining: [
      "That shakes anyone. Take a minute.",
      "It happens in any town. Breathe first.",
      "That's a jolt. Sit down for a minute if you can.",
    ],
  },
  "they-have-someone": {
    any: [
      "That hurts, and it's not in your hands. Mute the accounts, and be with someone who's glad to see you.",
      "I'm sorry. That's a hard thing to find out. Don't look any further today; get out of the house with a friend.",
      "It says nothing about what you're worth. Mute what you can, and do one thing today that's only yours.",
      "There's no good way to hear that. Be sad if you're sad, stay off the page, and eat something warm.",
    ],
    joining: [
      "I'm sorry. That's a hard thing to find out.",
      "That hurts. It says nothing about what you're worth.",
      "There's no good way to hear that. I'm sorry.",
    ],
  },
  "i-met-someone": {
    any: [
      "Thank you for telling me. What would you like: STOP to end these, LETGO for texts about you alone, or just carry on?",
      "No need to hurry, and none to feel guilty. STOP ends these texts, LETGO keeps those about you, or just carry on.",
      "There's no right speed for that. If these texts don't fit now: LETGO keeps those about you, STOP ends them all.",
    ],
    boundary: [
      "Thank you for telling me. What would you like: STOP to end these, or carry on with texts about you alone?",
      "No need to hurry, and none to feel guilty. STOP ends these texts, or do nothing and they go on, about you alone.",
      "There's no right speed for that. If you don't need these now, STOP ends them. If you do, just carry on.",
    ],
    joining: [
      "No need to hurry with that. If you don't need this now, STOP ends it.",
      "There's no right speed for that. STOP ends this here, if you'd rather.",
      "That can stir up a lot. If this no longer fits, reply STOP.",
    ],
  },
  "back-together": {
    any: [
      "It's good that you say so. What would you like: STOP to end these, LETGO for texts about you alone, or carry on?",
      "That's big news. Reply STOP to end the texts, LETGO to keep only those about you, or do nothing and they go on.",
      "I'm glad if you are. If these don't fit now: LETGO keeps those about you, STOP ends them all.",
    ],
    boundary: [
      "Thank you for telling me. The texts stay about you alone; STOP ends them. If anything scares you, text SAFE.",
      "That's big news. Would you like STOP, or to carry on with texts about you alone? SAFE is there any time.",
      "I'm glad if you are. STOP ends these; otherwise they stay about you. If it stops feeling safe, text SAFE.",
    ],
    joining: [
      "That's big news. If you don't need this now, STOP ends it.",
      "I'm glad if you are. STOP ends this here, if you'd rather.",
      "Thank you for telling me. If this no longer fits, reply STOP.",
    ],
  },
  "co-parent": {
    any: [
      "With kids it's different. Pickups, school, health, money for them: always fine, and it doesn't count. The rest can wait.",
      "Keep it to the children: who, when, where, in two lines. That breaks nothing. Everything else waits.",
      "You can be good parents and still keep quiet. Logistics yes, feelings no. A shared calendar helps a lot.",
    ],
    boundary: [
      "For the children, go by what was agreed or ordered, and nothing past it. A parenting app or a relative can carry it.",
      "Keep it to what the kids need, in writing, by the route that was agreed. Nothing else belongs there.",
      "If there's an order, it comes first: your lawyer or the court can say what it allows for the children.",
    ],
    joining: [
      "With kids it's different, and that's fine: pickups, school and health never count.",
      "Every plan leaves room for the children: logistics are always fine.",
      "Good to know. What the children need is always fine to talk about.",
    ],
  },
  "work-with-ex": {
    any: [
      "Work talk is fine and doesn't count: the task, the shift, the deadline. Polite, short, then back to your desk.",
      "You can't be invisible at work, and you don't have to be. Nod, do the job, take lunch with somebody else.",
      "That's a tough one. Keep it to what the job needs, and plan something good for right after work.",
    ],
    boundary: [
      "Keep to what the job strictly needs, with others around. Your boss or HR can help you keep some distance.",
      "At work, only the work, and in writing where you can. It's fine to want another shift or another desk.",
      "If there's an order, it holds at work too. Your boss or HR can help you keep to it.",
    ],
    joining: [
      "That's a tough one. Talk that the job needs never counts.",
      "Good to know. Work talk is fine on every plan.",
      "You can't be invisible at work, and no plan wants that.",
    ],
  },
});
