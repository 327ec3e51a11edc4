import { type Consent, type ConsentSource, noteConsents } from "../core/person/consent.ts";
import type { Person } from "../core/person/person.ts";
import { presentWordings, wordingHashesOf } from "../wordings.ts";
import type { Deps } from "./deps.ts";

/** `after` with what the change agreed to or ended in its consent ledger, to be written with it. */
export const withConsents = (
  { clock }: Pick<Deps, "clock">,
  before: Person,
  after: Person,
  by: ConsentSource,
): Person => noteConsents(before, after, { at: clock.now().toString(), by }, () => wordingHashesOf(after));

/** Words as the ledger names them: their version, and what they say where that is kept. */
type Words = { version: string; words?: string | undefined };

/** An entry of the ledger as its person reads it. */
export type ReadableConsent = Omit<Consent, "answered" | "told" | "version"> & {
  answered?: Words | undefined;
  told?: Words | undefined;
};

/** Entries with the words behind their hashes: those of this release, or those that the table has kept. */
export async function readableConsents(
  { table }: Pick<Deps, "table">,
  consents: readonly Consent[],
): Promise<ReadableConsent[]> {
  const known: Record<string, string | undefined> = presentWordings();
  const hashes = consents.flatMap(({ answered, told }) => [answered, told]);
  for (const hash of hashes) {
    if (hash !== undefined && !(hash in known)) known[hash] = await table.getWording(hash);
  }
  const say = (version: string | undefined): Words | undefined =>
    version === undefined ? undefined : { version, words: known[version] };
  return consents.map(({ answered, told, version: _, ...entry }) => ({
    ...entry,
    answered: say(answered),
    told: say(told),
  }));
}
