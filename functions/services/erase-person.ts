import { Temporal } from "temporal-polyfill";
import { StaleWriteError } from "../core/errors.ts";
import type { Person, Tombstone } from "../core/person/person.ts";
import { changePerson } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { untilWritten } from "./until-written.ts";

type Needs = Pick<Deps, "clock" | "table" | "log">;

/**
 * How long after an ERASE everything is deleted again. A function that had read the person before may still write a log
 * entry or a delivery, which no condition can tie to the person's own item. Functions end after five minutes at most
 * (infra/limits.ts), and their writes with them; the second time is for a function that hung where nobody expected it.
 */
export const cleanAfter = [{ minutes: 15 }, { hours: 24 }] as const;

/**
 * Removes everything of a person but the keyed hash and the date (G7). The person's own item goes first, in the one
 * conditional write that also stops every wake in flight; what a crash then leaves, and what lands late, the sweep deletes.
 */
export async function erasePerson(
  deps: Needs,
  { id, version }: Person,
  now: Temporal.Instant,
): Promise<void> {
  const optedOutOn = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
  const [erasedAt, nextWakeAt] = [now.toString(), now.toString()];
  const tombstone: Tombstone = { id, version, state: "erased", optedOutOn, erasedAt, nextWakeAt };
  await eraseRest(deps, await bury(deps, tombstone), now);
}

/** A write that went through, though its answer was lost, comes back as stale: then the tombstone stands already. */
async function bury({ table }: Pick<Needs, "table">, tombstone: Tombstone): Promise<Tombstone> {
  try {
    return await table.putPerson(tombstone);
  } catch (error) {
    const stored = error instanceof StaleWriteError ? await table.getPerson(tombstone.id) : undefined;
    if (stored?.state === "erased") return stored;
    throw error;
  }
}

/**
 * Deletes what belongs to someone erased, or to nobody. Safe to repeat, and while they sign up again: only what was
 * written before the tombstone was read is deleted.
 */
export async function finishErasing(deps: Needs, id: string): Promise<void> {
  await untilWritten(async () => {
    const now = deps.clock.now();
    const person = await deps.table.getPerson(id);
    if (!person) await deps.table.deleteRest(id, now);
    else if (person.state === "erased") await eraseRest(deps, person, now);
  });
}

/**
 * Somebody came back soon after an ERASE: deletes what belongs to who they were and lands late, again and again until
 * nothing can, a day later.
 */
export async function forgetWhoTheyWere(deps: Needs, id: string, cameBackAt: string): Promise<void> {
  const since = Temporal.Instant.from(cameBackAt);
  // What they said with their first text is dated `since` itself, and is theirs.
  await deps.table.deleteRest(id, since.subtract({ milliseconds: 1 }));
  if (Temporal.Instant.compare(deps.clock.now(), since.add({ hours: 24 })) < 0) return;
  await changePerson(deps, id, (person) =>
    person.cameBackAt === cameBackAt ? { ...person, cameBackAt: undefined } : person,
  );
}

/** Then there is only the tombstone, which the sweep looks at again until nothing can land late any more. */
async function eraseRest(
  { table, log }: Needs,
  { id, version, state, optedOutOn, ...cleaning }: Tombstone,
  now: Temporal.Instant,
): Promise<void> {
  await table.deleteRest(id, now);
  const erasedAt = cleaning.erasedAt ?? cleaning.nextWakeAt;
  const next = erasedAt && nextCleaning(Temporal.Instant.from(erasedAt), now)?.toString();
  const after: Tombstone = {
    id,
    version,
    state,
    optedOutOn,
    ...(next ? { erasedAt, nextWakeAt: next } : {}),
  };
  await bury({ table }, after);
  if (cleaning.nextWakeAt !== undefined && cleaning.nextWakeAt === erasedAt) log("erased", { personId: id });
}

const nextCleaning = (erasedAt: Temporal.Instant, now: Temporal.Instant): Temporal.Instant | undefined =>
  cleanAfter.map((after) => erasedAt.add(after)).find((at) => Temporal.Instant.compare(at, now) > 0);
