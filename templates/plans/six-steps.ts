import { atOnce, definePlan, onDay, silenceDay, sixMonthsOn } from "../../functions/core/plan.ts";

/** Plan 5. It asks first whether there is anything to go back to, and moving on is an answer. */
export const sixSteps = definePlan({
  id: "six-steps",
  number: 5,
  name: "Six honest steps",
  summary: "slow, honest, promises kept",
  source: '"6 ways to convince your ex that you\'re worth giving another shot" (undated)',
  prompts: [
    {
      name: "start",
      when: atOnce,
      audience: "contact",
      keepsDays: 7,
      text: "Before any step, three questions. Does it help you grow? Does it fit what you value? Does it fit where you want to go? If not, it is fine to move on.",
    },
    {
      name: "start",
      when: atOnce,
      audience: "self-work",
      keepsDays: 7,
      text: "Three questions to begin with. What helps you grow? What do you value, whoever you are with? Where do you want to go from here? Take your time with them.",
    },
    {
      name: "keep-in-touch",
      when: onDay(3),
      audience: "contact",
      text: "Steady beats sudden: no vanishing, then turning up when it suits. When you talk, be casual, don't ask about anyone new, open up only as far as they do.",
    },
    {
      name: "own-3",
      when: onDay(3),
      audience: "self-work",
      text: "Steady beats sudden. Do one thing today that you told a friend or a relative you would do: the call, the errand, the lift. People rely on small things kept.",
    },
    {
      name: "reach-out",
      when: silenceDay(7),
      audience: "contact",
      keepsDays: 30,
      text: "Day {day}. If you want to, and they have not said no, a check-in is all right: one short text, not a call. How have you been; a film they'd like; good news of yours; an article. No feelings, promises, paragraphs or talk of what went wrong. If nothing comes back, let it rest.",
    },
    {
      name: "own-day-7",
      when: silenceDay(7),
      audience: "self-work",
      keepsDays: 2,
      text: "Day {day}. A check-in with yourself: sleep, food, work, people. Which of the four is worst off? Give it half an hour today and leave the others alone.",
    },
    {
      name: "accountability",
      when: onDay(14),
      text: "Sorry, with nothing changed, is only a word. Two lines on paper: what did you do, with no excuses? What do you do now in its place, and when did you last?",
    },
    {
      name: "meet-up",
      when: onDay(21),
      audience: "contact",
      text: "Texts are dry and easy to misread. If talk is easy between you, ask once to meet, somewhere quiet and simple, to tie up loose ends. No pretext. A no is a no.",
    },
    {
      name: "own-21",
      when: onDay(21),
      audience: "self-work",
      text: "Some loose ends you can tie up alone: a box to clear, a drawer, a folder of photos. Pick one for this week. Half an hour, then stop and do something nice.",
    },
    {
      name: "reflection",
      when: sixMonthsOn,
      keepsDays: 30,
      text: "{breakupDays} days on. Which promises did you keep, to yourself or to others? Which did you drop, and do you miss it? Choose one for the next six months.",
    },
  ],
});
