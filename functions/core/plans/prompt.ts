import type { Question } from "../person/question.ts";

/**
 * Days that the person's own words set: they let go, or said that they reached out, began a trial week, gave the time of
 * a meeting, made a promise, named a change, climbed to a rung, want no daily step.
 */
export type Milestone =
  | "let-go"
  | "reached-out"
  | "trial"
  | "meet"
  | "promise"
  | "change"
  | "rung-2"
  | "rung-3"
  | "rung-4"
  | "rung-5"
  | "no-daily";

/**
 * What the day of a prompt counts from (docs/plans.md, "What a day counts from"). Days are calendar days in the person's zone,
 * at the person's hour or at `time`; `everyDays` repeats it until the reflection.
 */
export type Offset =
  | { from: "enrolment"; days: number; everyDays?: number }
  | { from: Milestone; days: number; everyDays?: number; time?: string }
  /** To the minute, from the time of the meeting. */
  | { from: "meet"; minutes: number }
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
  /** Under which its text stands in the plan's copy, where that is not the name: one for whoever it is for. */
  words?: string;
  when: Offset;
  /** What a reply to it may be, for as long as it is fresh; its plan's room reads it (room.ts). */
  expects?: string;
  /** What its answer is: until then, and for a week, a free text is taken as that. */
  asks?: Question;
  /** Only for who begins the plan before, or after, its silence is done already. Default: for both. */
  quiet?: "ahead" | "kept";
  /** Left out while this mark is set. */
  unless?: Milestone;
  /** Followed by the person's notes, in as many messages as they take. */
  withNotes?: true;
  /** Shared by prompts of different plans that mean the same: one of them is enough. Default: its own key. */
  meaning?: string;
  audience?: Audience;
  /** Once this has come, it makes no sense any more, whatever held it back. */
  before?: Offset;
  /** How many days after it could first have been sent it still makes sense. Default 3. */
  keepsDays?: number;
};

export const atOnce: Offset = { from: "enrolment", days: 0 };
export const onDay = (days: number): Offset => ({ from: "enrolment", days });
export const weeklyFromDay = (days: number): Offset => ({ from: "enrolment", days, everyDays: 7 });
/** Days after a mark, at the person's hour. */
export const daysAfter = (from: Milestone, days: number): Offset => ({ from, days });
export const weeklyAfter = (from: Milestone): Offset => ({ from, days: 7, everyDays: 7 });
export const dailyFromDay = (days: number): Offset => ({ from: "enrolment", days, everyDays: 1 });
export const noContactDay = (days: number): Offset => ({ from: "last-contact", days });
export const theEnd: Offset = { from: "no-contact-end", days: 0 };
/** Days after the end of the silence. */
export const afterTheEnd = (days: number): Offset => ({ from: "no-contact-end", days });
export const theDayBeforeTheEnd: Offset = { from: "no-contact-end", days: -1 };
export const sixMonthsOn: Offset = { from: "breakup", months: 6 };
