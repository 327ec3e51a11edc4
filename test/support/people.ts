import { Temporal } from "temporal-polyfill";
import { type Enrolled, newPerson, type Person } from "../../functions/core/person/person.ts";

/** Someone signed up for four quiet weeks on the day of the breakup, in New York, unless told otherwise. */
export function enrolled(changes: Partial<Person> & { at?: string } = {}): Enrolled {
  const { at = "2026-11-21T15:00:00Z", ...rest } = changes;
  const who = {
    id: "a".repeat(26),
    phone: "+12025550143",
    country: "US",
    zone: "America/New_York",
    zoneCandidates: [],
  };
  return {
    ...newPerson(who, Temporal.Instant.from(at)),
    state: "active",
    plan: "no-contact",
    breakupDate: "2026-11-21",
    lastContact: "same",
    boundary: false,
    enrolledAt: at,
    enrolledOn: Temporal.Instant.from(at)
      .toZonedDateTimeISO(rest.zone ?? who.zone)
      .toPlainDate()
      .toString(),
    plannedAt: at,
    ...rest,
  } as Enrolled;
}
