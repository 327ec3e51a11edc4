import { StaleWriteError } from "../core/errors.ts";
import type { Person } from "../core/person.ts";
import type { Deps } from "./deps.ts";

/** What a person was, and what a write made of them. */
export type Change = { before: Person; after: Person };

const maxTries = 5;

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
  let before = known ?? (await table.getPerson(id));
  for (let tries = 1; ; tries++) {
    if (!before || before.state === "erased") return undefined;
    const made = make(before);
    if (made === before) return undefined;
    try {
      return { before, after: await table.putPerson(made) };
    } catch (error) {
      if (!(error instanceof StaleWriteError) || tries === maxTries) throw error;
    }
    before = await table.getPerson(id);
  }
}
