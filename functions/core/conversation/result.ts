import { Temporal } from "temporal-polyfill";
import { isEnrolled, type Person } from "../person/person.ts";
import type { Claim } from "../person/token.ts";
import type { Mark } from "../plans/plan.ts";
import { pending } from "../schedule/agenda.ts";

/** What is kept of a person beside the person: one item each, so that every series can be drawn and given back. */
export type LogEntry = { kind: LogKind; at: string } & Record<string, string | number>;

export type LogKind =
  | "slip"
  | "step"
  | "score"
  | "rung"
  | "opus"
  | "change"
  | "texted"
  | "answer"
  | "note"
  | "meet"
  | "promise"
  | "kept"
  | "broke"
  | "trial"
  | "way-on";

/** What came of one text: the person as they are now, what they are answered, what is logged. */
export type Turn = {
  person: Person;
  replies: string[];
  logs: LogEntry[];
  erase?: true;
  /** What the `{link}` in a reply opens: signing is the service's, which has the secret. */
  link?: Claim;
  /** Held back by no limit but its own: help lines, HELP, and the confirmation of an opt-out. */
  urgent?: true;
};

export const answer = (person: Person, ...replies: string[]): Turn => ({ person, replies, logs: [] });

/** An answer that also leaves an entry in the log. */
export function logged(
  turn: Turn,
  kind: LogKind,
  now: Temporal.Instant,
  fields: Record<string, string | number> = {},
): Turn {
  return { ...turn, logs: [...turn.logs, { ...fields, kind, at: now.toString() }] };
}

/** The person with a mark set, or taken away. */
export function marked(
  before: Person,
  mark: Mark,
  on: string | undefined,
  now: Temporal.Instant,
  change: Partial<Person> = {},
): Person {
  const { [mark]: _, ...others } = before.marks;
  const marks = on === undefined ? others : { ...others, [mark]: on };
  // Without their daily step for a while: the missed ones are not made up for.
  if (mark === "no-daily") return replanned(before, { ...change, marks }, now);
  return { ...before, ...change, marks };
}

/**
 * The person after a change of a date, a plan or a stretch: what is past by then is not sent late, but what was
 * already due and waiting for its hour stays due (G3).
 */
export function replanned(before: Person, change: Partial<Person>, now: Temporal.Instant): Person {
  const waiting = isEnrolled(before)
    ? pending(before).filter(({ due }) => Temporal.Instant.compare(due, now) <= 0)
    : [];
  return { ...before, ...change, plannedAt: now.toString(), carried: waiting.map(({ id }) => id) };
}
