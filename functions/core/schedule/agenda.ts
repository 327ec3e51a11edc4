import { Temporal } from "temporal-polyfill";
import { channelsLeft, linkIsDue } from "../person/channels.ts";
import { notedIdle } from "../person/keeping.ts";
import { type Enrolled, isEnrolled, type Person } from "../person/person.ts";
import { nextOpening } from "./send-window.ts";
import { inDueOrder, type Prompt, timeline } from "./timeline.ts";

/** What happens to a prompt next, and when. A skip is recorded with its reason (G3). */
export type Step = { prompt: Prompt; at: Temporal.Instant; skip?: "stale" | "zone-unknown" | "unreachable" };

const maxPromptsPerDay = 3;
const defaultKeepsDays = 3;
/** A wake is never planned nearer than this: EventBridge Scheduler may reject a time that is past (docs/rules.md). */
const soonestWake = { minutes: 2 };
const day = { hours: 24 };

const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) >= 0 ? a : b);

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) <= 0 ? a : b);

/** The prompts still to be sent, earliest due first. */
export const pending = (person: Enrolled): Prompt[] => timeline(person, person.dispatchedAt);

/** What happens to each of them as things stand now; only the first is sure, for what is sent and said moves the rest. */
export const agenda = (person: Enrolled, now: Temporal.Instant): Step[] =>
  pending(person).map((prompt) => step(person, prompt, now));

/** The next thing to do for an active person, not before `now`; undefined when their timeline is done. */
export const nextStep = (person: Enrolled, now: Temporal.Instant): Step | undefined =>
  first(person, now, () => true);

/** The next thing that will be sent, whatever is skipped before it. */
export const nextSend = (person: Enrolled, now: Temporal.Instant): Step | undefined =>
  first(person, now, ({ skip }) => !skip);

function first(person: Enrolled, now: Temporal.Instant, wanted: (step: Step) => boolean): Step | undefined {
  let earliest: Step | undefined;
  for (const prompt of inDueOrder(person, person.dispatchedAt)) {
    // Nothing happens to a prompt before it is due, so the rest, which are due later, cannot come first.
    if (earliest && Temporal.Instant.compare(prompt.due, earliest.at) >= 0) break;
    const next = step(person, prompt, now);
    if (!wanted(next)) continue;
    if (!earliest || Temporal.Instant.compare(next.at, earliest.at) < 0) earliest = next;
  }
  return earliest;
}

function step(person: Enrolled, prompt: Prompt, now: Temporal.Instant): Step {
  // A pause or a hold moves what falls inside to its end; the time a prompt keeps counts from there.
  const released = [person.pausedUntil, person.heldUntil]
    .filter((until) => until !== undefined)
    .reduce((at, until) => later(at, Temporal.Instant.from(until)), prompt.due);
  const ready = nextOpening(person, released)?.from;
  if (channelsLeft(person, prompt.id).length === 0)
    return { prompt, at: later(ready ?? released, now), skip: "unreachable" };
  const kept = (ready ?? released).add({ hours: 24 * (prompt.template.keepsDays ?? defaultKeepsDays) });
  // At the moment that voids it, it is void already: a pause ends at the person's own hour.
  const deadline = prompt.voidAt ? earlier(kept, prompt.voidAt.subtract({ seconds: 1 })) : kept;
  const soonest = person.retry ? later(now, Temporal.Instant.from(person.retry.at)) : now;
  const at = ready && nextAllowed(person, later(ready, soonest));
  if (at && Temporal.Instant.compare(at, deadline) <= 0) return { prompt, at };
  return { prompt, at: later(deadline, now), skip: ready ? "stale" : "zone-unknown" };
}

/** The first instant in the window with fewer than three prompts in the 24 hours before it. */
function nextAllowed(person: Enrolled, from: Temporal.Instant): Temporal.Instant | undefined {
  const at = nextOpening(person, from)?.from;
  if (!at) return undefined;
  const dayBefore = at.subtract(day);
  // Most left long ago, which their text shows: instants of the same second begin alike.
  const second = dayBefore.toString({ smallestUnit: "second" }).slice(0, -1);
  const recent = Object.values(person.dispatchedAt)
    .filter((sent) => sent !== "skipped" && sent >= second)
    .map((sent) => Temporal.Instant.from(sent))
    .filter((sent) => Temporal.Instant.compare(sent, dayBefore) > 0)
    .sort(Temporal.Instant.compare);
  const third = recent[recent.length - maxPromptsPerDay];
  return third ? nextAllowed(person, third.add(day)) : at;
}

/**
 * The person with their next wake planned: a new wake number when it moved, the same when it stands.
 * Whoever is not active has none, but for a link that is to be mailed. Since when nothing is to come is noted with it.
 */
export function planWake(before: Person, now: Temporal.Instant): Person {
  const goesOn = before.state === "active" && before.restoredAt === undefined;
  const step = goesOn && isEnrolled(before) ? nextStep(before, now)?.at : undefined;
  const person = notedIdle(before, step !== undefined, now);
  const next = linkIsDue(person) ? now : step;
  if (!next) return person.nextWakeAt ? { ...person, wake: person.wake + 1, nextWakeAt: undefined } : person;
  const soonest = now.add(soonestWake);
  if (person.nextWakeAt) {
    const planned = Temporal.Instant.from(person.nextWakeAt);
    const inTime = Temporal.Instant.compare(planned, later(next, soonest)) <= 0;
    const notEarly = Temporal.Instant.compare(planned, next) >= 0;
    if (inTime && notEarly) return person;
  }
  return { ...person, wake: person.wake + 1, nextWakeAt: toWholeSecond(later(next, soonest)).toString() };
}

/** Schedule expressions have whole seconds: round up, so that a wake never comes before what it is for. */
const toWholeSecond = (at: Temporal.Instant) => at.round({ smallestUnit: "second", roundingMode: "ceil" });
