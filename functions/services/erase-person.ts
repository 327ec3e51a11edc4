import type { Temporal } from "temporal-polyfill";
import { StaleWriteError } from "../core/errors.ts";
import type { Person, Tombstone } from "../core/person.ts";
import type { Deps } from "./deps.ts";

type Needs = Pick<Deps, "table" | "log">;

/**
 * Removes everything of a person but the keyed hash and the date (G7). The person's own item goes first, in the one
 * conditional write that also stops every wake in flight; what a crash then leaves, the sweep finishes.
 */
export async function erasePerson(
  deps: Needs,
  { id, version }: Person,
  now: Temporal.Instant,
): Promise<void> {
  const optedOutOn = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
  const tombstone = { id, version, state: "erased" as const, optedOutOn, nextWakeAt: now.toString() };
  await eraseRest(deps, await bury(deps, tombstone));
}

/** A write that went through, though its answer was lost, comes back as stale: then the tombstone stands already. */
async function bury({ table }: Needs, tombstone: Tombstone): Promise<Tombstone> {
  try {
    return await table.putPerson(tombstone);
  } catch (error) {
    const stored = error instanceof StaleWriteError ? await table.getPerson(tombstone.id) : undefined;
    if (stored?.state === "erased") return stored;
    throw error;
  }
}

/** Deletes what belongs to someone erased, or to nobody. Safe to repeat. */
export async function finishErasing(deps: Needs, id: string): Promise<void> {
  const person = await deps.table.getPerson(id);
  if (!person) await deps.table.deleteRest(id);
  else if (person.state === "erased") await eraseRest(deps, person);
}

/** Then there is only the tombstone. */
async function eraseRest({ table, log }: Needs, tombstone: Tombstone): Promise<void> {
  await table.deleteRest(tombstone.id);
  await bury({ table, log }, { ...tombstone, nextWakeAt: undefined });
  log("erased", { personId: tombstone.id });
}
