import type { PlanId } from "../functions/core/plans/plan.ts";

/** The second and third question of each plan's reflection; the first is in its prompt. */
export const reflectionQuestions: Record<PlanId, readonly [string, string]> = {
  "no-contact": [
    "Thank you. Second: what can you do now, on your own, that you could not do then?",
    "And the last: who got you through, and how will you thank them?",
  ],
  "week-apart": [
    "Thank you. Second: what did you put right, in yourself or with others?",
    "And the last: where does it stand today, and what would help you be at peace with that?",
  ],
  ladder: [
    "Thank you. Second: which of health, work and people needs you most now?",
    "And the last: what small step will you keep for the next six months?",
  ],
  "show-change": [
    "Thank you. Second: which change lasted, and who has noticed it?",
    "And the last: what is still to do, whoever it is for?",
  ],
  "six-steps": [
    "Thank you. Second: which promise did you drop, and do you miss it?",
    "And the last: what one promise do you make for the next six months?",
  ],
};

/** What follows an answer that was kept. */
export const afterAnswer = {
  kept: "Kept, as you wrote it. Thank you for being honest with yourself.",
  reflectionDone: "Kept, all three. You did the looking; that is the hard part. Go gently.",
};
