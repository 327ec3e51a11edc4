import { Temporal } from "temporal-polyfill";
import { type Enrolled, newPerson } from "../../functions/core/person/person.ts";
import type { Plan } from "../../functions/core/plans/plan.ts";
import type { Milestone, PromptTemplate } from "../../functions/core/plans/prompt.ts";

/** Someone to show the texts to. The days are fixed, so that two previews differ by what was edited only. */
export type Sample = { name: string; about: string; enrol: (plan: Plan) => Enrolled };

const enrolledOn = "2026-11-02";

function sample(
  name: string,
  about: string,
  country: string,
  zone: string,
  changes: Partial<Enrolled>,
): Sample {
  const at = Temporal.PlainDate.from(enrolledOn)
    .toZonedDateTime({ timeZone: zone, plainTime: "09:30" })
    .toInstant();
  const who = { id: name.toLowerCase(), phone: "+12025550143", country, zone, zoneCandidates: [] };
  const enrol = (plan: Plan) =>
    ({
      ...newPerson(who, at),
      state: "active",
      breakupDate: "2026-10-31",
      lastContact: "same",
      boundary: false,
      enrolledAt: at.toString(),
      enrolledOn,
      plannedAt: at.toString(),
      opus: "teaching guitar",
      change: "I listen before I answer",
      notes: ["The calm page: I was kind, and not always there."],
      promises: { latest: "a walk every day", kept: 3, broken: 1 },
      steps: { total: 41, streak: 6 },
      scores: { first: [2, 3, 2], last: [4, 3, 4] },
      answers: { "turned-away": "I left the table when it got hard." },
      ...changes,
      plan: plan.id,
    }) as Enrolled;
  return { name, about, enrol };
}

export const samples: readonly Sample[] = [
  sample("Ann", "New York, two days after", "US", "America/New_York", {}),
  sample("Ben", "London, with a boundary", "GB", "Europe/London", { boundary: true }),
  sample("Cleo", "Auckland, the silence kept already", "NZ", "Pacific/Auckland", {
    breakupDate: "2026-08-15",
  }),
];

/** Days after they begin on which the samples do what the plans ask about. */
const marksAfterDays: Partial<Record<Milestone, number>> = {
  change: 2,
  promise: 9,
  trial: 30,
  meet: 33,
  "rung-2": 30,
  "reached-out": 31,
};

export const dayOf = (mark: Milestone): string => {
  const day = Temporal.PlainDate.from(enrolledOn)
    .add({ days: marksAfterDays[mark] ?? 40 })
    .toString();
  return mark === "meet" ? `${day}T18:00:00` : day;
};

/** The same person having done what the plan's prompts wait for, for the picture of the whole plan. */
export function asPlanned(person: Enrolled): Enrolled {
  const marks = Object.keys(marksAfterDays).map((mark) => [mark, dayOf(mark as Milestone)]);
  return { ...person, milestones: Object.fromEntries(marks) };
}

/** The same person having done what this one prompt waits for. */
export function readyFor(person: Enrolled, { when }: PromptTemplate): Enrolled {
  const fixed = ["enrolment", "last-contact", "no-contact-end", "breakup"];
  return fixed.includes(when.from)
    ? person
    : { ...person, milestones: { [when.from]: dayOf(when.from as Milestone) } };
}

/** Whether a prompt is for them (G8), and for how their silence stood when they began. */
export const isFor = (person: Enrolled, { audience, quiet }: PromptTemplate): boolean =>
  audience !== (person.boundary ? "contact" : "self-work") &&
  (quiet === undefined || (quiet === "kept") === person.breakupDate < "2026-10-01");
