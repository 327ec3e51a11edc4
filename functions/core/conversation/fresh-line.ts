import type { Context } from "../context.ts";
import { type Person, today } from "../person/person.ts";

/** More texts than this are not answered in a day anyway. */
const mostKept = 60;

/**
 * The first wording of a pool that was not sent today, or the one that lies back longest when all were; and the person who
 * has had it. `pool` names the wordings: the same name, the same wordings.
 */
export function freshLine<P extends Person>(
  person: P,
  pool: string,
  wordings: readonly string[],
  { now }: Context,
): { person: P; line: string } {
  const date = today(person, now).toString();
  const used = person.linesToday?.date === date ? person.linesToday.used : [];
  const ids = wordings.map((_, i) => `${pool}.${i}`);
  const id = ids.find((each) => !used.includes(each)) ?? used.find((each) => ids.includes(each)) ?? "";
  const linesToday = { date, used: [...used.filter((each) => each !== id), id].slice(-mostKept) };
  return { person: { ...person, linesToday }, line: wordings[ids.indexOf(id)] ?? "" };
}
