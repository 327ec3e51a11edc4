import type { Temporal } from "temporal-polyfill";
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
  await eraseRest(deps, await deps.table.putPerson(tombstone));
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
  await table.putPerson({ ...tombstone, nextWakeAt: undefined });
  log("erased", { personId: tombstone.id });
}
