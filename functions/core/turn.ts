import { Temporal } from "temporal-polyfill";
import { pending } from "./agenda.ts";
import { isEnrolled, type Person } from "./person.ts";

/** What is kept of a person beside the person: one item each. */
export type LogEntry = { kind: "slip"; at: string; date: string; days: number };

/** What came of one text: the person as they are now, what they are answered, what is logged. */
export type Turn = {
  person: Person;
  replies: string[];
  logs: LogEntry[];
  erase?: true;
  /** Answered however often it comes: words of danger. */
  urgent?: true;
};

export const answer = (person: Person, ...replies: string[]): Turn => ({ person, replies, logs: [] });

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
