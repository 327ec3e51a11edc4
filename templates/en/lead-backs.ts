import type { PlaceholdersIn } from "../../functions/core/copy.ts";
import type { Question } from "../../functions/core/person/question.ts";
import type { Wordings } from "./human/wordings.ts";

/** The questions that stay open while somebody talks of something else. */
export type OpenQuestion = Extract<
  Question,
  "breakup-date" | "last-contact" | "safety" | "plan" | "restart" | "join"
>;

/**
 * One line that asks the open question again, after a human line; the wording changes each time. `{example}` is a date as
 * their country writes it, `{last}` the number of the last plan. After `join` stands alone: whoever has the phone may not be who typed the number, so no human
 * line comes before it, and it says nothing about what the texts are for.
 */
export const leadBacks = {
  "breakup-date": [
    "Back to the date: when did it end? Like {example}, or 2 weeks ago.",
    "Whenever you're ready: what day did it end? A rough guess is fine.",
    "So, what day did it end? Send it like {example}, or last Sunday.",
  ],
  "last-contact": [
    "Back to this one: when were you two last in touch? A date, or SAME.",
    "Whenever you're ready: what day did you last talk or text? SAME if it was that day.",
    "So, when were you last in touch, in any way? Send it like {example}, or SAME.",
  ],
  safety: [
    "One thing I do need: did they ask you not to be in touch, or was there violence or fear? Y, N or UNSURE.",
    "So that I suggest nothing unsafe: a request for no contact, violence, or fear? Reply Y, N or UNSURE.",
    "Back to this one: have they asked for no contact, or were you ever afraid? Y, N or UNSURE. UNSURE is fine.",
  ],
  plan: [
    "Back to the plans: reply 1 to {last}. You can switch later.",
    "Whenever you're ready: which plan, 1 to {last}? PLANS lists them again.",
    "So, which one feels right? Reply a number, 1 to {last}.",
  ],
  restart: [
    "Nothing is planned right now. Reply GO to carry on.",
    "If you'd like your texts back, reply GO. If not, do nothing.",
    "Whenever you're ready, GO starts your texts again.",
  ],
  join: [
    "To confirm that you want these texts, reply JOIN. If not, do nothing.",
    "Reply JOIN if you signed up for these texts. If it wasn't you, do nothing.",
    "JOIN confirms these texts. If you didn't ask for them, do nothing and none will come.",
  ],
} as const satisfies Record<OpenQuestion, Wordings>;

/** Does not compile with a placeholder that nobody fills. */
export const leadBackPlaceholders: readonly ("example" | "last")[] = [] as PlaceholdersIn<
  (typeof leadBacks)[OpenQuestion][number]
>[];
