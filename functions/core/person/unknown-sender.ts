import type { Temporal } from "temporal-polyfill";
import type { Phone } from "../places/phone.ts";
import { guessZone } from "../places/zones.ts";
import { newPerson, type Person, type Tombstone } from "./person.ts";

/** Somebody of whom only the number is known, or who was erased: then they are written over what is left. */
export function unknownSender(
  id: string,
  phone: Phone,
  stored: Tombstone | undefined,
  now: Temporal.Instant,
): Person {
  const { zone, candidates } = guessZone(phone.e164);
  const zoneCandidates = candidates.length > 1 ? candidates : [];
  const person = newPerson({ id, phone: phone.e164, country: phone.country, zone, zoneCandidates }, now);
  if (!stored) return person;
  const isClean = stored.nextWakeAt === undefined;
  return { ...person, version: stored.version, ...(isClean ? {} : { cameBackAt: now.toString() }) };
}
