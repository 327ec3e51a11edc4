import type { Temporal } from "temporal-polyfill";
import { openQuestion } from "../functions/core/conversation/enrolled-conversation.ts";
import { isEnrolled, type Person, type Tombstone } from "../functions/core/person/person.ts";
import { nextStep } from "../functions/core/schedule/agenda.ts";

/**
 * A person under names that stay, whatever shape the table gives them: programs outside this repository judge by them.
 * A name without a value is left out; `asking` is `none` where no question is open. Dates and instants are as in `Person`.
 * While an invitation waits for its owner, nothing of what the form said is shown as theirs.
 */
export function flatPerson(person: Person | Tombstone, now: Temporal.Instant) {
  if (person.state === "erased") return { state: person.state, asking: "none" };
  if (person.asking === "join") return { state: person.state, asking: person.asking };
  const { address, only, confirmedAt, suppressed } = person.email ?? {};
  return {
    state: stateOf(person, now),
    asking: openQuestion(person, now) ?? "none",
    plan: person.plan,
    breakupDate: person.breakupDate,
    lastContact: person.lastContact,
    boundary: person.boundary,
    weeks: person.weeks,
    cycle: person.cycle,
    bestStretchDays: person.bestStretchDays,
    zone: person.zone,
    zoneCandidates: person.zoneCandidates,
    time: person.time,
    pausedUntil: person.pausedUntil,
    heldUntil: person.heldUntil,
    email: person.email && { address, only, confirmedAt, suppressed },
    marks: person.milestones,
    opus: person.opus,
    change: person.change,
    rung: person.rung,
    lastTexted: person.lastTexted,
    notes: person.notes,
    answers: person.answers,
    promises: person.promises,
    steps: person.steps,
    scores: person.scores,
    phone: person.phone,
    country: person.country,
    language: "en",
    unreachableSince: person.unreachableSince,
  };
}

/** As stored, but `done` where the plan of an active person has nothing left to send or skip. */
const stateOf = (person: Person, now: Temporal.Instant): Person["state"] | "done" =>
  person.state === "active" && isEnrolled(person) && !nextStep(person, now) ? "done" : person.state;
