import { type PlanId, planById, plans } from "./index.ts";
import type { Milestone, Offset, PromptTemplate } from "./prompt.ts";

/** From the breakup to the reflection: six months are 181 days at the least. A series ends before that day. */
const lastDay = 181;
const weeksInAll = 26;
const monthsInAll = 6;
/** Weeks of no contact that nobody has changed (person.ts). */
const weeksOfQuiet = 4;

/** Who is on the plan, as far as it changes how much they are sent. */
export type OnPlan = {
  plan: PlanId;
  /** Undefined while the safety question is open: then the figure is of those who get more. */
  boundary?: boolean | undefined;
  milestones?: Partial<Record<Milestone, string>> | undefined;
};

/** `count` texts a week or a month, in the mean of six months, and how many in the first one, which is the fullest. */
export type Frequency = { count: number; per: "week" | "month"; first: number };

/**
 * How often a plan sends to somebody who signs up on the day of the breakup; it is never more for who signs up later. What
 * their own words bring (a meeting, a trial week) comes on top. Plain arithmetic on the plan's offsets, because JOIN and HELP
 * wait for it and a timeline of six months takes a tenth of a second; test/core/plans/frequency.test.ts holds both to agree.
 */
export function frequencyOf(who: OnPlan): Frequency {
  const { boundary } = who;
  const [days = []] = (boundary === undefined ? [true, false] : [boundary])
    .map((boundary) => daysOn({ ...who, boundary }))
    .sort((a, b) => b.length - a.length);
  const before = (end: number) => days.filter((day) => day < end).length;
  const weekly = Math.round(days.length / weeksInAll);
  if (weekly > 0) return { count: weekly, per: "week", first: before(7) };
  return { count: Math.max(1, Math.round(days.length / monthsInAll)), per: "month", first: before(30) };
}

/** The plans that send least and most, for whoever has not chosen one. */
export function frequencyRange(): [least: Frequency, most: Frequency] {
  const all = plans.flatMap(({ id }) => [true, false].map((boundary) => frequencyOf({ plan: id, boundary })));
  const inOrder = all.sort((a, b) => perMonth(a) - perMonth(b));
  const [least, most] = [inOrder[0], inOrder.at(-1)];
  if (!least || !most) throw new TypeError("there are no plans");
  return [least, most];
}

/** The days on which a prompt comes, counted from sign-up. */
const daysOn = (who: OnPlan): number[] =>
  planById(who.plan)
    .prompts.filter((prompt) => isFor(who, prompt))
    .flatMap(({ when }) => daysOf(when));

const perMonth = ({ count, per }: Frequency) => (per === "week" ? count * (weeksInAll / monthsInAll) : count);

/** As schedule/timeline.ts has it, at the start: the silence lies ahead. */
const isFor = ({ boundary, milestones = {} }: OnPlan, { audience, quiet, unless }: PromptTemplate): boolean =>
  audience !== (boundary ? "contact" : "self-work") && quiet !== "kept" && !(unless && milestones[unless]);

/** Days after sign-up. What counts from a day of their own has none. */
function daysOf(when: Offset): number[] {
  switch (when.from) {
    case "enrolment": {
      const { days, everyDays } = when;
      if (everyDays === undefined) return [days];
      return Array.from({ length: Math.ceil((lastDay - days) / everyDays) }, (_, i) => days + i * everyDays);
    }
    case "last-contact":
      return [when.days];
    case "no-contact-end":
      return [weeksOfQuiet * 7 + when.days];
    case "breakup":
      return [Math.round((when.months / monthsInAll) * lastDay)];
    default:
      return [];
  }
}
