import { readDataFile } from "../data-file.ts";
import { lazy } from "../lazy.ts";
import { placeKey } from "./place-names.ts";

/** What a language calls places that no data set calls so. */
export type Nicknames = {
  /** Place key to zone. */
  zones: ReadonlyMap<string, string>;
  /** What may follow the name of a city, to the code of its country in lower case. */
  regions: Readonly<Record<string, string>>;
};

type Gazetteer = {
  /** Place key, or place key `@` region code, to zone. */
  zones: Map<string, string>;
  /** Region name or code to the codes it may stand for, states before countries. */
  regionCodes: Map<string, string[]>;
  /** Region code to its zones: the one its name means first, or "" where none is. */
  regionZones: Map<string, string[]>;
  /** Regions in which many keep another clock than the main one: a town that is not known may be on either. */
  mixed: Set<string>;
};

/** As scripts/generate-places.ts writes them. */
export const readTables = (): { places: string[]; regions: string[]; towns: string[] } =>
  JSON.parse(new TextDecoder().decode(readDataFile("data/places.json", import.meta.url)));

/** Unpacked at the first question, which most conversations never ask. */
const load = lazy((): Gazetteer => {
  const zones = new Map<string, string>();
  const regionCodes = new Map<string, string[]>();
  const regionZones = new Map<string, string[]>();
  const mixed = new Set<string>();
  const add = (name: string, code: string) => regionCodes.set(name, [...(regionCodes.get(name) ?? []), code]);
  const { places, regions, towns } = readTables();
  for (const line of places) {
    const [zone = "", names = ""] = line.split("|");
    for (const name of names.split(",")) zones.set(name, zone);
  }
  for (const line of towns) {
    const [region = "", zone = "", names = ""] = line.split("|");
    for (const name of names.split(",")) zones.set(`${name}@${region}`, zone);
  }
  // "Portland, ME" and "Reno, CA" mean the state: codes of states come before those of countries.
  for (const row of regions.sort((a, b) => Number(b.includes("-")) - Number(a.includes("-")))) {
    const [code = "", names = "", main = "", others = "", isMixed] = row.split("|");
    if (isMixed) mixed.add(code);
    add(code.split("-").at(-1) ?? code, code);
    for (const name of names.split(",").filter(Boolean)) add(name, code);
    regionZones.set(code, [main, ...others.split(" ")]);
  }
  return { zones, regionCodes, regionZones, mixed };
});

/**
 * The zone of a place or an informal zone by its bare name: "Denver", "Ohio", "EST". Of several places the largest, unless
 * one in the person's own `country` (ISO code) is not far behind: "Waterford" is in Ireland to the Irish.
 */
export function findPlace(name: string, nicknames: Nicknames, country = ""): string | undefined {
  const { zones } = load();
  const key = placeKey(name);
  return zones.get(`${key}~${country.toLowerCase()}`) ?? nicknames.zones.get(key) ?? zones.get(key);
}

function inRegion(
  city: string,
  region: string,
  nicknames: Nicknames,
): { zone: string | undefined; known: boolean } {
  const { zones, regionCodes, regionZones, mixed } = load();
  const called = nicknames.regions[region];
  const codes = [...(regionCodes.get(region) ?? []), ...(called === undefined ? [] : [called])];
  const plain = nicknames.zones.get(city) ?? zones.get(city);
  for (const code of codes) {
    const zone = zones.get(`${city}@${code}`);
    if (zone) return { zone, known: true };
    if (plain && regionZones.get(code)?.includes(plain)) return { zone: plain, known: true };
  }
  const [first = ""] = codes;
  if (mixed.has(first)) return { zone: undefined, known: plain !== undefined };
  return { zone: regionZones.get(first)?.[0] || undefined, known: plain !== undefined };
}

/**
 * The zone of a place said with its state or country: "Portland, Maine", "Springfield IL", "London Ontario". After a
 * comma any place will do, known or not, where all keep one clock; without one it has to be known, or "help me" were in Maine.
 */
export function findPlaceInRegion(text: string, nicknames: Nicknames): string | undefined {
  const comma = text.indexOf(",");
  if (comma > 0)
    return inRegion(placeKey(text.slice(0, comma)), placeKey(text.slice(comma + 1)), nicknames).zone;
  const words = placeKey(text).split(" ");
  for (let n = words.length - 1; n > 0; n--) {
    const { zone, known } = inRegion(words.slice(0, n).join(" "), words.slice(n).join(" "), nicknames);
    if (known && zone) return zone;
  }
  return undefined;
}
