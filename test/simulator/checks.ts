import { Temporal } from "temporal-polyfill";
import { attemptOf, type Delivery } from "../../functions/core/delivery/delivery.ts";
import {
  isEnrolled,
  lastContactDate,
  type Person,
  type Tombstone,
} from "../../functions/core/person/person.ts";
import { nextStep, pending } from "../../functions/core/schedule/agenda.ts";
import { isLate } from "./late-writes.ts";

// What docs/guarantees.md and docs/plans.md say, by hand, not by the code's own timeline.

/** A broken guarantee; the message names no person. */
export class Violation extends Error {
  override name = "Violation";
}

export function must(holds: boolean, guarantee: string, what: string): void {
  if (!holds) throw new Violation(`${guarantee}: ${what}`);
}

/** Days of silence that must have passed when a prompt of this name leaves. */
const silenceBefore: Record<string, number> = {
  "hard-day-1": 1, "hard-day-2": 2, "hard-day-3": 3,
  "mistake-1": 5, "mistake-2": 10, "mistake-3": 15, "mistake-4": 20, "mistake-5": 25,
  "milestone-7": 7, "milestone-14": 14, "milestone-21": 21,
  "apart-1": 1, "apart-2": 2, "apart-3": 3, "apart-4": 4, "apart-5": 5, "apart-6": 6, "own-6": 6,
  "reach-out": 7, "own-day-7": 7, eve: 27, "own-eve": 27, "no-contact-end": 28,
}; // biome-ignore format: a table
const contact =
  /reach-out|reached-out|apart-6|keep-light|three-mistakes|the-talk|keep-in-touch|meet-up|\/eve|trial|rehearse|listen|rung-\d/;

export type Message = {
  body: string;
  prompt: string;
  delivery: string;
  at: Temporal.Instant;
  status: string;
  errorCode?: number | undefined;
};

/** Whether mail may go to them: confirmed, and never turned away. */
export const takesMail = ({ email }: Person): boolean =>
  email?.confirmedAt !== undefined && email.suppressed === undefined;

/** The address of somebody who is not erased. */
export const emailOf = (stored: Person | Tombstone | undefined) =>
  stored?.state === "erased" ? undefined : stored?.email;

/**
 * A message at the moment it leaves, by text or email; `person` as they were written before it, `others` all that left to
 * them before.
 */
export function checkSent(left: Message, person: Person, others: Message[]): void {
  must(person.state === "active" && isEnrolled(person), "G1", `sent to someone who is ${person.state}`);
  if (!isEnrolled(person)) return;
  checkOnce(left, others);
  checkWindow(person, left.at);
  const dayBefore = left.at.subtract({ hours: 24 });
  const lately = others.filter(({ at }) => Temporal.Instant.compare(at, dayBefore) > 0);
  const today = new Set([...lately, left].map(({ delivery }) => attemptOf(delivery).promptId));
  // One that is to be tried again counts when it is (ADR 6, costs).
  const counted = [...today].filter((id) => (person.dispatchedAt[id] ?? "skipped") !== "skipped");
  must(counted.length <= 3, "G4", "more than three in 24 hours");
  const { channel } = attemptOf(left.delivery);
  const mails = takesMail(person);
  must(
    channel === "email" ? mails : !(mails && person.email?.only),
    "G1",
    `sent by ${channel}, which is off`,
  );
  must(!person.boundary || !contact.test(left.prompt), "G8", `${left.prompt} behind a boundary`);
  for (const until of [person.pausedUntil, person.heldUntil]) {
    if (until) must(Temporal.Instant.compare(left.at, until) >= 0, "G4", `${left.prompt} in a pause`);
  }
  checkNotEarly(left, person);
}

const failed = ({ status }: Message) => status === "undelivered" || status === "failed";

/** A prompt reaches them once; again only when the attempt before is known to have failed. */
function checkOnce(left: Message, others: Message[]): void {
  const same = others.filter(({ delivery }) => delivery === left.delivery);
  const part = same.every(({ at, body }) => at.equals(left.at) && body !== left.body);
  must(part, "G2", `${left.delivery} left twice`);
  const { promptId, channel } = attemptOf(left.delivery);
  const earlier = others.filter(({ delivery }) => {
    const other = attemptOf(delivery);
    return delivery !== left.delivery && other.promptId === promptId && other.channel === channel;
  });
  must(earlier.every(failed), "G2", `${promptId} left again though it had not failed`);
}

