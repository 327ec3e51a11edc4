/**
 * Writes functions/core/places/data/places.json: the zone of every city, state and country a person may name.
 * Run `node scripts/generate-places.ts` when generate-phone-zones.ts is run.
 */
import { writeFileSync } from "node:fs";
import { rawTimeZones } from "@vvo/tzdb";
import { placeKey } from "../functions/core/places/place-names.ts";
import { zoneId } from "../functions/core/places/zone-ids.ts";
import { type City, cities, englishCities } from "./zone-data/cities.ts";
import { clock, zonesOf } from "./zone-data/clocks.ts";
import { header } from "./zone-data/header.ts";
import { collapse, populations } from "./zone-data/populations.ts";
import { states } from "./zone-data/states.ts";

/** Countries whose smaller towns are kept too: most people who text here are in one of them. */
const near = new Set(["US", "CA", "GB", "IE", "AU", "NZ"]);
const smallest = { near: 12_000, far: 20_000 };
/** Countries whose cities go by their names there, in English too. */
const ownNames = new Set([...near, "UA", "IL", "MX", "XK"]);
/** Somebody who names a city means the one in their own country if it has so large a share of its namesake's people. */
const homeShare = 0.15;
/** In a state with several clocks: how many people a town has at least that is known to keep the state's main one. */
const smallestOnMainClock = 2_000;
/** A state has several clocks where at least so many of its people keep another than its main one. */
const mixedShare = 0.002;
/** The share of a state or country that has to keep one clock for its name to mean that clock. */
const dominant = 0.75;
/** The state and the capital: neither is the likelier. */
const ambiguous = new Set(["washington"]);
const english = new Intl.DisplayNames("en", { type: "region" });

type Place = { name: string; zone: string; people: number };
const places: Place[] = [];
type Region = { names: string[]; main: string; zones: string[]; isMixed: boolean };
/** Region code to its names, the zone its name means, if any, its other zones, and whether many keep another clock than the main one. */
const regions = new Map<string, Region>();

function addRegion(code: string, names: string[], zones: Iterable<string>, inPlace: City[]): void {
  const shares = collapse(zones, populations(inPlace));
  const people = shares.reduce((sum, share) => sum + share.people, 0);
  const [first] = shares;
  if (!first) return;
  const main = shares.length === 1 || first.people >= dominant * people ? first.zone : "";
  const isMixed = people - first.people > mixedShare * people;
  regions.set(code, { names, main, zones: [...zones].filter((zone) => zone !== main), isMixed });
  if (main) places.push(...names.map((name) => ({ name, zone: main, people })));
}

/** "Myanmar (Burma)" is said either way, and "Bosnia & Herzegovina" with an "and"; "Cocos (Keeling) Islands" is no "islands". */
function countryNames(code: string): string[] {
  const name = (english.of(code) ?? code).replaceAll("&", "and");
  const names = name
    .split(/[()]/)
    .concat(rawTimeZones.find((zone) => zone.countryCode === code)?.countryName ?? "");
  return [...new Set(names.map(placeKey))].filter((key) => key.length > 2 && key !== "islands");
}

const regionOf = ({ country, state }: City) => (state ? `${country}-${state}` : country).toLowerCase();
const byRegion = Map.groupBy(cities, regionOf);
const byCountry = Map.groupBy(cities, ({ country }) => country);
for (const [country, zones] of zonesOf) {
  addRegion(country.toLowerCase(), countryNames(country), zones, byCountry.get(country) ?? []);
  for (const [code, state] of Object.entries(states[country] ?? {})) {
    const region = `${country}-${code}`.toLowerCase();
    const own = byRegion.get(region) ?? [];
    addRegion(region, [placeKey(state)], new Set(own.map((city) => city.zone)), own);
  }
}

for (const zone of Intl.supportedValuesOf("timeZone")) {
  const id = zoneId(zone);
  // What the tz database names a zone for is a city, if a small one: Nuuk, Port-au-Prince.
  if (id && !id.startsWith("Etc/"))
    places.push({ name: placeKey(id.split("/").at(-1) ?? ""), zone: id, people: 0 });
}

