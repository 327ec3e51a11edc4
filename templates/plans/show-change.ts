import {
  atOnce,
  definePlan,
  onDay,
  silenceDay,
  sixMonthsOn,
  weeklyFromDay,
} from "../../functions/core/plan.ts";

/** Plan 4. The article's order without its insistence: a no ends it (plans.md, rule 2). */
export const showChange = definePlan({
  id: "show-change",
  number: 4,
  name: "Show, don't tell",
  summary: "change first, talk later",
  source: "A dating coach's article on convincing an ex that a relationship is worth saving",
  prompts: [
    {
      name: "start",
      when: atOnce,
      audience: "contact",
      keepsDays: 7,
      text: "What you do counts here; what you say comes last. First, honest questions to yourself and a week of quiet. Then one change that others can see.",
    },
    {
      name: "start",
      when: atOnce,
      audience: "self-work",
      keepsDays: 7,
      text: "What you do counts more here than what you say. First, honest questions to yourself. Then one change that shows in your days. It is all for you.",
    },
    {
      name: "reach-out",
      when: silenceDay(7),
      audience: "contact",
      keepsDays: 30,
      text: "Day {day}, and a week of quiet kept. If you want to, and they have not said no, a light hello is all right: one short text, not a call. How are you; a film they'd like; good news of yours; an article. No feelings in writing, no promises, no looking back. If nothing comes back, leave it.",
    },
    {
      name: "own-day-7",
      when: silenceDay(7),
      audience: "self-work",
      keepsDays: 2,
      text: "Day {day}, and a week of quiet kept; it goes on. Write down one thing you would do differently with the people around you. Do it once today.",
    },
    {
      name: "change-first",
      when: onDay(10),
      text: "Words do nothing until something looks different. Pick one change, small enough for today and easy to see: on time, phone down at meals, no drink on weekdays.",
    },
    {
      name: "noticed",
      when: weeklyFromDay(17),
      text: "The weekly question: what did you do these seven days that someone who knew you before would notice? One real thing counts. If none, pick one for tomorrow.",
    },
    {
      name: "three-mistakes",
      when: onDay(21),
      audience: "contact",
      text: "Three to skip: the long letter of feelings; hiding behind texts when it needs a call or a meeting; asking before anything feels different to them. If talk is easy between you, give one clear invitation with two times to choose from. A no, or no answer, ends it.",
    },
    {
      name: "own-21",
      when: onDay(21),
      audience: "self-work",
      text: "Three weeks in. Is the change you picked still going? If it slipped, make it smaller: five minutes, the same time each day, right after breakfast.",
    },
    {
      name: "the-talk",
      when: onDay(28),
      audience: "contact",
      text: "If they have agreed to talk, by phone or in person, never in writing: own what you did, and ask only for a chance to show it. A second start can be better if both have learned. Say once what you hope for. Suggest one small step, no big promise. If it is a no, thank them and go.",
    },
    {
      name: "own-28",
      when: onDay(28),
      audience: "self-work",
      text: "Four weeks in. Four lines on paper: what you did, what it cost, what you do instead now, who has seen you do it. Look at the page again in a month.",
    },
    {
      name: "reflection",
      when: sixMonthsOn,
      keepsDays: 30,
      text: "{breakupDays} days on. Think of the first honest answers you gave yourself. What would you write today? Note what changed and lasted, and what is still to do.",
    },
  ],
});
