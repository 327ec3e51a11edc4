import { lazy } from "../lazy.ts";
import { phoneZones } from "./data/phone-zones.generated.ts";
import { parsePhone } from "./phone.ts";
import { findPlace, findPlaceInRegion, type Nicknames } from "./places.ts";
import { canonicalNumber } from "./spellings.ts";
import { zoneId } from "./zone-ids.ts";

export type ZoneGuess = {
  /** The most populous of the candidates. */
  zone: string;
  /** Every zone the number may be in, most populous first; zones that keep the same clock count once. */
  candidates: string[];
};

/** Alaska and Hawaii have area codes of their own: an American number of no known area is hardly from there. */
const ownAreaCodes = new Set(["America/Anchorage", "America/Adak", "Pacific/Honolulu"]);

type Index = { countries: Map<string, string[]>; prefixes: Map<string, string[]> };

const load = lazy((): Index => {
  const index: Index = { countries: new Map(), prefixes: new Map() };
  for (const line of phoneZones.trim().split("\n")) {
    const [zones = "", countries = "", prefixes = ""] = line.split("|");
    const list = zones.split(" ");
    for (const country of countries.split(" ")) index.countries.set(country, list);
    for (const prefix of prefixes.split(" ")) index.prefixes.set(prefix, list);
  }
  return index;
});

/**
 * Which zones a number may be in: by its leading digits where the country has several and they tell, else all of the
 * country's. A number of no country, or not a number, may be anywhere. A number moves with its owner, so this is
 * a guess even with a single candidate.
 */
export function guessZone(e164: string): ZoneGuess {
  const { countries, prefixes } = load();
  const digits = canonicalNumber(e164).slice(1);
  const anywhere = countries.get("001") ?? [];
  const country = parsePhone(e164)?.country ?? "001";
  const ofCountry = countries.get(country) ?? anywhere;
  let candidates = country === "US" ? ofCountry.filter((zone) => !ownAreaCodes.has(zone)) : ofCountry;
  // A prefix of a country of one zone is not in the data; one of digits that are no country's must not be found.
  for (let length = ofCountry.length > 1 && ofCountry !== anywhere ? 9 : 0; length > 1; length--) {
    const list = prefixes.get(digits.slice(0, length));
    if (!list) continue;
    candidates = list;
    break;
  }
  return { zone: candidates[0] ?? "Etc/UTC", candidates: [...candidates] };
}

/**
 * The zone that `said` names, and nothing else: an IANA id, a city (the largest of its name, unless its state or country is
 * said), a state or country that keeps one clock, or what a language calls one (`nicknames`). Undefined when it is none of
 * these, or when its people keep several clocks ("USA", "Tennessee"). With the person's own `country` (ISO code) a city there
 * goes before a namesake that is not much larger.
 */
export function zoneNamed(said: string, nicknames: Nicknames, country?: string): string | undefined {
  if (/^[a-z_ ]+(\s*\/\s*[a-z0-9_+ -]+)+$/i.test(said)) {
    const id = zoneId(said.replace(/\s*\/\s*/g, "/").replaceAll(" ", "_"));
    if (id) return id;
  }
  return findPlace(said, nicknames, country) ?? findPlaceInRegion(said, nicknames);
}

/** A zone as a person reads it, in ASCII: "New York", "Kolkata", "Sao Paulo". */
export function sayZone(zone: string): string {
  const city = (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
  return (
    city
      .replace(/^St /, "St. ")
      .replace(/^St\. Johns$/, "St. John's")
      .replace(/^(?:Etc\/)?UTC$/, "UTC")
      // Etc/GMT+5 lies five hours behind UTC: the sign is the wrong way round on purpose.
      .replace(/^GMT([+-])(\d{1,2})$/, (_, sign, hours) => `UTC${sign === "+" ? "-" : "+"}${hours}`)
  );
}