const kept = [
  ...cities.filter(({ country }) => ownNames.has(country)).filter(isLarge),
  ...englishCities.filter((city) => near.has(city.country) || isLarge(city)),
].sort((a, b) => b.population - a.population);
function isLarge({ population, country }: City): boolean {
  return population >= (near.has(country) ? smallest.near : smallest.far);
}
for (const city of kept) places.push({ name: placeKey(city.name), zone: city.zone, people: city.population });

const zoneOf = new Map<string, string>();
const peopleIn = new Map<string, number>();
for (const { name, zone, people } of places.sort((a, b) => b.people - a.people)) {
  if (name.length < 2 || ambiguous.has(name) || zoneOf.has(name)) continue;
  zoneOf.set(name, zone);
  peopleIn.set(name, people);
}
// A city with a larger namesake on another clock: "portland@us-me".
const isElsewhere = (name: string, zone: string) => {
  const plain = zoneOf.get(name);
  return plain !== undefined && clock(plain) !== clock(zone);
};
for (const city of kept) {
  const name = placeKey(city.name);
  for (const region of new Set([city.country.toLowerCase(), regionOf(city)])) {
    const key = `${name}@${region}`;
    if (!zoneOf.has(key) && (!zoneOf.has(name) || isElsewhere(name, city.zone))) zoneOf.set(key, city.zone);
  }
  const home = `${name}~${city.country.toLowerCase()}`;
  const isMeantAtHome = city.population >= homeShare * (peopleIn.get(name) ?? 0);
  if (near.has(city.country) && !zoneOf.has(home) && isMeantAtHome && isElsewhere(name, city.zone)) {
    zoneOf.set(home, city.zone);
  }
}

/**
 * Towns of a state that has several clocks, so that one not listed is asked about; and those whose state's code is a
 * country's too where that has a namesake: "Salem, IN" is not the one in India.
 */
const towns = new Map<string, Map<string, string>>();
for (const [region, own] of byRegion) {
  const { main = "", isMixed = false } = regions.get(region) ?? {};
  const [country = "", code = ""] = region.split("-");
  if (!near.has(country.toUpperCase()) || !code) continue;
  const others = own.filter(({ zone }) => main === "" || clock(zone) !== clock(main));
  const namesake = regions.get(code);
  const inNamesake = (zone: string | undefined) =>
    zone && [namesake?.main, ...(namesake?.zones ?? [])].includes(zone);
  for (const city of own.sort((a, b) => b.population - a.population)) {
    const name = placeKey(city.name);
    const isKept = others.includes(city) || (isMixed && city.population >= smallestOnMainClock);
    if (!isKept && !(isElsewhere(name, city.zone) && inNamesake(zoneOf.get(name)))) continue;
    const plain = zoneOf.get(name);
    const isKnown =
      zoneOf.has(`${name}@${region}`) ||
      (plain && own.some((other) => other.zone === plain) && clock(plain) === clock(city.zone));
    if (isKnown) continue;
    const list = towns.get(`${region}|${city.zone}`) ?? new Map();
    towns.set(`${region}|${city.zone}`, list);
    if (![...towns].some(([key, names]) => key.startsWith(`${region}|`) && names.has(name)))
      list.set(name, city.zone);
  }
}

const byZone = Map.groupBy(zoneOf, ([, zone]) => zone);
const lines = [...byZone]
  .sort()
  .map(([zone, entries]) => `${zone}|${entries.map(([name]) => name).join(",")}`);
const regionLines = [...regions].map(([code, { names, main, zones, isMixed }]) =>
  [code, names, main, zones.join(" "), isMixed ? "mixed" : ""].join("|"),
);
const townLines = [...towns]
  .filter(([, names]) => names.size > 0)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, names]) => `${key}|${[...names.keys()].join(",")}`);
const meaning = [
  "places: a line a zone, with the names that mean it; name@region where a larger namesake has the bare name,",
  "name~country where that is not the one that people of the country mean.",
  "regions: a state or country: its code, its names, the zone its name means if one does, its other zones, and whether many keep those.",
  "towns: a state, a zone, and the names that mean it in that state alone.",
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
      towns: townLines,
    },
    undefined,
    1,
  )}\n`,
);
process.stdout.write(`${zoneOf.size} names, ${regions.size} regions, ${townLines.length} lists of towns\n`);
