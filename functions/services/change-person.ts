import type { ConsentSource } from "../core/person/consent.ts";
import type { Person } from "../core/person/person.ts";
import { withConsents } from "./consent-ledger.ts";
import type { Deps } from "./deps.ts";
import { untilWritten } from "./until-written.ts";

/** What a person was, and what a write made of them. */
export type Change = { before: Person; after: Person };

/**
 * Writes what `make` makes of the person, and of who they are by then when somebody writes in between. Undefined when
 * there is nobody, or `make` gives back the same person: nothing is to change. Begins with `known`, if given, in place
 * of a read. What it agrees to or ends is in their consent ledger as said `by` that.
 */
export async function changePerson(
  deps: Pick<Deps, "clock" | "table">,
  id: string,
  make: (person: Person) => Person,
  { known, by = "service" }: { known?: Person; by?: ConsentSource } = {},
): Promise<Change | undefined> {
  let first = known;
  return untilWritten(async () => {
    const before = first ?? (await deps.table.getPerson(id));
    first = undefined;
    if (!before || before.state === "erased") return undefined;
    const made = make(before);
    if (made === before) return undefined;
    return { before, after: await deps.table.putPerson(withConsents(deps, before, made, by)) };
  });
}
