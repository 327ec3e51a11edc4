import { AppError } from "../functions/core/errors.ts";
import { readAddress } from "../functions/core/person/email-address.ts";
import { personId } from "../functions/core/person/id.ts";
import type { Person } from "../functions/core/person/person.ts";
import { readPhone } from "../functions/core/places/phone.ts";
import type { Session } from "./session.ts";

/** The id behind a number, or an address, as somebody types it. Throws AppError for what is neither. */
export function readWho(typed: string, { deps }: Pick<Session, "deps">): string {
  const address =
    readAddress(typed.trim()) ?? readPhone(typed, deps.serviceNumber, deps.countriesServed[0])?.e164;
  if (!address)
    throw new AppError(
      "bad-request",
      "that is no phone number: write it with its country code, like +1 202 555 0143",
    );
  return personId(deps.idSecret, address);
}

/** The person as stored. Throws AppError for somebody unknown, and for somebody who was erased: nothing is kept of either. */
export async function findPerson(typed: string, session: Session): Promise<Person> {
  const id = readWho(typed, session);
  const person = await session.deps.table.getPerson(id);
  if (!person)
    throw new AppError(
      "not-found",
      "nobody is signed up with that: check the number, its country code and the stage",
    );
  if (person.state === "erased")
    throw new AppError(
      "not-found",
      `they were erased on ${person.optedOutOn}: nothing of them is kept, and nothing is sent`,
    );
  return person;
}
