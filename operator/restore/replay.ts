import type { Temporal } from "temporal-polyfill";
import { isOut } from "../../functions/core/person/keeping.ts";
import type { Person, Tombstone } from "../../functions/core/person/person.ts";
import { untilTheyText, withWhatWasSaidSince } from "../../functions/core/person/restored.ts";
import type { Table } from "../../functions/ports.ts";

/** How many people of the restored table were what. */
export type Replayed = {
  /** Known to the old table, and in the state that they had there, or stopped since. */
  kept: number;
  stopped: number;
  erased: number;
  /** Nobody knows what they said since: they get nothing before they have texted again. */
  waiting: number;
};

const pageSize = 100;

/**
 * Brings a restored table up to what its people have said since the backup, by the `old` table; without one, nobody gets a
 * prompt before they have texted again. Of people who signed up since, only those who have opted out or were erased are
 * brought along. Safe to repeat. Nothing may be sent from `restored` meanwhile.
 */
export async function replay(
  restored: Table,
  old: Table | undefined,
  now: Temporal.Instant,
): Promise<Replayed> {
  if (old) {
    for await (const person of everybody(old)) {
      const isNo = person.state === "erased" || isOut(person);
      if (isNo && !(await restored.getPerson(person.id))) await restored.putPerson({ ...person, version: 0 });
    }
  }
  const counts: Replayed = { kept: 0, stopped: 0, erased: 0, waiting: 0 };
  for await (const person of everybody(restored)) {
    if (person.state === "erased") continue;
    counts[await replayOne(restored, person, await knownTo(old, person.id), now)]++;
  }
  return counts;
}

async function replayOne(
  table: Table,
  person: Person,
  old: Person | Tombstone | undefined,
  now: Temporal.Instant,
): Promise<keyof Replayed> {
  if (old?.state === "erased") {
    // The rest, and what lands late, is the sweep's, as after any ERASE.
    const due = { erasedAt: now.toString(), nextWakeAt: now.toString() };
    await table.putPerson({ ...old, ...due, version: person.version });
    await table.deleteRest(person.id, now);
    return "erased";
  }
  if (!old) {
    await table.putPerson(untilTheyText(person, now));
    return "waiting";
  }
  await table.putPerson(withWhatWasSaidSince(person, old, now));
  return isOut(old) && !isOut(person) ? "stopped" : "kept";
}

/** Somebody whom the old table cannot tell of is as good as unknown to it. */
async function knownTo(old: Table | undefined, id: string): Promise<Person | Tombstone | undefined> {
  try {
    return await old?.getPerson(id);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return undefined;
    throw error;
  }
}

async function* everybody(table: Table): AsyncGenerator<Person | Tombstone> {
  for (let after: string | undefined; ; ) {
    const { found, next } = await table.walkPeople(pageSize, after);
    yield* found;
    if (next === undefined) return;
    after = next;
  }
}