function checkWindow(person: Person, at: Temporal.Instant): void {
  const zones = person.zoneCandidates.length > 1 ? person.zoneCandidates : [person.zone];
  for (const zone of zones) {
    const { hour, dayOfWeek } = at.toZonedDateTimeISO(zone);
    const [from, to] = zones.length > 1 ? [12, 17] : [dayOfWeek === 7 ? 12 : 9, 20];
    must(hour >= from && hour < to, "G4", `sent at ${hour} in ${zone}`);
  }
}

function checkNotEarly(left: Message, person: Person): void {
  if (!isEnrolled(person)) return;
  const name = left.prompt.split("/")[1] ?? "";
  const local = left.at.toZonedDateTimeISO(person.zone).toPlainDate();
  const days = lastContactDate(person).until(local, { largestUnit: "days" }).days;
  must(days >= (silenceBefore[name] ?? days), "G3", `${left.prompt} on day ${days}`);
  if (name === "no-contact-end") must(days >= person.weeks * 7, "G3", `the end on day ${days}`);
  if (name === "reflection") {
    const half = Temporal.PlainDate.from(person.breakupDate).add({ months: 6 });
    must(Temporal.PlainDate.compare(local, half) >= 0, "G3", "the reflection before six months");
  }
}

/** Whoever has something ahead has a wake, in time; whoever has not has none. */
export function checkWake(stored: Person | Tombstone | undefined, now: Temporal.Instant): void {
  if (!stored || stored.state === "erased") return;
  const prompt = stored.state === "active" && isEnrolled(stored) ? nextStep(stored, now)?.at : undefined;
  const next = stored.state !== "stopped" && stored.email?.linkDue ? now : prompt;
  must((next === undefined) === (stored.nextWakeAt === undefined), "chain", "a wake for nothing, or none");
  if (!next || !stored.nextWakeAt) return;
  const soonest = now.add({ minutes: 2, seconds: 1 });
  const latest = Temporal.Instant.compare(next, soonest) > 0 ? next.add({ seconds: 1 }) : soonest;
  must(Temporal.Instant.compare(stored.nextWakeAt, latest) <= 0, "chain", "the wake comes late");
}

/** What is overdue is healed within hours, however often healing fails. */
export function checkHealed(stored: Person | Tombstone | undefined, now: Temporal.Instant): void {
  if (!stored?.nextWakeAt) return;
  const latest = now.subtract({ hours: 3 });
  must(
    Temporal.Instant.compare(stored.nextWakeAt, latest) >= 0,
    "chain",
    "overdue for hours, and not healed",
  );
}

/**
 * When all is over: everything that was ahead was sent, or is recorded with the reason. `stayed` says that nothing ever
 * stopped them: then what never reached the provider was tried again.
 */
export function checkWhole(stored: Person | Tombstone | undefined, items: object[], stayed: boolean): void {
  const deliveries = items.filter((item): item is Delivery => "status" in item);
  must(!items.some(isLate), "G7", "what landed after ERASE is still there");
  if (stored?.state === "erased") {
    must(items.length === 0, "G7", `${items.length} items are left after ERASE`);
    const kept = Object.keys(JSON.parse(JSON.stringify(stored)))
      .sort()
      .join();
    must(kept === "id,optedOutOn,state,version", "G7", `a tombstone holds ${kept}`);
    return;
  }
  for (const { id, status, reason, nextWakeAt } of deliveries) {
    must(status !== "claimed" && nextWakeAt === undefined, "G3", `${id} was never settled`);
    if (status === "skipped") must(Boolean(reason), "G3", `${id} was skipped for no reason`);
  }
  if (stored?.state !== "active" || !isEnrolled(stored)) return;
  must(pending(stored).length === 0, "G3", "something is still ahead");
  for (const { id, reason, at } of stayed ? deliveries : []) {
    const again = deliveries.some(
      (other) => attemptOf(other.id).promptId === attemptOf(id).promptId && other.at > at,
    );
    must(reason !== "never-arrived" || again, "G3", `${id} never arrived and was not tried again`);
  }
  const recorded = new Set(deliveries.map(({ id }) => attemptOf(id).promptId));
  for (const id of Object.keys(stored.dispatchedAt))
    must(recorded.has(id), "G3", `${id} is noted but not recorded`);
}
