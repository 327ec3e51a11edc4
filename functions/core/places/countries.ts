import { lazy } from "../lazy.ts";
import { zoneId } from "./zone-ids.ts";

/** Where help lines of their own, or the order of a date, depend on it (templates/brand.ts, numeric-dates.ts). */
const told = ["US", "CA", "GB", "IE", "PR", "AU", "NZ"];

const countries = lazy(
  () => new Map(told.flatMap((country) => zonesOf(country).map((id) => [zoneId(id) ?? id, country]))),
);

/** The ISO 3166 country whose zone it is, of those whose people are told something of their own; `001`, the world, else. */
export function countryOf(zone: string): string {
  return countries().get(zone) ?? "001";
}

/** Of ES2023's Intl Locale Info, which TypeScript does not know yet. */
function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?: () => string[] };
  return locale.getTimeZones?.() ?? [];
}
