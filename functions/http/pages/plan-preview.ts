import { Temporal } from "temporal-polyfill";
import { sayFrequency } from "../../core/conversation/frequency-words.ts";
import { sayMissing } from "../../core/conversation/phrases.ts";
import type { Voice } from "../../core/locale.ts";
import { type Enrolled, newPerson } from "../../core/person/person.ts";
import { type PlanId, plans } from "../../core/plans/index.ts";
import { mainPrompts, timeline } from "../../core/schedule/timeline.ts";

/** One template of a plan on the timeline of somebody who signs up on the day of the breakup. */
export type OutlineLine = {
  name: string;
  /** Days after sign-up; of what repeats, all of them. */
  days: number[];
  everyDays?: number | undefined;
  /** One of the three that the service exists for. */
  main: boolean;
};

export type Outline = {
  number: number;
  plan: PlanId;
  name: string;
  summary: string;
  /** How often texts come on it. */
  often: string;
  lines: OutlineLine[];
  /** From the first to the last. */
  lastDay: number;
  /** Which of the three the plan leaves out, said plainly. */
  missing: string;
};

type ListedPlan = (typeof plans)[number];

const begins = "2027-01-04T15:00:00Z";
const beginsOn = "2027-01-04";

/** Somebody with no past: a breakup, a last contact and a sign-up on one day. */
function sample(plan: ListedPlan): Enrolled {
  const who = { id: "sample", phone: "", country: "US", zone: "Etc/UTC", zoneCandidates: [] };
  const at = begins;
  return {
    ...newPerson(who, Temporal.Instant.from(begins)),
    state: "active",
    plan: plan.id,
    breakupDate: beginsOn,
    lastContact: "same",
    boundary: false,
    enrolledAt: at,
    enrolledOn: beginsOn,
    plannedAt: at,
  };
}

/** What each plan sends and when, worked out by the timeline that people get. What their own words bring is not on it. */
export const outlines = (voice: Voice): Outline[] => plans.map((plan) => outline(plan, voice));

function outline(plan: ListedPlan, voice: Voice): Outline {
  const person = sample(plan);
  const lines = new Map<string, OutlineLine>();
  let lastDay = 0;
  for (const { due, template } of timeline(person)) {
    const on = due.toZonedDateTimeISO(person.zone).toPlainDate();
    const day = Temporal.PlainDate.from(beginsOn).until(on, { largestUnit: "days" }).days;
    const everyDays = "everyDays" in template.when ? template.when.everyDays : undefined;
    const line = lines.get(template.name) ?? {
      name: template.name,
      days: [],
      everyDays,
      main: mainPrompts.includes(template.name),
    };
    line.days.push(day);
    lines.set(template.name, line);
    lastDay = Math.max(lastDay, day);
  }
  const { name, summary } = voice.copy.plans[plan.id];
  const missing = sayMissing(person, voice);
  const often = sayFrequency({ plan: plan.id }, voice);
  return {
    number: plan.number,
    plan: plan.id,
    name,
    summary,
    often,
    lines: [...lines.values()],
    lastDay,
    missing,
  };
}
