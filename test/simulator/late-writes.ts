import type { Temporal } from "temporal-polyfill";
import type { Person } from "../../functions/core/person/person.ts";
import type { Table } from "../../functions/ports.ts";

const sid = "under-way";

/** Minutes after an ERASE: of a function at its longest, and of one that hung. */
const landing = [1, 4, 14, 600];

/**
 * What was under way when somebody erased everything: a note that is kept, and a wake that records a prompt as skipped. Both
 * had read the person before, and land after the tombstone, each by its own delay.
 */
export function landLate(
  table: Table,
  person: Person,
  now: Temporal.Instant,
  later: (minutes: number, what: () => Promise<void>) => void,
): void {
  const at = now.subtract({ seconds: 1 }).toString();
  const delay = (by: number) => landing[(person.version + by) % landing.length] ?? 1;
  later(delay(0), () =>
    table.putJournalEntry(person.id, sid, { kind: "note", at, text: "what they wanted to be gone" }),
  );
  later(delay(1), async () => {
    const skipped = { id: sid, prompt: sid, status: "skipped", reason: "stale" } as const;
    await table.claim(person.id, { ...skipped, dueAt: at, at, wake: person.wake }, now);
  });
}

/** Of what has landed late: nothing may be there at the end, under a tombstone or under somebody who is back. */
export const isLate = (item: object): boolean =>
  ("prompt" in item && item.prompt === sid) ||
  ("text" in item && item.text === "what they wanted to be gone");
