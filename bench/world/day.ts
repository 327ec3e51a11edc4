import { Temporal } from "temporal-polyfill";
import { cities } from "../../scripts/zone-data/cities.ts";

export const minutesOfDay = 24 * 60;
/** From ten to eight in the evening, when the window closes (functions/core/schedule/send-window.ts). */
export const longestWindow = 10 * 60;

export type Mix = ReadonlyMap<string, number>;

/** Shares of a population by zone, after GeoNames' cities. */
export function mixOf(keep: (country: string) => boolean): Mix {
  const people = new Map<string, number>();
  for (const { country, zone, population } of cities) {
    if (keep(country)) people.set(zone, (people.get(zone) ?? 0) + population);
  }
  const all = [...people.values()].reduce((total, some) => total + some, 0);
  return new Map([...people].map(([zone, some]) => [zone, some / all]));
}

/** The share of everybody that is due in each minute of a day in UTC, when all are due at ten their time. */
export function dayOf(mix: Mix, date = "2026-12-02"): number[] {
  const day = new Array<number>(minutesOfDay).fill(0);
  for (const [zone, share] of mix) {
    const at = Temporal.PlainDate.from(date)
      .toZonedDateTime({ timeZone: zone, plainTime: "10:00" })
      .withTimeZone("UTC");
    const minute = at.hour * 60 + at.minute;
    day[minute] = (day[minute] ?? 0) + share;
  }
  return day;
}

/** The busiest minute's share when each firing comes at any time within so many minutes, as likely one as another. */
export function peakOf(day: readonly number[], windowMinutes: number): number {
  const width = Math.max(1, windowMinutes);
  // A day follows a day like it: the evening's late ones reach into the morning.
  let within = 0;
  for (let minute = 1 - width; minute < 0; minute++) within += day.at(minute) ?? 0;
  let peak = 0;
  for (let minute = 0; minute < day.length; minute++) {
    within += day[minute] ?? 0;
    peak = Math.max(peak, within / width);
    within -= day.at(minute - width + 1) ?? 0;
  }
  return peak;
}

/** The shortest window, in minutes, in which no minute is above the rate; undefined when even the longest has one. */
export function windowFor(day: readonly number[], people: number, perSecond: number): number | undefined {
  const fits = (minutes: number) => people * peakOf(day, minutes) <= perSecond * 60;
  if (!fits(longestWindow)) return undefined;
  let [low, high] = [1, longestWindow];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
