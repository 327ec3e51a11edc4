import type { Temporal } from "temporal-polyfill";
import type { Person } from "../core/person.ts";
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
  await deps.table.putPerson({ id, version, state: "erased", optedOutOn, nextWakeAt: now.toString() });
  await finishErasing(deps, id);
}

/** Deletes what belongs to an erased person, then leaves only the tombstone. Safe to repeat. */
export async function finishErasing({ table, log }: Needs, id: string): Promise<void> {
  const person = await table.getPerson(id);
  if (person && person.state !== "erased") return;
  await table.deleteRest(id);
  if (!person) return;
  await table.putPerson({ ...person, nextWakeAt: undefined });
  log("erased", { personId: id });
}
