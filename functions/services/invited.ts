import type { Person, Tombstone } from "../core/person/person.ts";
import type { Change } from "./change-person.ts";
import { withConsents } from "./consent-ledger.ts";
import type { Deps } from "./deps.ts";
import { untilWritten } from "./until-written.ts";

/**
 * Writes what `make` makes of someone who is invited, or whom nobody knows yet: `blank`. Undefined where nothing is
 * written: for someone who is signed up, has opted out or was erased, and where `make` gives back the same person.
 */
export async function keepInvited(
  deps: Pick<Deps, "clock" | "table">,
  blank: Person,
  make: (before: Person) => Person,
): Promise<Change | undefined> {
  return untilWritten(async () => {
    const stored = await deps.table.getPerson(blank.id);
    if (stored && !isInvited(stored)) return undefined;
    const before = stored ?? blank;
    const made = make(before);
    if (made === before) return undefined;
    return { before, after: await deps.table.putPerson(withConsents(deps, before, made, "web")) };
  });
}

/** Excludes addresses that turned mail away: inviting them again would mail them again. */
const isInvited = (stored: Person | Tombstone): stored is Person =>
  stored.state === "joining" && stored.asking === "join" && !stored.email?.suppressed;
