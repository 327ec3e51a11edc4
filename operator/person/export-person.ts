import { writeFile } from "node:fs/promises";
import { AppError } from "../../functions/core/errors.ts";
import type { Person } from "../../functions/core/person/person.ts";
import { everything, restOf } from "../../functions/services/my-page.ts";
import type { Session } from "../session.ts";

/** Writes everything that is kept of them to a new file that only its owner may read. */
export async function exportPerson(
  { deps }: Pick<Session, "deps">,
  person: Person,
  file: string,
): Promise<string> {
  const all = everything(person, await restOf(deps, person));
  try {
    await writeFile(file, `${JSON.stringify(all, undefined, 2)}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? `${error.code}` : "unknown";
    const why = code === "EEXIST" ? "it exists already" : code;
    throw new AppError("bad-request", `the file cannot be written (${why}): give another name`);
  }
  return `Everything that is kept of them is in ${file}.`;
}
