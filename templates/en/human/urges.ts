import { lines } from "./wordings.ts";

/**
 * The core of the product: somebody wants to text, to call, or to look, and has told us first. One thing to do for ten
 * minutes, and the count that stands. Each holds for a text, a call and a profile alike.
 */
export const urges = lines({
  urge: {
    any: [
      "Ten minutes first. Phone in another room, and step outside. {progress} That's worth keeping.",
      "Good that you told me instead. Set a timer for ten minutes and wash every dish in the sink. {progress}",
      "Give it ten minutes. Shoes on, once around the block, phone left at home. {progress} Keep it going.",
      "That pull is strong. Ten minutes: cold water on your face, then slow breaths by a window. {progress}",
      "You stopped and told me, and that's the hard part. Now a ten-minute shower, phone outside. {progress}",
      "Phone in a drawer, music on, and tidy one shelf for ten minutes. {progress} You built that.",
      "Put every word of it in your notes and nowhere else. Ten minutes, then close it. {progress}",
      "Call the friend who'd talk you out of it. Ten minutes is enough. {progress} That's still yours.",
      "Do nothing for ten minutes, just that. Lie on the floor and breathe. {progress} It still stands.",
      "Before you tap anything: water, a snack, and ten minutes of fresh air. {progress} That's yours to keep.",
    ],
    boundary: [
      "Leave it be. It's the kind choice and the safe one. Ten minutes outside, phone in a drawer. {progress}",
      "Good that you told me instead. Nothing has to come of it. Take ten minutes with your hands in hot water, doing dishes. {progress}",
      "Put it in your notes, where only you can read it, and close them. Then ten minutes around the block. {progress}",
      "Let this one go by. Ten minutes on the phone with a friend, about anything else. {progress} That's yours.",
    ],
    open: [
      "Give it ten minutes and a walk first. If it's still short and light and asks for nothing, it's your call.",
      "Ten minutes away from the phone, then read it again. More than two lines, or about feelings? Leave it in your notes.",
      "If the last one was under three days ago, leave it for today. Ten minutes on something of your own instead.",
      "Ten minutes first: water, shoes, fresh air. If you'd be fine with no answer at all, then it can be your choice.",
    ],
    joining: [
      "Give it ten minutes: phone down, a glass of water, some slow breaths. This is what I'm here for.",
      "Good that you told me first. Take ten minutes and walk to the corner and back.",
      "Leave it for ten minutes and step outside. I'll be here when you're back.",
    ],
  },
  "should-i-text": {
    any: [
      "I'd leave it today. {progress} Say it out loud to a friend first, and hear how it sounds.",
      "Not today, and it was smart to ask first. {progress} What you'd say keeps just fine in your notes.",
      "When in doubt, wait. {progress} Take ten minutes with the phone in another room, and see what's left of it.",
    ],
    boundary: [
      "No. Leaving it is the kind choice and the safe one. Put the words in a notebook and keep them there.",
      "No, and it was good to ask first. Phone in another room, then one kind thing for yourself.",
      "I'd say no. You can be at peace with this and never say another word. Go and find a friend today.",
    ],
    open: [
      "You can, if it's short and light, asks for nothing, and the last one was three days ago or more. No answer is an answer.",
      "Read it out loud first. Two friendly lines, no feelings, no past? Then it's fine. If it's longer, leave it.",
      "Only if you'd be all right with no reply. Then once, short and kind, and leave it there.",
    ],
    quiet: {
      "no-contact": [
        "Not while the quiet runs. {progress} Write it down for yourself, and see how it reads in a week.",
        "I'd leave it. The quiet works only when it's whole. {progress} Ten minutes outside first.",
        "No, and good that you asked. {progress} On the last day you choose for yourself what comes next.",
      ],
      "week-apart": [
        "Not in the week apart. {progress} Write down what you'd say, and cut it to two lines.",
        "I'd wait. The week is for both of you to breathe. {progress} Ten minutes outside first.",
        "Not this week, and good that you asked. {progress} A short light text comes after it.",
      ],
      ladder: [
        "Not on this rung. {progress} Put those words in your notes, and take one small step for yourself today.",
        "I'd leave it. The first rung is the quiet one. {progress} Ten minutes outside first.",
        "Not today, and good that you asked. {progress} What's one thing you could do for yourself instead?",
      ],
    },
    joining: [
      "I'd leave it. That question is what the plans are for.",
      "I'd leave it be, and take a short walk instead.",
      "When in doubt, leave it. The plans go into that one.",
    ],
  },
});
