import { Temporal } from "temporal-polyfill";
import { sayZone } from "../functions/core/places/zones.ts";

/** An instant as operators read it, in the person's own time: `Sat, Nov 21, 10:02 AM`. */
export const sayTime = (at: Temporal.Instant | string, zone: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toLocaleString("en-US", {
      weekday: "short",
      month: "short",
      day: "numeric",
      hour: "numeric",
      minute: "2-digit",
    })
    .replaceAll("\u202f", " ");

/** The same with the name of the zone, for a sentence. */
export const sayWhen = (at: Temporal.Instant | string, zone: string): string =>
  `${sayTime(at, zone)} (${sayZone(zone)} time)`;
