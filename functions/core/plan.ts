import type { Placeholder, PlaceholdersIn } from "./copy.ts";

export type PlanId = "no-contact" | "week-apart" | "ladder" | "show-change" | "six-steps";

/** What the day of a prompt counts from (plans.md, "What a day counts from"). Days are calendar days in the person's zone. */
export type When =
  | { from: "enrolment"; days: number; everyDays?: number }
  | { from: "last-contact"; days: number }
  | { from: "no-contact-end"; days: number }
  | { from: "breakup"; months: number };

/**
 * Who a prompt is for. `contact` suggests getting in touch, so it never goes to a person with a BOUNDARY (G8);
 * `self-work` is what such a person gets in its place; everything else is for everyone.
 */
export type Audience = "everyone" | "contact" | "self-work";

export type PromptTemplate = {
  /** Unique within plan and audience; with the plan's id it makes the key, `<plan>/<name>`. */
  name: string;
  when: When;
  text: string;
  audience?: Audience;
  /** Once this has come, it makes no sense any more, whatever held it back. */
  before?: When;
  /** How many days after it could first have been sent it still makes sense. Default 3. */
  keepsDays?: number;
};

export type Plan = {
  id: PlanId;
  /** What people text to choose it: 1 to 5. */
  number: number;
  name: string;
  /** One line for the list of plans. */
  summary: string;
  /** The published article whose facts it follows (plans.md). */
  source: string;
  prompts: readonly PromptTemplate[];
};

export const atOnce: When = { from: "enrolment", days: 0 };
export const onDay = (days: number): When => ({ from: "enrolment", days });
export const weeklyFromDay = (days: number): When => ({ from: "enrolment", days, everyDays: 7 });
export const silenceDay = (days: number): When => ({ from: "last-contact", days });
export const theEnd: When = { from: "no-contact-end", days: 0 };
export const theDayBeforeTheEnd: When = { from: "no-contact-end", days: -1 };
export const sixMonthsOn: When = { from: "breakup", months: 6 };

type Checked<P extends readonly PromptTemplate[]> = {
  [K in keyof P]: P[K] extends { text: infer T extends string }
    ? PlaceholdersIn<T> extends Placeholder
      ? P[K]
      : P[K] & { unknownPlaceholder: Exclude<PlaceholdersIn<T>, Placeholder> }
    : never;
};

/** A plan as typed data: an unknown placeholder in its copy does not compile, and the message names it. */
export function definePlan<const P extends readonly PromptTemplate[]>(
  plan: Omit<Plan, "prompts"> & { prompts: P & Checked<P> },
): Plan {
  return plan;
}
