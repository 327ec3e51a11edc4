import type { Temporal } from "temporal-polyfill";
import { personId } from "../core/id.ts";
import type { Person, Tombstone } from "../core/person.ts";
import type { Change } from "./change-person.ts";
import type { Deps } from "./deps.ts";
import { untilWritten } from "./until-written.ts";

/** Messages a day that sign-ups on the web may send to one number, or one address. */
export const maxSignUps = 3;
const maxFromSource = 20;

/** Counts a sign-up on the web by where it comes from; whether that are too many for a day. */
export async function fromOneSource(
  { table, idSecret }: Pick<Deps, "table" | "idSecret">,
  source: string,
  now: Temporal.Instant,
): Promise<boolean> {
  return (await table.countStranger(personId(idSecret, `sign-ups from ${source}`), now)) > maxFromSource;
}

/** Who is invited now, and was before; undefined for who is somebody already. `blank` is who nobody knows yet. */
export async function keepInvited(
  { table }: Pick<Deps, "table">,
  blank: Person,
  make: (before: Person) => Person,
): Promise<Change | undefined> {
  return untilWritten(async () => {
    const stored = await table.getPerson(blank.id);
    if (stored && !isInvited(stored)) return undefined;
    const before = stored ?? blank;
    return { before, after: await table.putPerson(make(before)) };
  });
}

/** Not who has turned a mail of ours away: to them it would go again. */
const isInvited = (stored: Person | Tombstone): stored is Person =>
  stored.state === "joining" && stored.asking === "join" && !stored.email?.suppressed;
