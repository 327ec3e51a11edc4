import { Temporal } from "temporal-polyfill";
import { StaleWriteError } from "../core/errors.ts";
import type { Person, Tombstone } from "../core/person/person.ts";
import { sealNumber, unsealNumber } from "../core/person/sealed-number.ts";
import type { Proof } from "../core/person/tombstone.ts";
import { changePerson } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { deleteProviderCopies } from "./provider-copies.ts";
import { untilWritten } from "./until-written.ts";

type Needs = Pick<Deps, "clock" | "table" | "log">;
type EraseNeeds = Needs & Pick<Deps, "pageSecret" | "keepProofDays">;
type SweepNeeds = Needs & Pick<Deps, "pageSecret" | "sms">;

/**
 * How long after an ERASE everything is deleted again. A function that had read the person before may still write a log
 * entry or a delivery, which no condition can tie to the person's own item. Functions end after five minutes at most
 * (infra/limits.ts), and their writes with them; the second time is for a function that hung where nobody expected it.
 */
export const cleanAfter = [{ minutes: 15 }, { hours: 24 }] as const;

/** When the provider's copies are asked for again: it deletes none that is still on its way (Twilio's 20009). */
const copiesAgainAfter = { minutes: 30 };
/** Then the number goes, whatever the provider says. */
const copiesUntil = { hours: 72 };

/**
 * Removes everything of a person but the keyed hash and the date (G7). The person's own item goes first, in the one
 * conditional write that also stops every wake in flight; what a crash then leaves, and what lands late, the sweep deletes,
 * and the provider's copies with it.
 */
export async function erasePerson(deps: EraseNeeds, person: Person, now: Temporal.Instant): Promise<void> {
  const { id, version, phone } = person;
  const optedOutOn = now.toZonedDateTimeISO("UTC").toPlainDate().toString();
  const [erasedAt, nextWakeAt] = [now.toString(), now.toString()];
  const tombstone: Tombstone = {
    id,
    version,
    state: "erased",
    optedOutOn,
    erasedAt,
    nextWakeAt,
    ...(phone && { sealedNumber: sealNumber(deps.pageSecret, phone) }),
    ...(deps.keepProofDays > 0 && { proof: await proofOf(deps, person, now) }),
  };
  await eraseRest(deps, await bury(deps, tombstone), now);
}

/** When somebody agreed, and to which words; nothing else of the ledger. */
async function proofOf({ table, keepProofDays }: EraseNeeds, person: Person, now: Temporal.Instant) {
  const { consents } = await table.listRest(person.id);
  const all = [...consents, ...(person.consents ?? [])];
  const proofs = all.map(({ kind, at, by, answered, told }): Proof => ({ kind, at, by, answered, told }));
  return { until: now.add({ hours: 24 * keepProofDays }).toString(), consents: proofs };
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
 * Deletes what belongs to someone erased, or to nobody, here and at the provider. Safe to repeat, and while they sign up
 * again: only what was written before the tombstone was read is deleted.
 */
export async function finishErasing(deps: SweepNeeds, id: string): Promise<void> {
  await untilWritten(async () => {
    const now = deps.clock.now();
    const person = await deps.table.getPerson(id);
    if (!person) await deps.table.deleteRest(id, now);
    else if (person.state === "erased") await eraseRest(deps, await withoutCopies(deps, person, now), now);
  });
}

/** The tombstone without the number, once the provider has no copies left; or when it has been kept for as long as it may be. */
async function withoutCopies(
  deps: SweepNeeds,
  tombstone: Tombstone,
  now: Temporal.Instant,
): Promise<Tombstone> {
  const { sealedNumber, ...without } = tombstone;
  if (!sealedNumber || !without.erasedAt) return tombstone;
  const erased = Temporal.Instant.from(without.erasedAt);
  // The answer to ERASE itself is still on its way.
  if (Temporal.Instant.compare(now, erased.add(cleanAfter[0])) < 0) return tombstone;
  const number = unsealNumber(deps.pageSecret, sealedNumber);
  const left = number === undefined ? 1 : await deleteProviderCopies(deps, tombstone.id, number, now);
  const isOver = number === undefined || Temporal.Instant.compare(now, erased.add(copiesUntil)) >= 0;
  if (left > 0 && !isOver) return tombstone;
  if (left > 0) deps.log("copies-left", { personId: tombstone.id, alert: true });
  return without;
}

/**
 * Somebody came back soon after an ERASE: deletes what belongs to who they were, the provider's copies included, and what of
 * it lands late, again and again until nothing can, a day later.
 */
export async function forgetWhoTheyWere(
  deps: SweepNeeds,
  { id, phone }: Person,
  cameBackAt: string,
): Promise<void> {
  const since = Temporal.Instant.from(cameBackAt);
  // What they said with their first text is dated `since` itself, and is theirs.
  const before = since.subtract({ milliseconds: 1 });
  await deps.table.deleteRest(id, before);
  const left = phone === undefined ? 0 : await deleteProviderCopies(deps, id, phone, before);
  const now = deps.clock.now();
  if (Temporal.Instant.compare(now, since.add({ hours: 24 })) < 0) return;
  const isOver = Temporal.Instant.compare(now, since.add(copiesUntil)) >= 0;
  if (left > 0 && !isOver) return;
  if (left > 0) deps.log("copies-left", { personId: id, alert: true });
  await changePerson(deps, id, (person) =>
    person.cameBackAt === cameBackAt ? { ...person, cameBackAt: undefined } : person,
  );
}

/** Then there is only the tombstone, which the sweep looks at again until nothing can land late any more. */
async function eraseRest({ table, log }: Needs, before: Tombstone, now: Temporal.Instant): Promise<void> {
  const { id, version, state, optedOutOn, sealedNumber, proof } = before;
  await table.deleteRest(id, now);
  const erasedAt = before.erasedAt ?? before.nextWakeAt;
  const next = erasedAt && nextLook(before, Temporal.Instant.from(erasedAt), now)?.toString();
  const after: Tombstone = {
    id,
    version,
    state,
    optedOutOn,
    ...(next ? { erasedAt, nextWakeAt: next } : {}),
    ...(sealedNumber && { sealedNumber }),
    ...(proof && isAhead(proof.until, now) && { proof }),
  };
  await bury({ table }, after);
  if (before.nextWakeAt !== undefined && before.nextWakeAt === erasedAt) log("erased", { personId: id });
}

const isAhead = (at: string | Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, now) > 0;

/** When the sweep is to look again: for what lands late, for the provider's copies, or to forget the proof. */
function nextLook(
  { sealedNumber, proof }: Tombstone,
  erasedAt: Temporal.Instant,
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  const looks = [
    ...cleanAfter.map((after) => erasedAt.add(after)),
    ...(sealedNumber ? [now.add(copiesAgainAfter)] : []),
    ...(proof ? [Temporal.Instant.from(proof.until)] : []),
  ];
  return looks.filter((at) => isAhead(at, now)).sort(Temporal.Instant.compare)[0];
}
