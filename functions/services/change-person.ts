import type { Person } from "../core/person/person.ts";
import type { Deps } from "./deps.ts";
import { untilWritten } from "./until-written.ts";

/** What a person was, and what a write made of them. */
export type Change = { before: Person; after: Person };

/**
 * Writes what `make` makes of the person, and of who they are by then when somebody writes in between. Undefined when
 * there is nobody, or `make` gives back the same person: nothing is to change. Begins with `known`, if given, in place
 * of a read.
 */
export async function changePerson(
  { table }: Pick<Deps, "table">,
  id: string,
  make: (person: Person) => Person,
  known?: Person,
): Promise<Change | undefined> {
  let first = known;
  return untilWritten(async () => {
    const before = first ?? (await table.getPerson(id));
    first = undefined;
    if (!before || before.state === "erased") return undefined;
    const made = make(before);
    return made === before ? undefined : { before, after: await table.putPerson(made) };
  });
}
