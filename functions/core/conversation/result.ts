import { Temporal } from "temporal-polyfill";
import type { Danger } from "../language/intent.ts";
import { isEnrolled, type Person } from "../person/person.ts";
import type { Claim } from "../person/token.ts";
import type { Milestone } from "../plans/prompt.ts";
import { pending } from "../schedule/agenda.ts";

/** What is kept of a person beside the person: one item each, so that every series can be drawn and given back. */
export type JournalEntry = { kind: JournalKind; at: string } & Record<string, string | number>;

export type JournalKind =
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
export type ConversationResult = {
  person: Person;
  replies: string[];
  journal: JournalEntry[];
  erase?: true;
  /** Nothing could be read of it: what is said is the question again, or a word for those who are lost. */
  unread?: true;
  /** Answered by a guess at what the text is about: counted with those that were not understood. */
  guessed?: true;
  /** What the `{link}` in a reply opens: signing is the service's, which has the secret. */
  link?: Claim;
  /** Held back by no limit but its own: help lines, HELP, and the confirmation of an opt-out. */
  urgent?: true;
  /** A word after JOIN that may name a cohort: whether it does, the table knows. */
  cohort?: string;
  /** It answers words of harm, of this kind; counted, and noted with nobody. */
  danger?: Danger;
};

export const answer = (person: Person, ...replies: string[]): ConversationResult => ({
  person,
  replies,
  journal: [],
});

/** An answer that also leaves an entry in the log. */
export function journaled(
  turn: ConversationResult,
  kind: JournalKind,
  now: Temporal.Instant,
  fields: Record<string, string | number> = {},
): ConversationResult {
  return { ...turn, journal: [...turn.journal, { ...fields, kind, at: now.toString() }] };
}

/** The person with a milestone set, or taken away. */
export function marked<P extends Person>(
  before: P,
  mark: Milestone,
  on: string | undefined,
  now: Temporal.Instant,
  change: Partial<Person> = {},
): P {
  const { [mark]: _, ...others } = before.milestones;
  const marks = on === undefined ? others : { ...others, [mark]: on };
  // Without their daily step for a while: the missed ones are not made up for.
  if (mark === "no-daily") return replanned(before, { ...change, milestones: marks }, now);
  return { ...before, ...change, milestones: marks };
}

/**
 * The person after a change of a date, a plan or a stretch: what is past by then is not sent late, but what was
 * already due and waiting for its hour stays due (G3).
 */
export function replanned<P extends Person>(before: P, change: Partial<Person>, now: Temporal.Instant): P {
  const waiting = isEnrolled(before)
    ? pending(before).filter(({ due }) => Temporal.Instant.compare(due, now) <= 0)
    : [];
  return { ...before, ...change, plannedAt: now.toString(), carriedOver: waiting.map(({ id }) => id) };
}
