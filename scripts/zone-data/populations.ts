import { clock } from "./clocks.ts";

/** Says the country to its people, though another zone of the same clock has more of them. */
const preferred = new Set(["America/Argentina/Buenos_Aires"]);

/** How many people the cities of a place have, by zone. */
export function populations(inPlace: readonly { zone: string; population: number }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { zone, population } of inPlace) counts.set(zone, (counts.get(zone) ?? 0) + population);
  return counts;
}

export type Share = { zone: string; people: number };

/** One zone for each clock kept among `zones`: the most populous of its kind, and the whole list so ordered. */
export function collapse(zones: Iterable<string>, people: Map<string, number>): Share[] {
  const groups = new Map<string, Share & { most: number }>();
  for (const zone of zones) {
    const here = people.get(zone) ?? 0;
    const group = groups.get(clock(zone));
    const name = preferred.has(zone) ? Number.MAX_SAFE_INTEGER : here;
    if (!group) groups.set(clock(zone), { zone, people: here, most: name });
    else {
      group.people += here;
      if (name > group.most) Object.assign(group, { zone, most: name });
    }
  }
  return [...groups.values()].sort((a, b) => b.people - a.people);
}
