/**
 * Writes functions/core/places/data/places.json: the zone of every city, state and country a person may name.
 * Run `node scripts/generate-places.ts` when generate-phone-zones.ts is run.
 */
import { writeFileSync } from "node:fs";
import { rawTimeZones } from "@vvo/tzdb";
import { placeKey } from "../functions/core/places/place-names.ts";
import { zoneId } from "../functions/core/places/zone-ids.ts";
import { type City, cities, clock, collapse, populations, zonesOf } from "./zone-data/clocks.ts";
import { header } from "./zone-data/header.ts";
import { states } from "./zone-data/states.ts";

/** Countries whose small towns are kept too: most people who text here are in one of them. */
const whole = new Set(["US", "CA", "GB", "IE", "AU", "NZ"]);
const smallest = 20_000;
/** The share of a state or country that has to keep one clock for its name to mean that clock. */
const dominant = 0.75;
/** The state and the capital: neither is the likelier. */
const ambiguous = new Set(["washington"]);
const english = new Intl.DisplayNames("en", { type: "region" });

type Place = { name: string; zone: string; people: number };
const places: Place[] = [];
/** Region code to its names, the zone its name means, if any, and all of its zones. */
const regions = new Map<string, { names: string[]; main: string; zones: string[] }>();

function addRegion(code: string, names: string[], zones: Iterable<string>, inPlace: City[]): void {
  const shares = collapse(zones, populations(inPlace));
  const people = shares.reduce((sum, share) => sum + share.people, 0);
  const [first] = shares;
  if (!first) return;
  const main = shares.length === 1 || first.people >= dominant * people ? first.zone : "";
  regions.set(code, { names, main, zones: [...zones].filter((zone) => zone !== main) });
  if (main) places.push(...names.map((name) => ({ name, zone: main, people })));
}

/** "Myanmar (Burma)" is said either way, and "Bosnia & Herzegovina" with an "and". */
function countryNames(code: string): string[] {
  const name = (english.of(code) ?? code).replaceAll("&", "and");
  const names = name
    .split(/[()]/)
    .concat(rawTimeZones.find((zone) => zone.countryCode === code)?.countryName ?? "");
  return [...new Set(names.map(placeKey))].filter((key) => key.length > 2);
}

for (const [country, zones] of zonesOf) {
  const own = cities.filter((city) => city.country === country);
  addRegion(country.toLowerCase(), countryNames(country), zones, own);
  for (const [code, state] of Object.entries(states[country] ?? {})) {
    const own = cities.filter(
      (city) => city.country === country && placeKey(city.province) === placeKey(state),
    );
    addRegion(
      `${country}-${code}`.toLowerCase(),
      [placeKey(state)],
      new Set(own.map((city) => city.zone)),
      own,
    );
  }
}

for (const zone of Intl.supportedValuesOf("timeZone")) {
  const id = zoneId(zone);
  // What the tz database names a zone for is a city, if a small one: Nuuk, Port-au-Prince.
  if (id && !id.startsWith("Etc/"))
    places.push({ name: placeKey(id.split("/").at(-1) ?? ""), zone: id, people: 0 });
}

const kept = cities
  .filter((city) => city.population >= smallest || whole.has(city.country))
  .sort((a, b) => b.population - a.population);
for (const city of kept) places.push({ name: placeKey(city.name), zone: city.zone, people: city.population });

const zoneOf = new Map<string, string>();
for (const { name, zone } of places.sort((a, b) => b.people - a.people)) {
  if (name.length > 1 && !ambiguous.has(name) && !zoneOf.has(name)) zoneOf.set(name, zone);
}
// A city with a larger namesake on another clock: "portland@us-me".
for (const { name: shown, country, province, zone } of kept) {
  const name = placeKey(shown);
  const state = Object.entries(states[country] ?? {}).find(
    ([, full]) => placeKey(full) === placeKey(province),
  );
  for (const region of [country.toLowerCase(), ...(state ? [`${country}-${state[0]}`.toLowerCase()] : [])]) {
    const key = `${name}@${region}`;
    const plain = zoneOf.get(name);
    if (!zoneOf.has(key) && (!plain || clock(plain) !== clock(zone))) zoneOf.set(key, zone);
  }
}

const byZone = Map.groupBy(zoneOf, ([, zone]) => zone);
const lines = [...byZone]
  .sort()
  .map(([zone, entries]) => `${zone}|${entries.map(([name]) => name).join(",")}`);
const regionLines = [...regions].map(([code, { names, main, zones }]) =>
  [code, names, main, zones.join(" ")].join("|"),
);
const meaning = [
  "places: a line a zone, with the names that mean it; name@region where a larger namesake has the bare name.",
  "regions: a state or country: its code, its names, the zone its name means if one does, and its other zones.",
];
writeFileSync(
  new URL("../functions/core/places/data/places.json", import.meta.url),
  `${JSON.stringify(
    {
      about: header("generate-places.ts", meaning)
        .replace(/^[/ ]\*+\/? ?/gm, "")
        .trim(),
      places: lines,
      regions: regionLines,
    },
    undefined,
    1,
  )}\n`,
);
process.stdout.write(`${zoneOf.size} names, ${regions.size} regions\n`);
