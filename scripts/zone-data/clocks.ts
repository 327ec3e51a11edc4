import { rawTimeZones } from "@vvo/tzdb";
import { Temporal } from "temporal-polyfill";
import { zoneId } from "../../functions/core/places/zone-ids.ts";

/** The year in which two zones must agree to count as one. Move it on with each refresh of the data. */
const from = Temporal.Instant.from("2026-11-01T00:00Z");
const until = Temporal.Instant.from("2027-11-02T00:00Z");

/**
 * Zones that no number points to: China keeps Beijing time by law wherever its numbers are from, and numbers in
 * Crimea are Russian ones.
 */
const unused = new Set(["Asia/Urumqi", "Asia/Kashgar", "Europe/Simferopol"]);

const clocks = new Map<string, string>();

/** A fingerprint of a zone's offsets through the year: equal for zones that nobody could tell apart. */
export function clock(zone: string): string {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  let at = from.toZonedDateTimeISO(zone);
  let print = at.offset;
  for (;;) {
    const next = at.getTimeZoneTransition("next");
    if (!next || Temporal.Instant.compare(next.toInstant(), until) >= 0) break;
    if (next.offset !== at.offset) print += ` ${next.toInstant()} ${next.offset}`;
    at = next;
  }
  clocks.set(zone, print);
  return print;
}

/** The modern id of a zone named in a data set; throws, so that a refresh with an unknown zone is noticed. */
export function modern(zone: string): string {
  const id = zoneId(zone);
  if (!id) throw new Error(`Intl of this Node does not know the zone ${zone}`);
  return id;
}

/** Country code to the zones kept there. */
export const zonesOf = new Map<string, Set<string>>();
for (const entry of rawTimeZones) {
  const zones = zonesOf.get(entry.countryCode) ?? new Set();
  // `name` before `group`: where nobody lives, the first one stands for the rest.
  for (const zone of [entry.name, ...entry.group]) {
    if (zone.includes("/") && !zone.startsWith("US/") && !unused.has(zone)) zones.add(modern(zone));
  }
  zonesOf.set(entry.countryCode, zones);
}
