import type { PlanId } from "../plans/index.ts";
import type { Consent, WordingHashes, WordingName } from "./consent-entry.ts";
import { isOut } from "./keeping.ts";
import { isEnrolled, type Person } from "./person.ts";

export type { Consent, ConsentSource, WordingHashes, WordingName } from "./consent-entry.ts";

type Event = Pick<Consent, "kind" | "plan"> & { answered?: WordingName; told?: WordingName };

/** What a change of a person agreed to or ended, earliest first. */
function eventsOf(before: Person, after: Person): Event[] {
  const events: Event[] = [];
  const byPhone = after.phone !== undefined;
  if (after.invitation && after.invitation.until !== before.invitation?.until) {
    events.push({ kind: "tick-box", answered: "form", told: byPhone ? "invited" : "confirmation-email" });
  }
  const waited = before.state === "new" || before.asking === "join";
  const joins = waited && after.asking !== "join" && (after.state === "joining" || after.state === "active");
  if (joins && byPhone) {
    events.push({ kind: "join", told: "welcome", ...(before.asking === "join" && { answered: "invited" }) });
  }
  if (after.email?.confirmedAt && !before.email?.confirmedAt) {
    events.push({ kind: "email-confirmed", answered: "confirmation-email" });
  }
  if (isOut(before) && !isOut(after)) {
    events.push({
      kind: "start",
      ...(byPhone && { told: after.asking === "restart" ? "restart" : "welcome" }),
    });
  }
  if (before.asking === "restart" && after.state === "active")
    events.push({ kind: "go", answered: "restart" });
  if (after.state === "active" && isEnrolled(after) && after.plan !== planOnRecord(before)) {
    events.push({ kind: "plan", plan: after.plan, told: "plan" });
  }
  if (before.email?.confirmedAt && !(after.email?.confirmedAt && !after.email.suppressed)) {
    if (!before.email.suppressed) events.push({ kind: "email-off" });
  }
  if (isOut(after) && !isOut(before)) events.push({ kind: "stop" });
  return events;
}

const planOnRecord = (person: Person): PlanId | undefined => (isEnrolled(person) ? person.plan : undefined);

/** `after` with what it agreed to or ended noted; `after` itself where that is nothing. `at` is an instant in UTC. */
export function noteConsents(
  before: Person,
  after: Person,
  { at, by }: Pick<Consent, "at" | "by">,
  hashes: () => WordingHashes,
): Person {
  const events = eventsOf(before, after);
  if (events.length === 0) return after;
  const entries = events.map(
    ({ kind, plan, answered, told }): Consent => ({
      kind,
      at,
      by,
      ...(plan && { plan }),
      ...(answered && { answered: hashes()[answered] }),
      ...(told && { told: hashes()[told] }),
      version: after.version + 1,
    }),
  );
  return { ...after, consents: [...(after.consents ?? []), ...entries] };
}

/**
 * Which entries stay on the person in the write that is about to happen, and which become items first: those that were
 * stored with an earlier version, once there are newer ones. They are true whether that write succeeds or not.
 */
export function splitConsents({ consents = [], version }: Pick<Person, "consents" | "version">): {
  kept: Consent[];
  settled: Consent[];
} {
  const fresh = consents.filter((consent) => consent.version > version);
  if (fresh.length === 0) return { kept: consents, settled: [] };
  return { kept: fresh, settled: consents.filter((consent) => consent.version <= version) };
}
